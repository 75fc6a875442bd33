import { HtmlValidate } from "html-validate";
import { describe, expect, it } from "vitest";
import { formulaHtml } from "../../src/render/katex.ts";
import { worksheetPage } from "../../src/render/page.ts";
import { assets, bank, hostile, pageExercise, pageOf, sha256 } from "./solutions.ts";

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

describe("every exercise of the bank is valid HTML", () => {
  it.each([...bank.keys()])(
    "%s",
    (exercise) => {
      expect(faultsIn(pageOf([exercise]))).toEqual([]);
    },
    20_000,
  );

  it("all on one page", () => {
    expect(faultsIn(pageOf([...bank.keys()], "Backpropagation by hand"))).toEqual([]);
  }, 60_000);
});

it("names the hash of its one style sheet, and allows nothing else", () => {
  const page = pageOf(["weighted-sum"]);
  const styles = [...page.matchAll(/<style>([\s\S]*?)<\/style>/gu)].map(([, text = ""]) => text);
  expect(styles).toHaveLength(1);
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/u.exec(page)?.[1]?.replaceAll("&#39;", "'");
  expect(policy).toBe(
    `default-src 'none'; style-src 'sha256-${sha256(styles[0] ?? "")}'; style-src-attr 'unsafe-inline'; font-src data:; base-uri 'none'; form-action 'none'`,
  );
});

it.each([["weighted-sum"], [hostile]])("asks for nothing from outside: %#", (exercise) => {
  const page = pageOf([exercise]);
  const loading = tagsIn(page).filter((tag) =>
    /\s(?:src|href|action|srcset|data|poster)=|^<(?:script|link|img|iframe|object)/iu.test(tag),
  );
  expect(loading).toEqual([]);
  const style = /<style>([\s\S]*?)<\/style>/u.exec(page)?.[1] ?? "";
  expect(style.match(/url\((?!data:font\/woff2)/gu)).toBeNull();
  expect(style).not.toContain("@import");
});

it("carries only the fonts that it needs", () => {
  const fonts = (page: string): number => page.match(/url\(data:font\/woff2/gu)?.length ?? 0;
  expect(fonts(pageOf(["square-of-sum"]))).toBe(3);
  expect(fonts(pageOf(["graph: { speed: 2*x }\ngiven: { x: 1 }"]))).toBe(4);
});

it("is small enough to send", () => {
  expect(pageOf(["weighted-sum"]).length).toBeLessThan(350_000);
});

it("has the same bytes twice", () => {
  expect(pageOf(["weighted-sum", "logistic-node"], "Twice")).toBe(pageOf(["weighted-sum", "logistic-node"], "Twice"));
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

it("leaves the solution out where there is none", () => {
  const { worked: _, ...unsolved } = pageExercise("weighted-sum");
  const page = worksheetPage({ exercises: [unsolved], assets, sha256 });
  expect(page).not.toContain("<details");
  expect(page).not.toContain("27.04");
});

it("says where an instructor's template is wrong", () => {
  const templates = new Map([...assets.templates, ["exercise.liquid", "<p>{{ exercise.titel }}</p>"]]);
  const request = { exercises: [pageExercise("weighted-sum")], assets: { ...assets, templates }, sha256 };
  expect(() => worksheetPage(request)).toThrow(/titel/u);
});

it.each([
  "body { color: red } </style>",
  "@import url(http://example.org/a.css);",
  "p { background: url(/etc/passwd) }",
])("refuses the style sheet %s", (css) => {
  const templates = new Map([...assets.templates, ["worksheet.css", css]]);
  const request = { exercises: [pageExercise("weighted-sum")], assets: { ...assets, templates }, sha256 };
  expect(() => worksheetPage(request)).toThrow(RangeError);
});

it.each(["{% include '/etc/passwd' %}", "{% render '../../package.json' %}", "{% layout 'etc/passwd' %}"])(
  "reads no file for the template %s",
  (template) => {
    const templates = new Map([...assets.templates, ["body.liquid", template]]);
    const request = { exercises: [pageExercise("weighted-sum")], assets: { ...assets, templates }, sha256 };
    expect(() => worksheetPage(request)).toThrow(/ENOENT/u);
  },
);

it("stops a template that does not end", () => {
  const templates = new Map([...assets.templates, ["body.liquid", "{% for i in (1..1000000000) %}x{% endfor %}"]]);
  const request = { exercises: [pageExercise("weighted-sum")], assets: { ...assets, templates }, sha256 };
  expect(() => worksheetPage(request)).toThrow(/limit/u);
});
