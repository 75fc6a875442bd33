// The library: what other programs may rely on. Every name is exported by hand; nothing else is public.

export { type BankEntry, findInBank } from "./exercise/bank.ts";
export { exerciseFrom } from "./exercise/build.ts";
export type { Exercise } from "./exercise/exercise.ts";
export { homeworkJsonSchema } from "./exercise/homework-schema.ts";
export { readExercise } from "./exercise/read.ts";
export { exerciseJsonSchema } from "./exercise/schema.ts";
export { type Comparison, compareFormulas } from "./expression/compare.ts";
export type { Expression } from "./expression/expression.ts";
export { type ReadFormula, readFormula } from "./expression/read.ts";
export { buildGraph, type Graph } from "./graph/graph.ts";
export { countRoutes, type Route, routesFrom } from "./graph/routes.ts";
export { type Judged, judge } from "./marking/judge.ts";
export type { Verdict } from "./marking/verdict.ts";
export { buildSolution } from "./render/build-solution.ts";
export { jsonLines, jsonWorking } from "./render/json.ts";
export { plainSolution } from "./render/plain.ts";
export type { Solution } from "./render/solution.ts";
export { texSolution } from "./render/tex.ts";
export { textSolution, unpainted } from "./render/text.ts";
export { buildWorking, type Working } from "./working/build.ts";
export { type Edit, edited } from "./working/edit.ts";
export { evaluatorOf, type Values } from "./working/evaluate.ts";
export { findLine } from "./working/find-line.ts";
export type { Line, LineId } from "./working/line.ts";
export { type Solved, shownOf, solve } from "./working/solve.ts";
