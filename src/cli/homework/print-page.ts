// Everybody's sheets in the order of the list: as one page to print, and as PDF. The pieces of the students are read one by one,
// so that memory does not grow with the class.

import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Paper } from "../../exercise/homework-schema.ts";
import type { Enrolled, Manifest } from "../../exercise/manifest.ts";
import { type PrintOrder, printOrder } from "../../exercise/print-order.ts";
import type { Frame } from "../../render/document-frame.ts";
import { blankPage, mergedSheet } from "../../render/merged-body.ts";
import { mergedFrame } from "../../render/page.ts";
import type { MarkedSheet } from "../../render/running-heads.ts";
import { strangePdf } from "../../render/words/homework-words.ts";
import { pageAssets } from "../assets.ts";
import { InputError } from "../input-error.ts";
import { sha256 } from "../page.ts";
import { openPrinter, type Printer } from "../pdf.ts";
import { pagesOfParts } from "../pdf-pages.ts";
import { progressBar } from "../progress.ts";
import { writePieces, writeWhole } from "../whole-file.ts";
import { names, piecePath, textIn } from "./folder.ts";

/** A class that has been built, and how its sheets are printed. */
export interface PrintRequest {
  readonly folder: string;
  readonly paper: Paper;
  readonly manifest: Manifest;
}

export function orderIn(folder: string, { students }: Manifest): PrintOrder {
  return printOrder(textIn(folder, names.order) ?? "", students);
}

/** Writes the page with all sheets, and takes away what was printed of an earlier one. */
export function writePrint(request: PrintRequest): void {
  const { folder, manifest } = request;
  const { students } = orderIn(folder, manifest);
  for (const name of readdirSync(join(folder, "print"))) {
    if (/^all.*\.pdf$/u.test(name)) rmSync(join(folder, "print", name));
  }
  const frame = frameFor(request, students);
  writePieces(join(folder, names.print), (write) => {
    write(frame.before);
    for (const student of students) write(sheetOf(folder, student));
    write(frame.after);
  });
}

function frameFor({ paper, manifest }: PrintRequest, students: readonly Enrolled[]): Frame {
  const { title } = manifest.set;
  return mergedFrame({ title, paper, sheets: students.map(markOf), assets: pageAssets(), sha256 });
}

function markOf({ rank, name, id }: Enrolled): MarkedSheet {
  return { mark: `s${rank + 1}`, name, id };
}

function sheetOf(folder: string, student: Enrolled): string {
  return mergedSheet(textIn(folder, piecePath(student.file)) ?? "", markOf(student));
}

/** Students in one PDF: a browser takes no more of them at once. */
const mostInOne = 100;

/** Prints the sheets as PDF, as few files as can be; the answer is their paths. */
export async function printPdf(request: PrintRequest, chromium: string | undefined): Promise<readonly string[]> {
  const { students } = orderIn(request.folder, request.manifest);
  const files = Math.ceil(students.length / mostInOne);
  const bar = progressBar(students.length);
  const printer = await openPrinter(chromium);
  try {
    const paths: string[] = [];
    for (let index = 0; index < files; index++) {
      const some = students.slice(index * mostInOne, (index + 1) * mostInOne);
      const path = join(request.folder, "print", files === 1 ? "all.pdf" : `all-${index + 1}.pdf`);
      writeWhole(path, await printed(request, some, printer));
      paths.push(path);
      for (const _ of some) bar.step();
    }
    return paths;
  } finally {
    bar.end();
    await printer.close();
  }
}

/**
 * Chromium begins no sheet on a right-hand page by itself: what fills an odd number of pages is followed by an empty one, so
 * that each student has sheets of paper of their own when both sides are printed. How many pages a sheet fills is known when
 * it has been printed; sheets that are all even are printed once.
 */
async function printed(request: PrintRequest, students: readonly Enrolled[], printer: Printer): Promise<Uint8Array> {
  const frame = frameFor(request, students);
  const sheets = students.map((student) => sheetOf(request.folder, student));
  const print = (all: readonly string[]): Promise<Uint8Array> =>
    printer.print(`${frame.before}${all.join("")}${frame.after}`);
  const pdf = await print(sheets);
  const pages = pagesOfParts(pdf);
  if (pages.length !== sheets.length) throw new InputError(strangePdf);
  if (pages.every((count) => count % 2 === 0)) return pdf;
  return print(sheets.map((sheet, index) => ((pages[index] ?? 0) % 2 === 0 ? sheet : sheet + blankPage)));
}
