import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { enrol, type Manifest, manifestText, readManifest } from "../../src/exercise/manifest.ts";
import type { Student } from "../../src/exercise/roster.ts";

function student(id: string, name = ""): Student {
  return { id, name, section: undefined };
}

const ids = fc.uniqueArray(fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }), { maxLength: 30 });

describe("ranks", () => {
  it("do not depend on the order of the list", () => {
    fc.assert(
      fc.property(ids, (list) => {
        const students = list.map((id) => student(id));
        expect(enrol(students.toReversed())).toEqual(enrol(students));
      }),
    );
  });

  it("stay when others come, and count on from there", () => {
    fc.assert(
      fc.property(ids, ids, (first, second) => {
        const before = enrol(first.map((id) => student(id))).students;
        const after = enrol(
          second.map((id) => student(id)),
          before,
        ).students;
        expect(after.slice(0, before.length).map(({ id, rank, file }) => [id, rank, file])).toEqual(
          before.map(({ id, rank, file }) => [id, rank, file]),
        );
        expect(after.map(({ rank }) => rank)).toEqual(after.map((_, index) => index));
        expect(
          after
            .filter(({ gone }) => !gone)
            .map(({ id }) => id)
            .toSorted(),
        ).toEqual(second.toSorted());
      }),
    );
  });

  it("tell who came, went and changed", () => {
    const before = enrol([student("a", "Ada"), student("b"), student("c")]).students;
    const now = enrol([student("d"), student("c"), student("a", "Ada L.")], before);
    expect(now).toMatchObject({ added: ["d"], gone: ["b"], changed: ["a"] });
    expect(enrol([student("b")], now.students)).toMatchObject({ added: [], gone: ["a", "c", "d"], changed: ["b"] });
  });
});

describe("file names", () => {
  it("stay in their folder, are no devices, and differ where capitals do not count", () => {
    fc.assert(
      fc.property(ids, (list) => {
        const files = enrol(list.map((id) => student(id))).students.map(({ file }) => file);
        for (const file of files) expect(file).toMatch(/^[A-Za-z0-9_][A-Za-z0-9_-]{0,70}$/u);
        expect(new Set(files.map((file) => file.toLowerCase())).size).toBe(files.length);
      }),
    );
  });

  test.each([
    ["s123", "s123"],
    ["ada.lovelace@uni.org", "ada-lovelace-uni-org"],
    ["../../etc/passwd", "etc-passwd"],
    ["..", "sheet"],
    ["CON", "id-CON"],
    ["nul.html", "nul-html"],
    ["Jürgen Müller", "Jurgen-Muller"],
    ["张三", "sheet"],
    ["a\0b", "a-b"],
    ["x".repeat(500), "x".repeat(60)],
    ["-rf", "rf"],
    [".hidden", "hidden"],
    ["C:\\windows", "C-windows"],
  ])("%j becomes %s", (id, file) => expect(enrol([student(id)]).students[0]?.file).toBe(file));

  test.each([
    [
      ["Anna", "anna", "ANNA"],
      ["ANNA", "Anna-2", "anna-3"],
    ],
    [
      ["a.b", "a-b", "a/b"],
      ["a-b", "a-b-2", "a-b-3"],
    ],
    [
      ["张三", "李四"],
      ["sheet", "sheet-2"],
    ],
  ])("%j become %j", (list, files) => {
    expect(enrol(list.map((id) => student(id))).students.map(({ file }) => file)).toEqual(files);
  });
});

describe("a manifest", () => {
  const manifest: Manifest = {
    version: 1,
    longhand: "0.1.0",
    set: { id: "hw", title: "</script>", sha256: "00" },
    state: "complete",
    students: enrol([student("a", 'Ada "A"'), { id: "b", name: "", section: "T1" }]).students,
    files: { "students/a.html": "11", __proto__x: "22" },
  };

  it("is read back as it was", () => {
    expect(readManifest(manifestText(manifest))).toEqual({ ok: true, manifest });
    expect(readManifest(manifestText({ ...manifest, students: [], files: {} }))).toMatchObject({ ok: true });
  });

  test.each([
    ["nothing", "", "damaged"],
    ["half of one", manifestText(manifest).slice(0, 100), "damaged"],
    ["a newer one", manifestText(manifest).replace('"version": 1', '"version": 2'), "newer"],
    ["one whose ranks have gaps", manifestText(manifest).replace('"rank":1', '"rank":2'), "damaged"],
    ["one whose files leave the folder", manifestText(manifest).replace('"file":"a"', '"file":"../a"'), "damaged"],
    ["another JSON", "[]", "damaged"],
  ])("is not read from %s", (_, text, why) => expect(readManifest(text)).toEqual({ ok: false, why }));
});
