// What an exercise says before anything is worked out: the formulas of the graph, the numbers given, the question. A sheet
// without answers is made from this alone, so it must not know the values of lines.

import { type Counted, count, type Expression, name, partsOf } from "../expression/expression.ts";
import { formatDecimal, terminatingDecimal } from "../number/decimal.ts";
import type { Working } from "../working/build.ts";
import { valueId } from "../working/line.ts";
import { visible } from "./characters.ts";
import { cutShort } from "./cut-short.ts";
import { networkSettingOf } from "./network-setting.ts";
import type { Definition, GivenGroup, Setting } from "./solution.ts";
import { type Selection, type SettingRequest, selectionOf, type WrittenNumber } from "./solution-request.ts";
import { question } from "./words/solution-words.ts";

export function buildSetting(request: SettingRequest): Setting {
  const { working, heading, updates, rate } = request;
  const selection = selectionOf(request);
  const network = networkSettingOf(working, (leaf) => {
    const number = request.given.get(leaf);
    return number === undefined ? undefined : spelled(number);
  });
  return {
    ...(network === undefined ? {} : { network }),
    title: oneLine(heading.title),
    source: heading.source === undefined ? undefined : oneLine(heading.source),
    working,
    definitions: definitionsOf(working, selection),
    given: givenGroups(request, selection),
    rate: updates ? spelled(rate) : undefined,
    question: question(selection.parameters, working.graph.output, working.direction, updates),
  };
}

/** The author's words on one line, without the escape sequences that would move a terminal. */
export function oneLine(text: string): string {
  return visible(text.trim().replace(/\s+/gu, " "));
}

/** The formulas of the nodes that are read. */
function definitionsOf({ graph }: Working, selection: Selection): readonly Definition[] {
  return [...graph.nodes.values()]
    .filter((node) => selection.reads(node))
    .map((node) => ({ left: name(node.name), formula: cutShort(node.formula) }));
}

/** Constants first, then what is to be adjusted; no roles where there is only one kind. */
function givenGroups({ working, given }: SettingRequest, selection: Selection): readonly GivenGroup[] {
  const parameters = new Set(selection.parameters);
  const used = usedLeaves(working, selection);
  const entry = (leaf: string): { left: Expression; written: string | undefined } => {
    const number = given.get(leaf);
    return { left: name(leaf), written: number === undefined ? undefined : spelled(number) };
  };
  const constants = [...used.filter((leaf) => !parameters.has(leaf)).map(entry), ...countsRead(working, selection)];
  const adjusted = selection.parameters.map(entry);
  if (constants.length === 0) return [{ role: "given", entries: adjusted }];
  return [
    { role: "constants", entries: constants },
    { role: "to adjust", entries: adjusted },
  ];
}

/** What the letters for numbers of outputs and examples stand for. */
function countsRead({ graph }: Working, selection: Selection): GivenGroup["entries"] {
  const read = [...graph.nodes.values()].filter((node) => selection.reads(node));
  return (graph.counts ?? [])
    .filter(({ of }) => read.some(({ formula }) => hasCount(formula, of)))
    .map(({ of, value }) => ({ left: count(value, of), written: String(value) }));
}

function hasCount(expression: Expression, of: Counted): boolean {
  if (expression.kind === "number") return expression.counts === of;
  return partsOf(expression).some((part) => hasCount(part, of));
}

/** A number as it stands on the page: decimals in one form, fractions as the author wrote them. */
function spelled({ exact, written }: WrittenNumber): string {
  const decimal = terminatingDecimal(exact);
  return decimal === undefined ? written : formatDecimal(decimal);
}

function usedLeaves(working: Working, selection: Selection): readonly string[] {
  return working.graph.leaves.filter((leaf) =>
    (working.graph.users.get(leaf) ?? []).some((user) => selection.has(valueId(user))),
  );
}
