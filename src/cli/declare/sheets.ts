// The commands around the bank and its files, as yargs sees them: list, slips, variants, worksheet, validate.

import type { Argv } from "yargs";
import { editions, papers } from "../../render/sheet.ts";
import { type Finish, whole, withExercise, withKind } from "./shared.ts";

export function listCommand(commands: Argv, finish: Finish): Argv {
  return commands.command(
    "list",
    "the bank of exercises by topic",
    (command) =>
      command
        .option("topic", { type: "string", requiresArg: true, describe: "only this topic, told at length" })
        .option("skill", { type: "string", requiresArg: true, describe: "only what trains this: tanh" })
        .option("lecture", { type: "string", requiresArg: true, describe: "only from this lecture: 002" })
        .option("json", { type: "boolean", default: false, describe: "print JSON" })
        .example("$0 list", "everything in the bank")
        .example("$0 list --skill tanh", "what trains tanh, and why it is there"),
    async ({ json, topic, skill, lecture }) => {
      const { list } = await import("../commands/list.ts");
      finish(await list({ json, topic, skill, lecture }));
    },
  );
}

export function slipsCommand(commands: Argv, finish: Finish): Argv {
  return commands.command(
    "slips",
    "every known mistake, and where it shows",
    (command) =>
      command
        .option("json", { type: "boolean", default: false, describe: "print JSON" })
        .example("$0 slips", "the catalogue, with the exercises of the bank"),
    async ({ json }) => {
      const { slips } = await import("../commands/slips.ts");
      finish(await slips({ json }));
    },
  );
}

export function variantsCommand(commands: Argv, finish: Finish): Argv {
  return commands.command(
    "variants [exercise]",
    "other numbers for an exercise, fair ones",
    (command) =>
      withExercise(command)
        .option("count", {
          type: "string",
          requiresArg: true,
          default: "20",
          describe: "how many",
          coerce: (written: string) => whole(written, "--count", 1, 1000),
        })
        .option("seed", { type: "string", requiresArg: true, default: "1", describe: "any text: another gives others" })
        .option("plain", { type: "boolean", default: false, describe: "ASCII, for screen readers" })
        .option("json", { type: "boolean", default: false, describe: "print JSON" })
        .example("$0 variants weighted-sum --count 5", "codes, numbers, answers, difficulty")
        .example("$0 solve weighted-sum --variant CODE", "the solution of one of them"),
    async (args) => {
      const { variants } = await import("../commands/variants.ts");
      finish(await variants(args));
    },
  );
}

export function worksheetCommand(commands: Argv, finish: Finish): Argv {
  return commands.command("worksheet <exercises..>", "one self-contained page", worksheetOptions, async (args) => {
    const { worksheet } = await import("../commands/worksheet.ts");
    finish(await worksheet(args));
  });
}

function worksheetOptions(command: Argv) {
  return withKind(command)
    .positional("exercises", {
      type: "string",
      array: true,
      demandOption: true,
      describe: "names in the bank, or files",
    })
    .option("output", {
      alias: "o",
      type: "string",
      requiresArg: true,
      demandOption: true,
      describe: "the page to write",
    })
    .option("edition", { choices: editions, describe: "for whom it is (practice; student with --pdf)" })
    .option("title", { type: "string", requiresArg: true, describe: "what stands above several exercises" })
    .option("paper", { choices: papers, default: "a4" as const, describe: "the size of a printed page" })
    .option("pdf", { type: "boolean", default: false, describe: "write PDF, through an installed Chromium" })
    .option("chromium", { type: "string", requiresArg: true, describe: "the browser that prints it" })
    .option("template", { type: "string", requiresArg: true, describe: "a folder of templates of your own" })
    .option("variant", {
      type: "string",
      requiresArg: true,
      describe: "the code of a variant; several with commas, in the order of the exercises",
    })
    .option("id", { type: "string", requiresArg: true, describe: "homework: the id of its set" })
    .option("student", { type: "string", requiresArg: true, describe: "homework: the id of the student" })
    .example("$0 worksheet weighted-sum -o out.html", "to work through in a browser")
    .example("$0 worksheet weighted-sum --edition student -o out.html", "to print and to write on")
    .example("$0 worksheet weighted-sum --edition key -o key.html", "with all answers, for marking");
}

export function newCommand(commands: Argv, finish: Finish): Argv {
  return commands.command(
    "new",
    "a file to start an exercise from",
    (command) =>
      command
        .option("title", { type: "string", requiresArg: true, describe: "what it is called" })
        .option("graph", { type: "string", requiresArg: true, describe: 'formulas: "y = w*x; z = y^2"' })
        .option("given", { type: "string", requiresArg: true, describe: "numbers: x=1,w=2" })
        .option("train", { type: "string", requiresArg: true, describe: "what to adjust: w" })
        .option("rate", { type: "string", requiresArg: true, describe: "learning rate" })
        .option("ascent", { type: "boolean", default: false, describe: "make the output larger" })
        .option("output", { alias: "o", type: "string", requiresArg: true, describe: "the file to write" })
        .option("force", { type: "boolean", default: false, describe: "replace a file that is there" })
        .example("$0 new", "asks for everything, at a terminal")
        .example('$0 new --graph "y = w*x; z = y^2" --given x=3,w=2 --train w -o mine.yaml', "from options"),
    async (args) => {
      const { newExercise } = await import("../commands/new.ts");
      finish(await newExercise(args));
    },
  );
}

export function validateCommand(commands: Argv, finish: Finish): Argv {
  return commands.command(
    "validate <files..>",
    "check exercise files",
    (command) =>
      command
        .positional("files", { type: "string", array: true, demandOption: true, describe: "exercise files" })
        .example("$0 validate my.yaml", "every problem, and numbers that hide a mistake"),
    async ({ files }) => {
      const { validate } = await import("../commands/validate.ts");
      finish(validate({ files }));
    },
  );
}
