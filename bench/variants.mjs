// What is promised of diagnosis, measured on every exercise of the bank: 20 variants with simulated students. In percent.
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { sources } from "./sources.mjs";

const { acceptsRight, blames, isNamed, linesOnPaper, seeded, someMistakes, variantsOf } = sources;

const bank = fileURLToPath(new URL("../exercises/", import.meta.url));

/** An exercise without a fair variant, such as one about a line that is 0, is told and left out. */
function hasVariants({ path, text }) {
  try {
    return variantsOf(text, 1).length === 1;
  } catch (error) {
    console.log(`  ${path}: ${error.message}`);
    return false;
  }
}

function exercises() {
  return readdirSync(bank, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".yaml"))
    .sort()
    .map((path) => ({ path, text: readFileSync(bank + path, "utf8") }))
    .filter(hasVariants);
}

const variants = 20;

/** In each variant another part of the mistakes where there are many: all of them come up in the course of 20. */
const mistakesEach = 300;

const randomEach = 3;

function percent(part, whole) {
  return whole === 0 ? 0 : (100 * part) / whole;
}

function total(counts) {
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Mistakes not named, right answers not accepted, random numbers blamed: counts, each with how many were tried. */
function diagnosed({ path, text }) {
  const random = seeded(7);
  const solved = variantsOf(text, variants);
  const named = solved.flatMap((each, turn) =>
    someMistakes(each, turn, mistakesEach).map((mistake) => isNamed(mistake, each)),
  );
  const right = solved.flatMap((each) => [4, 6, 9].map((digits) => acceptsRight(each, digits)));
  const blamed = solved.flatMap((each) => linesOnPaper(each).flatMap((line) => blames(each, line, randomEach, random)));
  const missed = named.filter((each) => !each).length;
  if (percent(missed, named.length) > 1) console.log(`  ${path}: ${missed} of ${named.length} mistakes not named`);
  return { missed, named, right, blamed };
}

export function diagnosisRows() {
  const found = exercises().map(diagnosed);
  const all = (key) => found.flatMap((each) => each[key]);
  const named = all("named");
  return [
    { name: "known mistakes not named", amount: percent(total(all("missed")), named.length), limit: 1 },
    {
      name: "right answers not accepted",
      amount: percent(all("right").filter((each) => !each).length, all("right").length),
      limit: 0,
    },
    {
      name: "random numbers blamed on a mistake",
      amount: percent(all("blamed").filter((each) => each).length, all("blamed").length),
      limit: 1,
    },
  ];
}
