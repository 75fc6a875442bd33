// `longhand diagram` as yargs sees it.

import type { Argv } from "yargs";
import { plotNames } from "../../exercise/plot-name.ts";
import { type Finish, names, stepCount, withExercise } from "./shared.ts";

export function diagramCommand(commands: Argv, finish: Finish): Argv {
  return commands.command("diagram [exercise]", "a graph or a plot for slides", diagramOptions, async (args) => {
    const { diagram } = await import("../commands/diagram.ts");
    finish(await diagram(args));
  });
}

const examples = [
  ["$0 diagram weighted-sum -o graph.svg", "values above the wires, adjoints below"],
  ["$0 diagram weighted-sum --blank asked -o empty.svg", "slots to fill in"],
  ["$0 diagram eight-weights --route w1 -o routes.svg", "the routes of w1"],
  ["$0 diagram weighted-sum --plot contours -o step.svg", "z over w1 and w2, with the step"],
  ["$0 diagram vanishing-chain --plot bars -o bars.svg", "how much of the slope arrives in each layer"],
] as const;

function diagramOptions(command: Argv) {
  return withExercise(command)
    .option("output", { alias: "o", type: "string", requiresArg: true, describe: "the SVG file to write" })
    .option("route", { type: "string", requiresArg: true, describe: "mark the routes of a name: w1, or one: w1:2" })
    .option("blank", {
      type: "string",
      requiresArg: true,
      describe: "lines to leave as slots: dz/dy,update, or asked",
      coerce: names,
    })
    .option("hide", { type: "string", requiresArg: true, describe: "lines to leave out: partials", coerce: names })
    .option("plot", {
      choices: plotNames,
      describe: "a plot instead of the graph",
    })
    .option("for", { type: "string", requiresArg: true, describe: "what the plot is over: w1,w2", coerce: names })
    .option("steps", { type: "string", requiresArg: true, describe: "how many steps a plot shows", coerce: stepCount })
    .option("key", { type: "boolean", default: true, describe: "the sentences below (--no-key leaves them out)" })
    .option("table", { type: "boolean", default: false, describe: "the graph in rows of text" })
    .option("plain", { type: "boolean", default: false, describe: "rows in ASCII" })
    .example(examples.map(([line, what]) => [line, what]));
}
