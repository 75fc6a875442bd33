import { HtmlValidate } from "html-validate";
import { describe, expect, it } from "vitest";
import { formulaHtml } from "../../src/render/katex.ts";
import { sheetPage } from "../../src/render/page.ts";
import { editions } from "../../src/render/sheet.ts";
import { assets, bank, hostile, pageOf, sha256, sheetOf } from "./solutions.ts";

const validator = new HtmlValidate({ extends: ["html-validate:recommended"], rules: { "no-inline-style": "off" } });

function faultsIn(page: string): readonly string[] {
  const { results } = validator.validateStringSync(page);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${line} ${ruleId}: ${message}`),
  );
}

/** What can act or load: tags, and attributes inside tags. */
function tagsIn(page: string): readonly string[] {
  return page.replace(/<style>[\s\S]*?<\/style>/u, "").match(/<[a-z][^>]*>/giu) ?? [];
}

describe.each(editions)("the %s edition", (edition) => {
  it.each([...bank.keys()])("of %s is valid HTML", (exercise) => {
    expect(faultsIn(pageOf([exercise], edition))).toEqual([]);
  });

  it("of several exercises is valid HTML", () => {
    const page = pageOf(["weighted-sum", "two-nodes"], edition, {
      title: "Backpropagation by hand",
      student: { name: "Ada <Lovelace>", id: "0815" },
    });
    expect(faultsIn(page)).toEqual([]);
  });

  it("has the same bytes twice", () => {
    expect(pageOf(["weighted-sum", "logistic-node"], edition)).toBe(pageOf(["weighted-sum", "logistic-node"], edition));
  });

  it.each([["weighted-sum"], [hostile]])("asks for nothing from outside: %#", (exercise) => {
    const page = pageOf([exercise], edition);
    const loading = tagsIn(page).filter((tag) =>
      /\s(?:src|href|action|srcset|poster|xlink:href)=|^<(?:link|img|iframe|object)/iu.test(tag),
    );
    expect(loading).toEqual([]);
    const style = /<style>([\s\S]*?)<\/style>/u.exec(page)?.[1] ?? "";
    expect(style.match(/url\((?!data:font\/woff2)/gu)).toBeNull();
    expect(style).not.toContain("@import");
  });
});

function policyOf(page: string): string | undefined {
  return /http-equiv="Content-Security-Policy" content="([^"]*)"/u.exec(page)?.[1]?.replaceAll("&#39;", "'");
}

function textsIn(page: string, element: string): readonly string[] {
  const elements = new RegExp(`<${element}>([\\s\\S]*?)</${element}>`, "gu");
  return [...page.matchAll(elements)].map(([, text = ""]) => text);
}

it("names the hash of its one style sheet, and allows nothing else", () => {
  const page = pageOf(["weighted-sum"]);
  const [style = "", ...more] = textsIn(page, "style");
  expect(more).toEqual([]);
  expect(policyOf(page)).toBe(
    `default-src 'none'; style-src 'sha256-${sha256(style)}'; style-src-attr 'unsafe-inline'; font-src data:; base-uri 'none'; form-action 'none'`,
  );
});

it("names the hash of its one script, whose data cannot end their element", () => {
  const page = pageOf(["weighted-sum"], "practice");
  const [script = "", ...more] = textsIn(page, "script");
  expect(more).toEqual([]);
  expect(policyOf(page)).toContain(`script-src 'sha256-${sha256(script)}';`);
  const data = /id="sheet-data">([^<]*)<\/script>/u.exec(page)?.[1] ?? "";
  expect(JSON.parse(data)).toEqual({ exercises: ["</script><b>"] });
});

it("has name and id at the head of every printed page of a sheet for paper, and the hash of that style", () => {
  const student = { name: 'Ada "</style>', id: "s1007" };
  const page = pageOf(["weighted-sum"], "student", { student });
  expect(page).toContain('@top-left { content: "Ada \\22 \\3c \\2f style\\3e "; } @top-right { content: "s1007"; }');
  const [style = "", ...more] = textsIn(page, "style");
  expect(more).toEqual([]);
  expect(policyOf(page)).toContain(`style-src 'sha256-${sha256(style)}'`);
  expect(pageOf(["weighted-sum"], "homework", { student })).not.toContain("@top-left { content");
});

it("carries a long script compressed, and names the hash of what comes out beside that of what unpacks it", () => {
  const script = { code: "long()", data: {}, packed: { gzip: "H4sI", unpack: "unpack()" } };
  const page = sheetPage({ sheet: sheetOf(["weighted-sum"], "practice"), assets, sha256, script });
  expect(textsIn(page, "script")).toEqual(["unpack()"]);
  expect(page).not.toContain("long()");
  expect(page).toContain('<script type="application/gzip" id="sheet-script">H4sI</script>');
  expect(policyOf(page)).toContain(`script-src 'sha256-${sha256("unpack()")}' 'sha256-${sha256("long()")}';`);
});

it("takes no script that ends its own element", () => {
  const sheet = sheetOf(["weighted-sum"], "practice");
  const script = { code: "'</script>'", data: {} };
  expect(() => sheetPage({ sheet, assets, sha256, script })).toThrow(RangeError);
});

it("carries only the fonts that it needs", () => {
  const fonts = (page: string): number => page.match(/url\(data:font\/woff2/gu)?.length ?? 0;
  expect(fonts(pageOf(["square-of-sum"]))).toBe(3);
  expect(fonts(pageOf(["graph: { speed: 2*x }\ngiven: { x: 1 }"]))).toBe(4);
});

it("is small enough to send", () => {
  expect(pageOf(["weighted-sum"]).length).toBeLessThan(350_000);
});

describe("hostile texts", () => {
  const page = pageOf([hostile]);

  it("stay text", () => {
    expect(page).toContain("&lt;script&gt;alert(1)&lt;/script&gt; {{ 7*7 }}");
    expect(tagsIn(page).filter((tag) => /^<script|onload|example\.org/iu.test(tag))).toEqual([]);
    expect(page).not.toContain(">49<");
    expect(faultsIn(page).filter((fault) => !fault.includes("long-title"))).toEqual([]);
  });

  it("may hold names that KaTeX has no glyphs for", () => {
    expect(page).toContain('<span class="letters">');
  });
});

it("shows in plain letters what KaTeX refuses", () => {
  expect(formulaHtml({ tex: "\\nonsense{<b>}", text: "<b> & co" })).toBe(
    '<span class="letters">&lt;b&gt; &amp; co</span>',
  );
});

it.each(["\\href{http://example.org}{x}", "\\includegraphics{a.png}", "\\htmlStyle{color:red}{x}"])(
  "trusts no %s",
  (tex) => {
    expect(formulaHtml({ tex, text: "x" })).toBe('<span class="letters">x</span>');
  },
);

it("leaves the solution out of what students get", () => {
  for (const edition of ["student", "homework"] as const) {
    const page = pageOf(["weighted-sum"], edition);
    expect(page).not.toContain('class="solution');
    expect(page).not.toContain("27.04");
  }
});
