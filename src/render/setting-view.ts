// The formulas, numbers and question of an exercise as the plain data that templates read. It must not know templates or
// styles.

import { name } from "../expression/expression.ts";
import type { Graph } from "../graph/graph.ts";
import { learningRate } from "../working/line.ts";
import type { HtmlPrinter } from "./html.ts";
import { generalEquations } from "./network-equations.ts";
import type { NetworkSetting } from "./network-setting.ts";
import { givenTables } from "./network-setting-tex.ts";
import type { Definition, GivenGroup, Setting } from "./solution.ts";
import { equationOf, givenNumber } from "./tex-rows.ts";
import { givenLabel, rateLabel, roleLabel } from "./words/sheet-words.ts";
import { andMore } from "./words/solution-words.ts";

export interface SettingView {
  readonly definitions: readonly { readonly leftHtml: string; readonly rightHtml: string }[];
  readonly given: readonly { readonly label: string; readonly numbers: readonly string[] }[];
  readonly questionHtml: string;
}

export function settingView(setting: Setting, html: HtmlPrinter): SettingView {
  const { network } = setting;
  const head =
    network === undefined
      ? {
          definitions: setting.definitions.map((each) => definitionView(each, html)),
          given: setting.given.flatMap((group) => givenView(group, html)),
        }
      : networkView(network, setting.working.graph, html);
  return {
    definitions: head.definitions,
    given: [...head.given, ...rateView(setting, html)],
    questionHtml: html.sentence(setting.question),
  };
}

/** Curves, loss and matrices, instead of a formula for every node. */
function networkView(
  network: NetworkSetting,
  graph: Graph,
  { formula }: HtmlPrinter,
): Pick<SettingView, "definitions" | "given"> {
  return {
    definitions: generalEquations(network, graph).map(({ left, right }) => ({
      leftHtml: formula(left),
      rightHtml: formula(right, "display"),
    })),
    given: [{ label: givenLabel, numbers: givenTables(network, graph).map((each) => formula(each)) }],
  };
}

function definitionView(
  { left, formula: right }: Definition,
  { printer, formula }: HtmlPrinter,
): SettingView["definitions"][number] {
  const { tex, text } = printer.formula(right);
  return {
    leftHtml: formula(printer.formula(left)),
    rightHtml: formula({ tex: `= ${tex}`, text: `= ${text}` }, "display"),
  };
}

function givenView({ role, entries, more }: GivenGroup, { printer, formula }: HtmlPrinter): SettingView["given"] {
  const numbers = entries
    .filter(({ written }) => written !== undefined)
    .map(({ left, written }) => formula(equationOf(printer.formula(left), givenNumber(written))));
  const label = roleLabel(role);
  return numbers.length === 0
    ? []
    : [
        {
          label: label === "" ? givenLabel : label,
          numbers: more === undefined ? numbers : [...numbers, andMore(more)],
        },
      ];
}

function rateView({ rate }: Setting, { printer, formula }: HtmlPrinter): SettingView["given"] {
  if (rate === undefined) return [];
  const equation = equationOf(printer.formula(name(learningRate)), givenNumber(rate));
  return [{ label: rateLabel, numbers: [formula(equation)] }];
}
