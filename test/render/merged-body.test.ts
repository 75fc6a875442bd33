import { HtmlValidate } from "html-validate";
import { expect, it, test } from "vitest";
import { blankPage, markedBody, mergedSheet } from "../../src/render/merged-body.ts";
import { mergedFrame, sheetBody } from "../../src/render/page.ts";
import { runningHeads } from "../../src/render/running-heads.ts";
import { assets, sha256, sheetOf } from "./solutions.ts";

test.each([
  ['<section id="exercise-1">', '<section id="s3-exercise-1">'],
  ['<label for="a">', '<label for="s3-a">'],
  ['<g aria-labelledby="a b">', '<g aria-labelledby="s3-a s3-b">'],
  ['<use href="#arrow"/>', '<use href="#s3-arrow"/>'],
  ['<path marker-end="url(#arrow)"/>', '<path marker-end="url(#s3-arrow)"/>'],
  ["<main>\nx\n</main>", '<div class="main">\nx\n</div>'],
  ["id=&quot;a&quot; url(x) &lt;main&gt;", "id=&quot;a&quot; url(x) &lt;main&gt;"],
])("%s becomes %s", (body, marked) => expect(markedBody(body, "s3-")).toBe(marked));

const evil = `"Al" \\</style><script>alert(1)</script>\n} @import url(x); Ω`;

const sheets = [
  { mark: "s2", name: "Ada Lovelace", id: "s1007" },
  { mark: "s1", name: evil, id: "../../=cmd" },
];

it("the sheets of a class are one valid page, closed and with one main part", () => {
  const frame = mergedFrame({ title: "Homework 3", paper: "a4", sheets, assets, sha256 });
  const bodies = sheets.map((sheet) => {
    const body = sheetBody({
      sheet: sheetOf(["weighted-sum", "logistic-node"], "student", { title: "Homework 3", student: sheet }),
      assets,
      sha256,
    });
    return mergedSheet(body, sheet);
  });
  const page = [frame.before, bodies[0], blankPage, bodies[1], frame.after].join("");
  const validator = new HtmlValidate({ extends: ["html-validate:recommended"], rules: { "no-inline-style": "off" } });
  const { results } = validator.validateStringSync(page);
  expect(results.flatMap(({ messages }) => messages)).toEqual([]);
  expect(page.match(/<main>|<head>|<style>|<article /gu)).toEqual([
    "<head>",
    "<style>",
    "<main>",
    "<article ",
    "<article ",
  ]);
  expect(page).not.toContain("<script");
  const style = /<style>([\s\S]*)<\/style>/u.exec(page)?.[1] ?? "";
  expect(page).toContain(`style-src &#39;sha256-${sha256(style)}&#39;`);
}, 20_000);

it("the margins of a student's pages say whose they are, and count them; nothing breaks out of a name", () => {
  const rules = runningHeads(sheets);
  expect(rules).toContain('@top-left { content: "Ada Lovelace"; } @top-right { content: "s1007"; }');
  expect(rules).toContain("@page s2 { counter-increment: s2;");
  expect(rules).toContain("#s2 { page: s2; }");
  const texts = rules.match(/"[^"]*"/gu) ?? [];
  expect(texts).toHaveLength(4);
  for (const text of texts) expect(text).toMatch(/^"(?:[\p{L}\p{N} .,-]|\\[\da-f]+ )*"$/u);
  expect(rules.replace(/"[^"]*"/gu, "")).not.toMatch(/import|style|script|cmd/u);
});
