import { describe, expect, it } from "vitest";
import { sheetPage } from "../../src/render/page.ts";
import { sandbox, TemplateError } from "../../src/render/template.ts";
import { assets, sha256, sheetOf } from "./solutions.ts";

/** The page of an exercise with one file of the templates replaced. */
function pageWith(file: string, text: string): string {
  const templates = new Map([...assets.templates, [file, text]]);
  return sheetPage({ sheet: sheetOf(["weighted-sum"], "student"), assets: { ...assets, templates }, sha256 });
}

it.each([
  ["an unknown variable", "<p>\n{{ exercise.titel }}</p>", /^exercise\.liquid, line 2: .*titel$/u],
  ["an unknown filter", "{{ exercise.title | shout }}", /^exercise\.liquid, line 1: .*shout$/u],
  ["a tag that is not closed", "\n\n{% if exercise %}", /^exercise\.liquid, line 3: /u],
  ["a file that is not there", '{% render "sheat.liquid" %}', /^exercise\.liquid, line 1: .*sheat\.liquid/u],
])("says where a template is wrong: %s", (_, text, message) => {
  expect(() => pageWith("exercise.liquid", text)).toThrow(TemplateError);
  expect(() => pageWith("exercise.liquid", text)).toThrow(message);
});

describe("a template reads no file", () => {
  it.each([
    "{% include '/etc/passwd' %}",
    "{% render '../../package.json' %}",
    "{% layout 'etc/passwd' %}",
    '{% include "file:///etc/passwd" %}',
    "{% assign path = '../' | append: 'package.json' %}{% include path %}",
  ])("%s", (template) => {
    expect(() => pageWith("sheet.liquid", template)).toThrow(/ENOENT/u);
  });
});

it.each([
  "{{ edition.constructor }}",
  "{{ exercises.constructor.constructor }}",
  "{{ __proto__ }}",
  "{{ exercises[0].__proto__.toString }}",
  "{{ exercises[0].hasOwnProperty }}",
])("reaches nothing behind the data: %s", (template) => {
  expect(() => pageWith("sheet.liquid", template)).toThrow(/undefined variable/u);
});

it.each(["{{ 'now' | date: '%s' }}", "{{ exercises | sample }}"])("has no clock and no dice: %s", (template) => {
  expect(() => pageWith("sheet.liquid", template)).toThrow(/undefined filter/u);
});

describe("a template that does not end is stopped", () => {
  const tenThousand = "(1..10000)";
  const times = (body: string): string =>
    `{% for a in ${tenThousand} %}{% for b in ${tenThousand} %}${body}{% endfor %}{% endfor %}`;
  it.each([
    ["a long range", "{% for i in (1..1000000000) %}x{% endfor %}"],
    ["a template that renders itself", "{% render 'sheet.liquid' %}"],
    ["a text that doubles", `{% assign x = 'xx' %}{% for i in (1..60) %}{% assign x = x | append: x %}{% endfor %}`],
    [
      "a capture that doubles",
      `{% assign x = 'xx' %}{% for i in (1..60) %}{% capture x %}{{ x }}{{ x }}{% endcapture %}{% endfor %}{{ x }}`,
    ],
    [
      "a very long page",
      times("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"),
    ],
  ])(
    "%s",
    (_, template) => {
      expect(() => pageWith("sheet.liquid", template)).toThrow(TemplateError);
    },
    30_000,
  );
});

it.each([
  ["script", "<script>alert(1)</script>"],
  ["script", "{{ '<scr' | append: 'ipt>' | raw }}"],
  ["meta", '<meta http-equiv="refresh" content="0; url=http://example.org">'],
  ["link", '<LINK rel="dns-prefetch" href="//example.org">'],
  ["base", '<base href="http://example.org">'],
  ["iframe", '<iframe src="http://example.org"></iframe>'],
  ["form", '<form action="http://example.org"></form>'],
])("writes no %s element: %s", (element, template) => {
  expect(() => pageWith("sheet.liquid", template)).toThrow(new RegExp(`<${element}>`, "iu"));
});

it.each([
  ["body { color: red } </style>", /line 1/u],
  ["p {}\n@import url(http://example.org/a.css);", /line 2: @import/u],
  ["p { background: url(/etc/passwd) }", /url\(/u],
  ["p { background: \\75rl(/etc/passwd) }", /line 1/u],
  ["p { background: image-set('a.png' 1x) }", /image-set/u],
])("refuses the style sheet %s", (css, message) => {
  expect(() => pageWith("own.css", css)).toThrow(TemplateError);
  expect(() => pageWith("own.css", css)).toThrow(message);
});

describe("a part that is rendered again", () => {
  const parts = new Map([
    ["page", '{% for row in rows %}{% render "part", row: row %}{% endfor %}'],
    ["part", "{{ row.text }};"],
    ["places", '{% for row in rows %}{% render "place", at: forloop %}{% endfor %}'],
    ["place", "{{ at.index }};"],
    ["both", '{% render "part", row: rows[0] %}{% render "other", row: rows[0] %}'],
    ["other", "{{ row.text | upcase }};"],
  ]);
  const row = { text: "a & b" };

  it.each<[title: string, template: string, rows: readonly object[], printed: string]>([
    ["with the same data prints the same", "page", [row, row], "a &amp; b;a &amp; b;"],
    ["with other data prints that", "page", [row, { text: "c" }], "a &amp; b;c;"],
    ["in another place of a loop knows its place", "places", [row, row], "1;2;"],
    ["by another template prints as that does", "both", [row], "a &amp; b;A &amp; B;"],
  ])("%s", (_, template, rows, printed) => {
    const render = sandbox(parts);
    expect([render(template, { rows }), render(template, { rows })]).toEqual([printed, printed]);
  });

  it("is not read again", () => {
    let reads = 0;
    const counted = Object.defineProperty({}, "text", { enumerable: true, get: () => `${++reads}` });
    expect(sandbox(parts)("page", { rows: [counted, counted, counted] })).toBe("1;1;1;");
  });
});
