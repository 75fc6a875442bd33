// Worksheet pages from worked exercises: joins the pure page of `render` with the assets and the hash that it needs.

import { createHash } from "node:crypto";
import { type Expression, name } from "../expression/expression.ts";
import { worksheetPage } from "../render/page.ts";
import type { PageExercise, Setting } from "../render/page-view.ts";
import type { Solution } from "../render/solution.ts";
import { pageAssets } from "./assets.ts";
import type { Worked } from "./work.ts";

/** The page of these exercises. */
export function pageOf(exercises: readonly PageExercise[], title: string | undefined): string {
  return worksheetPage({ title, exercises, assets: pageAssets(), sha256 });
}

/** The page of one worked solution, unfolded by nothing but its own title. */
export function solutionPage(solution: Solution, worked: Worked): string {
  return pageOf([pageExercise(worked, solution)], undefined);
}

/** An exercise with a blank for each asked line and its solution folded behind it. */
export function pageExercise({ asked, solved }: Worked, solution: Solution): PageExercise {
  const setting: Setting = solution;
  const blanks = asked.map(({ id, form }): { left: Expression; wide: boolean } => ({
    left: name(id),
    wide: form === "formula",
  }));
  return { setting, blanks, digits: solved?.digits, worked: solution };
}

function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("base64");
}
