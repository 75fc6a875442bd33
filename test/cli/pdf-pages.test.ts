import { expect, it } from "vitest";
import { pagesIn, pagesOfParts } from "../../src/cli/pdf-pages.ts";

/** A PDF of so many pages, with headings of the highest level on some, from 0, and one below the first of them. */
function pdf(pages: number, headings: readonly number[]): Uint8Array {
  const objects = [
    ...Array.from({ length: pages }, (_, index) => `${index + 10} 0 obj\n<</Type /Page\n/Parent 5 0 R>>\nendobj`),
    "5 0 obj\n<</Type /Pages\n/Count 3>>\nendobj",
    "71 0 obj\n<</Title (below)\n/Dest [11 0 R /XYZ 1 2 0]\n/Parent 70 0 R>>\nendobj",
    ...headings.map(
      (page, index) =>
        `${index + 70} 0 obj\n<</Title (\\(a\\) /Dest [12 0 R])\n/Dest [${page + 10} 0 R /XYZ 1 2 0]\n/Parent 60 0 R>>\nendobj`,
    ),
    "60 0 obj\n<</Type /Outlines\n/First 70 0 R>>\nendobj",
  ];
  return Buffer.from(`%PDF-1.4\n${objects.join("\n")}\n`, "latin1");
}

it("counts the pages, and those of each part of the outline", () => {
  expect(pagesIn(pdf(6, [0, 2, 5]))).toBe(6);
  expect(pagesOfParts(pdf(6, [0, 2, 5]))).toEqual([2, 3, 1]);
});

it("finds no parts where there is no outline", () => {
  expect(pagesOfParts(Buffer.from("10 0 obj\n<</Type /Page>>\nendobj\n"))).toEqual([]);
  expect(pagesOfParts(new Uint8Array())).toEqual([]);
});
