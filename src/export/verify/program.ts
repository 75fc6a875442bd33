// A program in Python that computes the gradients of a solved working again and compares them with ours.

import { spellingOf } from "../../graph/spelling.ts";
import { unicodeName } from "../../render/names.ts";
import type { Solved } from "../../working/solve.ts";
import { jaxLines, pytorchLines } from "./autodiff.ts";
import { type Callable, definitions, type Language } from "./dialect.ts";
import { comment } from "./layout.ts";
import { matrixPasses } from "./matrix-passes.ts";
import { numpyLines } from "./numpy.ts";
import type { Passes } from "./part.ts";
import { straightPasses } from "./straight.ts";

const layouts: Readonly<Record<Language, (passes: Passes, helpers: readonly string[]) => readonly string[]>> = {
  numpy: numpyLines,
  pytorch: pytorchLines,
  jax: jaxLines,
};

const opening: Readonly<Record<Language, string>> = {
  numpy: "by hand, and by central differences, with numpy",
  pytorch: "with PyTorch's backward()",
  jax: "with jax.grad",
};

/** The text of the program; it ends with exit code 0 where all gradients agree and 1 where some differ. */
export function verifyProgram(solved: Solved, language: Language, title: string | undefined): string {
  const called = new Set<Callable>();
  const passes = matrixPasses(solved, language, called) ?? straightPasses(solved, language, called);
  const { graph } = solved.working;
  const output = unicodeName(spellingOf(graph, graph.output));
  const lines = [
    ...(title === undefined ? [] : [comment(title), "#"]),
    comment(`The gradients of ${output} once more, ${opening[language]}, beside those that longhand prints.`),
    comment("Run it with python3: it ends with exit code 0 where all agree."),
    "",
    ...layouts[language](passes, definitions(called, language)),
  ];
  return `${lines.join("\n")}\n`;
}
