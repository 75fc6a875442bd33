// The commands around homework sets, as yargs sees them: homework, mark.

import type { Argv } from "yargs";
import type { Shard } from "../commands/homework.ts";
import type { Renewal } from "../homework/plan.ts";
import { UsageError } from "../usage-error.ts";
import type { Finish } from "./shared.ts";

export function homeworkCommand(commands: Argv, finish: Finish): Argv {
  return commands.command(
    "homework [set]",
    "a sheet for everybody in a class, with keys",
    homeworkOptions,
    async (args) => {
      const { homework } = await import("../commands/homework.ts");
      const { update, force } = args;
      finish(await homework({ ...args, renewal: renewalOf(update, force) }));
    },
  );
}

const examples = [
  ["$0 homework hw3.yaml --roster class.csv -o hw3/", "everything, in the folder hw3"],
  ["$0 homework hw3.yaml --roster class.csv -o hw3/ --update", "after a change; everybody keeps their numbers"],
  ["$0 homework hw3.yaml --roster class.csv -o hw3/ --shard 2/8", "an eighth of the work"],
  ["$0 homework --join hw3/", "when all shards have ended"],
  ["$0 homework hw3.yaml --roster class.csv -o hw3/ --pdf", "and all sheets as PDF, to print on both sides"],
] as const;

function homeworkOptions(command: Argv) {
  return command
    .positional("set", { type: "string", describe: "the file of the set" })
    .option("roster", { type: "string", requiresArg: true, describe: "the list of the class, as a CSV file" })
    .option("output", { alias: "o", type: "string", requiresArg: true, describe: "the folder to build" })
    .option("id-column", { type: "string", requiresArg: true, describe: "the column of ids, by heading or number" })
    .option("name-column", { type: "string", requiresArg: true, describe: "the column of names" })
    .option("jobs", {
      type: "string",
      requiresArg: true,
      describe: "workers at a time; default: one for each core",
      coerce: jobs,
    })
    .option("shard", {
      type: "string",
      requiresArg: true,
      describe: "only this part of the students: 2/8",
      coerce: shard,
    })
    .option("join", { type: "string", requiresArg: true, describe: "the folder whose shards have all ended" })
    .option("update", {
      type: "boolean",
      describe: "build what has changed; everybody keeps their numbers",
    })
    .option("force", { type: "boolean", describe: "throw the build away, and give numbers anew" })
    .option("pdf", { type: "boolean", describe: "also print/all.pdf, through an installed Chromium" })
    .option("chromium", { type: "string", requiresArg: true, describe: "the browser that prints it" })
    .conflicts("update", "force")
    .conflicts("shard", "pdf")
    .conflicts("join", ["set", "roster", "output", "shard"])
    .example(examples.map(([line, what]) => [line, what]));
}

type Written = string | readonly string[] | undefined;

function jobs(written: Written): number | undefined {
  if (written === undefined) return undefined;
  if (typeof written === "string" && /^[1-9]\d{0,2}$/u.test(written)) return Number(written);
  throw new UsageError(`--jobs ${String(written)}: write a whole number, 1 or more.`);
}

function shard(written: Written): Shard | undefined {
  if (written === undefined) return undefined;
  const [, part, of] = /^(\d{1,5})\/(\d{1,5})$/u.exec(String(written)) ?? [];
  const [index, count] = [Number(part), Number(of)];
  if (index >= 1 && index <= count) return { index, count };
  throw new UsageError(`--shard ${String(written)}: write the part and how many there are, as in --shard 2/8.`);
}

function renewalOf(update: boolean | undefined, force: boolean | undefined): Renewal {
  if (force === true) return "force";
  return update === true ? "update" : "none";
}

export function markCommand(commands: Argv, finish: Finish): Argv {
  return commands.command(
    "mark <build> [answers]",
    "marks and feedback for what came back",
    (command) =>
      command
        .positional("build", { type: "string", demandOption: true, describe: "the folder that homework has built" })
        .positional("answers", { type: "string", describe: "what came back; default: what was marked last" })
        .option("drop", { ...decision, describe: "a question that counts for nobody: EXERCISE[:LINE]" })
        .option("accept", { ...decision, describe: "an answer that counts as right: EXERCISE:LINE=VALUE" })
        .option("override", {
          ...decision,
          alias: "decide",
          describe: "what one student gets: STUDENT:EXERCISE[:LINE]=MARKS (right, wrong, 2.5)",
        })
        .example("$0 mark hw3/ answers/", "everything in the folder answers")
        .example("$0 mark hw3/ --drop weighted-sum:dz/dw1", "a question was wrong: mark again without it"),
    async (args) => {
      const { mark } = await import("../commands/mark.ts");
      finish(await mark(args));
    },
  );
}

const decision = { type: "string", array: true, nargs: 1 } as const;
