// `longhand solve` as yargs sees it.

import type { Argv } from "yargs";
import { languages } from "../../export/verify/dialect.ts";
import { profileNames } from "../../graph/network/profile-names.ts";
import { notationNames } from "../../working/notation.ts";
import { UsageError } from "../usage-error.ts";
import { type Finish, names, stepCount, stepNumber, type Written, whole, withExercise, withKind } from "./shared.ts";

export function solveCommand(commands: Argv, finish: Finish): Argv {
  return commands.command("solve [exercise]", "the worked solution", solveOptions, async (args) => {
    const { solve } = await import("../commands/solve.ts");
    finish(await solve(args));
  });
}

const examples = {
  solve: [
    ["$0 solve weighted-sum", "an exercise of the bank"],
    ["$0 solve my.yaml --for w1 --digits 6", "only the lines that w1 needs"],
    ['$0 solve -e "y = (x+1)^2" --at x=0.5', "formulas on the command line"],
    ["$0 solve two-nodes --approach both", "one formula beside the chain rule"],
    ['$0 solve two-nodes --kind "multiple choice"', "asked in another way, with the answers"],
    ["$0 solve weighted-sum --verify numpy -o check.py", "a program that checks the gradients"],
  ],
} as const;

function solveOptions(command: Argv) {
  return withKind(withExercise(command))
    .option("for", { type: "string", requiresArg: true, describe: "only what these need: w1,w2", coerce: names })
    .option("format", {
      choices: ["text", "tex", "markdown", "html"] as const,
      default: "text" as const,
      describe: "the form",
    })
    .option("depth", {
      choices: ["outline", "standard", "micro"] as const,
      default: "standard" as const,
      describe: "how much is told",
    })
    .option("approach", {
      choices: ["chain", "substitute", "both"] as const,
      default: "chain" as const,
      describe: "the chain rule, one substituted formula, or both",
    })
    .option("notation", {
      choices: notationNames,
      describe: "a network by the chain rule, in error terms, in matrices",
    })
    .option("profile", { choices: profileNames, describe: "whose letters and indices" })
    .option("digits", { type: "string", requiresArg: true, describe: "significant digits, 1 to 12", coerce: digits })
    .option("ascent", { type: "boolean", default: false, describe: "make the output larger" })
    .option("steps", { type: "string", requiresArg: true, describe: "a table of so many steps", coerce: stepCount })
    .option("step", {
      type: "string",
      requiresArg: true,
      describe: "write out this step of descent",
      coerce: stepNumber,
    })
    .option("until", {
      type: "string",
      requiresArg: true,
      describe: "steps until none moves more than this",
      coerce: tolerance,
    })
    .option("graph", { type: "boolean", default: false, describe: "the graph with values above, gradients below" })
    .option("plain", { type: "boolean", default: false, describe: "ASCII, for screen readers" })
    .option("json", { type: "boolean", default: false, describe: "every line, for programs" })
    .option("verify", { choices: languages, describe: "a Python program that computes the gradients and compares" })
    .option("output", { alias: "o", type: "string", requiresArg: true, describe: "write to a file" })
    .conflicts("steps", "until")
    .conflicts("verify", ["kind", "fade", "for", "steps", "until"])
    .example(examples.solve.map(([line, what]) => [line, what]));
}

function digits(written: Written): number | undefined {
  return written === undefined ? undefined : whole(written, "--digits", 1, 12);
}

function tolerance(written: Written): number | undefined {
  if (written === undefined) return undefined;
  const text = String(written);
  const value = Number(text);
  if (text.trim() !== "" && value > 0 && Number.isFinite(value)) return value;
  throw new UsageError(`--until ${text}: write a number greater than 0, as in --until 0.001.`);
}
