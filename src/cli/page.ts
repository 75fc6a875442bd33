// Pages from worked exercises: joins the pure page of `render` with the assets and the hash that it needs.

import { createHash } from "node:crypto";
import { join } from "node:path";
import { type PageScript, sheetPage } from "../render/page.ts";
import type { Sheet } from "../render/sheet.ts";
import { plotFor, sheetItem } from "../render/sheet-item.ts";
import type { Solution } from "../render/solution.ts";
import { TemplateError } from "../render/template.ts";
import { pageAssets } from "./assets.ts";
import { InputError } from "./input-error.ts";
import { questionFor } from "./question.ts";
import type { Worked } from "./work.ts";

export interface PageOptions {
  /** A folder with templates that come before ours. */
  readonly templates?: string | undefined;
  readonly script?: PageScript | undefined;
}

/**
 * The page of a sheet, laid out by our templates, or by those in a folder where it has some. Throws an InputError that
 * points at the file and line of a template that cannot be used.
 */
export function pageOf(sheet: Sheet, { templates, script }: PageOptions = {}): string {
  try {
    return sheetPage({ sheet, assets: pageAssets(templates), sha256, script });
  } catch (error) {
    if (error instanceof TemplateError) throw new InputError(join(templates ?? "templates", error.message));
    throw error;
  }
}

/** The page of one worked solution, folded behind its exercise. */
export function solutionPage(solution: Solution, worked: Worked): string {
  const request = { ...worked, question: questionFor(worked, {}) };
  const item = {
    ...sheetItem(request, "student"),
    setting: solution,
    space: 0,
    solution,
    plot: worked.exercise.plot === undefined ? undefined : plotFor(request),
  };
  return pageOf({ edition: "student", paper: "a4", items: [item] });
}

/** SHA-256 in base64, as a content security policy names it. */
export function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("base64");
}
