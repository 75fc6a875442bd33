// The two passes of any graph, statement by statement: each node once, then each adjoint (and error term, where the
// working has them) with its local partials written in. Everything is read from the working.

import { type Expression, substitute } from "../../expression/expression.ts";
import { printText } from "../../expression/print-text.ts";
import { errorTermName, spellingOf } from "../../graph/spelling.ts";
import { displayed } from "../../render/equation.ts";
import { unicodeName } from "../../render/names.ts";
import { unicodeStyle } from "../../render/style.ts";
import type { Working } from "../../working/build.ts";
import { dependencies } from "../../working/dependencies.ts";
import { adjointId, type Line, type LineId } from "../../working/line.ts";
import type { Solved } from "../../working/solve.ts";
import type { Callable, Language } from "./dialect.ts";
import { identifiersFor } from "./identifiers.ts";
import type { Given, Parameter, Passes, Statement } from "./part.ts";
import { printPython } from "./python.ts";

/** The passes of a solved working; `called` collects the functions that they need. */
export function straightPasses({ working, values }: Solved, language: Language, called: Set<Callable>): Passes {
  const { graph } = working;
  const parameters = working.train.filter((each) => working.lines.has(adjointId(each)));
  const needed = dependencies(working, parameters.map(adjointId));
  const backward = [...working.lines.values()].filter((line) => needed.has(line.id) && isBackward(line));
  const identifiers = identifiersOf(working, backward);
  const identifier = (key: string): string => identifiers.get(key) ?? key;
  const print = (formula: Expression): string => printPython(formula, { language, name: identifier, called });
  const given = (own: string): Given => ({
    identifier: identifier(own),
    value: values.of(own),
    comment: ownName(working, own, identifier(own)),
  });
  const trained = new Set(parameters);
  return {
    given: graph.leaves.filter((leaf) => !trained.has(leaf)).map(given),
    parameters: parameters.map(
      (each): Parameter => ({
        ...given(each),
        gradient: values.of(adjointId(each)),
        slope: identifier(adjointId(each)),
      }),
    ),
    forward: [...graph.nodes.values()].map(({ name, formula }) => ({
      left: identifier(name),
      right: print(formula),
      comment: ownName(working, name, identifier(name)),
    })),
    backward:
      language === "numpy" ? backward.map((line) => backwardStatement(working, line, identifier(line.id), print)) : [],
    output: identifier(graph.output),
    outputValue: values.of(graph.output),
  };
}

function isBackward({ kind }: Line): boolean {
  return kind === "adjoint" || kind === "delta";
}

/** Names of the author first, so that they change least; then derivatives, dL_dw1 for dL/dw1. */
function identifiersOf({ graph }: Working, backward: readonly Line[]): ReadonlyMap<string, string> {
  const spelled = (own: string): string => spellingOf(graph, own);
  const names = [...graph.leaves, ...graph.nodes.keys()].map((own) => [own, spelled(own)] as const);
  const derived = backward.map(({ kind, id, node }): readonly [LineId, string] => [
    id,
    kind === "delta" ? errorTermName(graph, node) : `d${spelled(graph.output)}_d${spelled(node)}`,
  ]);
  return identifiersFor([...names, ...derived]);
}

/** What people call a name that Python spells otherwise. */
function ownName({ graph }: Working, own: string, identifier: string): string | undefined {
  const spelled = spellingOf(graph, own);
  return spelled === identifier ? undefined : unicodeName(spelled);
}

/** The rule of a line in letters, as on paper, beside the statement with its local partials written in. */
function backwardStatement(
  working: Working,
  line: Line,
  left: string,
  print: (formula: Expression) => string,
): Statement {
  const style = unicodeStyle(working);
  const rule = displayed(working, line.id);
  const opened = substitute(rule, (each) => {
    const read = working.lines.get(each);
    return read?.kind === "partial" ? read.formula : undefined;
  });
  const [name, told] = [style.name(line.id), printText(rule, style)];
  // Where nothing but the local partial is left of the rule, it has the same letters on both sides.
  return { left, right: print(opened), comment: told === name ? name : `${name} = ${told}` };
}
