// Pages from worked exercises: joins the pure page of `render` with the assets and the hash that it needs.

import { createHash } from "node:crypto";
import { sheetPage } from "../render/page.ts";
import type { Sheet } from "../render/sheet.ts";
import { sheetItem } from "../render/sheet-item.ts";
import type { Solution } from "../render/solution.ts";
import { pageAssets } from "./assets.ts";
import type { Worked } from "./work.ts";

/** The page of a sheet, laid out by our templates, or by those in a folder where it has some. */
export function pageOf(sheet: Sheet, templates?: string): string {
  return sheetPage({ sheet, assets: pageAssets(templates), sha256 });
}

/** The page of one worked solution, folded behind its exercise. */
export function solutionPage(solution: Solution, worked: Worked): string {
  const item = { ...sheetItem(worked, "student"), setting: solution, space: 0, solution };
  return pageOf({ edition: "student", paper: "a4", items: [item] });
}

/** SHA-256 in base64, as a content security policy names it. */
export function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("base64");
}
