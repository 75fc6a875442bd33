// What keeps an exercise that reads well from being worked: asked lines that are none, and the first value that is no
// number; each at its place in the file, as every other problem.

import { askedLines } from "../exercise/asked.ts";
import type { At, Located } from "../exercise/place.ts";
import type { ExerciseResult } from "../exercise/result.ts";
import { faultAdvice } from "../render/fault-text.ts";
import { told } from "../render/problem-text.ts";
import type { Advice } from "../render/words/advice.ts";
import { unknownLineAdvice } from "../render/words/command-words.ts";
import { buildWorking } from "../working/build.ts";
import { type LineFault, solve } from "../working/solve.ts";
import { screenWidth } from "./screen.ts";
import { lineNames } from "./work.ts";

/** The problems as they are printed, none where the exercise can be worked. */
export function workingProblems(
  name: string,
  text: string,
  { exercise, placeOf }: ExerciseResult & { readonly ok: true },
): readonly string[] {
  const { graph, train, update, given, learningRate, batches, digits } = exercise;
  const working = buildWorking({ graph, train, direction: update });
  const asked = askedLines(exercise, working);
  const solved = given === undefined ? undefined : solve(working, { given, rate: learningRate, batches }, digits);
  const say = (advice: Advice, at: Located): string => told(advice, at, { name, text }, screenWidth());
  return [
    ...(solved?.ok === false ? [say(faultAdvice(working, solved.fault), placeOf(placeOfFault(solved.fault)))] : []),
    ...(asked.ok
      ? []
      : asked.problems.map(({ written, index }) =>
          say(unknownLineAdvice(written, lineNames(working)), placeOf({ path: ["ask", index], part: "value" })),
        )),
  ];
}

/** The formula that the line comes from; where there is none, as in a network, the beginning of the file. */
function placeOfFault({ line }: LineFault): At {
  return { path: ["graph", line.node], part: "value" };
}
