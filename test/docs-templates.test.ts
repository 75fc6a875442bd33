// The document on templates: its example is carried out, and it names every file and every variable that our templates use.

import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, expect, it } from "vitest";

const text = readFileSync("docs/templates.md", "utf8");
const folder = mkdtempSync(join(tmpdir(), "longhand-templates-"));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function block(language: string): string {
  return new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, "u").exec(text)?.[1] ?? "";
}

it("its example restyles a sheet", () => {
  mkdirSync(join(folder, "mine"));
  writeFileSync(join(folder, "mine", "own.css"), block("css"));
  const [, ...args] = (block("sh").match(/"[^"]*"|\S+/gu) ?? []).map((word) => word.replaceAll('"', ""));
  execFileSync(process.execPath, [resolve("dist/cli.js"), ...args], { cwd: folder });
  const page = readFileSync(join(folder, "sheet.html"), "utf8");
  expect(page).toContain(block("css"));
  expect(page.indexOf("--accent: #7a1f1f")).toBeGreaterThan(page.lastIndexOf("--accent: #1d4f7c"));
  expect(page).toContain("<h1>Sheet 3</h1>");
});

it("names every file", () => {
  const files = readdirSync("templates").filter((file) => file !== "marks.css");
  expect(files.filter((file) => !text.includes(`\`${file}\``))).toEqual([]);
});

it("names every variable", () => {
  const templates = readdirSync("templates").filter((file) => file.endsWith(".liquid"));
  const used = templates.flatMap((file) => [
    ...readFileSync(join("templates", file), "utf8").matchAll(
      /\b(?:exercise|field|figure|marking|row|solution)\.(\w+)/gu,
    ),
  ]);
  const names = new Set(used.map(([, name = ""]) => name).filter((name) => !["liquid", "size"].includes(name)));
  expect(names.size).toBeGreaterThan(30);
  expect([...names].filter((name) => !new RegExp(`\\b${name}\\b`, "u").test(text))).toEqual([]);
});
