// Builds the worked solution of an exercise from its working: sections in a lecturer's order, trivial lines folded, each
// reason said once. It must not know media.

import { type Expression, name } from "../expression/expression.ts";
import type { Node } from "../graph/graph.ts";
import { formatDecimal, terminatingDecimal } from "../number/decimal.ts";
import type { Rational } from "../number/rational.ts";
import type { Working } from "../working/build.ts";
import { dependencies } from "../working/dependencies.ts";
import type { LineId, PartialLine, RouteLine } from "../working/line.ts";
import { adjointId, partialId, stepId, updateId, valueId } from "../working/line.ts";
import type { Solved } from "../working/solve.ts";
import { isSameAsPartial } from "../working/twin.ts";
import { visible } from "./characters.ts";
import { checkSection } from "./check-section.ts";
import { displayed, equation } from "./equation.ts";
import { oneFormulaSection } from "./one-formula-section.ts";
import { asRulesGive, type Reason, ReasonOnce, reasonOf } from "./reasons.ts";
import { routeSections, routesOf } from "./route-sections.ts";
import type { Definition, Depth, Equation, GivenGroup, Row, Section, Solution, Text } from "./solution.ts";
import type { Notated } from "./symbols.ts";
import { freeLetter, inLetter, tellings } from "./telling.ts";
import { productOfRoute } from "./words/route-words.ts";
import {
  allExact,
  chainRule,
  headings,
  noteText,
  question,
  reasonText,
  roundingNote,
  whichWay,
} from "./words/solution-words.ts";
import { tellChain, writtenOut } from "./words/telling-words.ts";

/** What the exercise says about itself, beside its graph and numbers. */
export interface Heading {
  readonly title: string;
  readonly source?: string | undefined;
  readonly note?: string | undefined;
}

/** The chain rule through the graph, one substituted formula, or both beside each other. */
export type Approach = "chain" | "substitute" | "both";

/** A number with the author's spelling, which is kept where it is no decimal: 1/3. */
export interface WrittenNumber {
  readonly exact: Rational;
  readonly written: string;
}

export interface SolutionRequest {
  readonly heading: Heading;
  readonly working: Working;
  readonly solved: Solved | undefined;
  /** The given numbers, empty where there are none, and the rate. */
  readonly given: ReadonlyMap<string, WrittenNumber>;
  readonly rate: WrittenNumber;
  readonly depth: Depth;
  /** Whether steps and updates are part of the exercise. */
  readonly updates: boolean;
  /** Only the lines that these lines need. */
  readonly only?: readonly LineId[] | undefined;
  readonly approach: Approach;
}

export function buildSolution(request: SolutionRequest): Solution {
  const { working, solved, heading } = request;
  const view = new View(request);
  const sections = [
    ...view.sections(),
    ...(solved === undefined ? [] : [checkSection(solved, request.updates, view.parameters)]),
  ];
  const kept = sections.filter((section) => section.rows.length > 0);
  return {
    title: oneLine(heading.title),
    source: heading.source === undefined ? undefined : oneLine(heading.source),
    working: notated(working, view.routes()),
    solved,
    definitions: definitionsOf(working, view),
    given: givenGroups(request, view),
    rate: request.updates ? spelled(request.rate) : undefined,
    question: question(view.parameters, working.graph.output, working.direction, request.updates),
    sections: kept,
    closing: closingOf(request, kept),
  };
}

/** Under the heading of its route, the line of a route is simply the product. */
function notated(working: Working, routes: readonly RouteLine[]): Notated {
  if (routes.length === 0) return working;
  return { ...working, calls: new Map(routes.map(({ id }) => [id, { kind: "word", word: productOfRoute }])) };
}

/** The author's words on one line, without the escape sequences that would move a terminal. */
function oneLine(text: string): string {
  return visible(text.trim().replace(/\s+/gu, " "));
}

/** The lines that are shown, and the state of what has been said. */
class View {
  readonly parameters: readonly string[];
  private readonly shown: ReadonlySet<LineId> | undefined;
  private readonly request: SolutionRequest;
  private readonly once = new ReasonOnce();
  private chainRuleSaid = false;

  constructor(request: SolutionRequest) {
    const { working, only } = request;
    this.request = request;
    this.shown = only === undefined ? undefined : dependencies(working, only);
    this.parameters = working.train.filter((parameter) => this.has(adjointId(parameter)));
  }

  has(id: LineId): boolean {
    return this.shown === undefined || this.shown.has(id);
  }

  /** Whether the formula of a node is needed: for its value or for a slope of it. */
  reads({ name: node, inputs }: Node): boolean {
    return this.has(valueId(node)) || [...inputs].some((input) => this.has(partialId(node, input)));
  }

  sections(): readonly Section[] {
    const { updates, approach, working, solved } = this.request;
    const alone = this.isSingleSlope();
    const back = alone ? "slope" : "backward";
    const end = this.parameters.length === 1 && alone ? "step" : "update";
    const backward: Section = { ...titled(back), rows: [...this.backward(), ...this.direction(alone)] };
    return [
      { ...titled("forward"), rows: this.forward() },
      ...(approach === "chain" ? [] : [oneFormulaSection(working, solved, this.parameters)]),
      ...(approach === "substitute" ? [] : (this.byRoute() ?? [backward])),
      { ...titled(end), rows: updates ? this.updates() : [] },
    ];
  }

  /** The routes of the one parameter that is shown, where they are lines of the working. */
  routes(): readonly RouteLine[] {
    const [only, second] = this.parameters;
    return only === undefined || second !== undefined ? [] : routesOf(this.request.working, only);
  }

  private byRoute(): readonly Section[] | undefined {
    const { working, solved } = this.request;
    const routes = this.routes();
    const [first] = routes;
    return first === undefined ? undefined : routeSections(working, solved, first.node, routes);
  }

  private forward(): readonly Row[] {
    const { working, solved } = this.request;
    return [...working.graph.nodes.values()]
      .filter((node) => this.has(valueId(node.name)))
      .map((node) =>
        equation(working, solved, { ids: [valueId(node.name)], left: name(node.name), formula: node.formula }),
      );
  }

  /** One node of one variable: a slope rather than a backward pass. */
  private isSingleSlope(): boolean {
    const { graph, train } = this.request.working;
    return graph.nodes.size === 1 && train.length === 1;
  }

  private direction(alone: boolean): readonly Row[] {
    const { working, solved, updates } = this.request;
    const [parameter] = working.train;
    if (!alone || !updates || solved === undefined || parameter === undefined) return [];
    const slope = solved.values.of(adjointId(parameter));
    return [{ kind: "sentence", text: whichWay(working.graph.output, parameter, slope, working.direction) }];
  }

  private backward(): readonly Row[] {
    const rows: Row[] = [];
    for (const line of this.request.working.lines.values()) {
      if (line.id.includes("@") || !this.has(line.id)) continue;
      if (line.kind === "partial") rows.push(...this.partial(line.id));
      else if (line.kind === "adjoint" && line.node !== this.request.working.graph.output)
        rows.push(...this.adjoint(line.id));
    }
    return rows;
  }

  private partial(id: LineId): readonly Row[] {
    const { working, solved, depth } = this.request;
    const line = working.lines.get(id);
    if (line?.kind !== "partial") return [];
    const folded = isSameAsPartial(working, line.wrt) ? [adjointId(line.wrt)] : [];
    const ids = [id, ...folded];
    if (depth === "micro") return this.everyStep(line, ids);
    const reason = this.once.say(reasonOf(line.reason));
    const before = reason?.kind === "inside" ? asRulesGive(line.reason) : undefined;
    return [withReason(equation(working, solved, { ids, left: name(id), formula: line.formula, before }), reason)];
  }

  /** Outside and inside of each chain, then the arithmetic operation by operation. */
  private everyStep(line: PartialLine, ids: readonly LineId[]): readonly Row[] {
    const { working, solved } = this.request;
    const letter = freeLetter(working.graph);
    const told = tellings(line.reason, letter);
    const before = inLetter(line.reason, letter) ?? asRulesGive(line.reason);
    const row = equation(working, solved, { ids, left: name(line.id), formula: line.formula, before, everyStep: true });
    const isChain = inLetter(line.reason, letter) !== undefined;
    if (isChain) return [...told, tellChain(name(line.id), letter), { ...row, reason: writtenOut(letter) }];
    return told.length > 0 ? [...told, row] : [withReason(row, this.once.say(reasonOf(line.reason)))];
  }

  private adjoint(id: LineId): readonly Row[] {
    const { working, solved } = this.request;
    const line = working.lines.get(id);
    if (line === undefined || isSameAsPartial(working, line.node)) return [];
    const routes = working.graph.users.get(line.node)?.length ?? 0;
    const row = equation(working, solved, { ids: [id], left: name(id), formula: displayed(working, id) });
    const reason = routes > 1 ? this.once.say({ kind: "routes add" }) : undefined;
    const isSaid = this.chainRuleSaid;
    this.chainRuleSaid = true;
    if (reason !== undefined) return [withReason(row, reason)];
    return [isSaid ? row : { ...row, reason: chainRule }];
  }

  private updates(): readonly Row[] {
    const { working, solved, depth } = this.request;
    return this.parameters.flatMap((parameter) => {
      const step = equation(working, solved, {
        ids: [stepId(parameter)],
        left: name(stepId(parameter)),
        formula: displayed(working, stepId(parameter)),
      });
      const update = equation(working, solved, {
        ids: depth === "micro" ? [updateId(parameter)] : [stepId(parameter), updateId(parameter)],
        left: name(updateId(parameter)),
        formula: displayed(working, updateId(parameter)),
      });
      return depth === "micro" ? [step, update] : [update];
    });
  }
}

function titled(kind: keyof typeof headings): Pick<Section, "kind" | "heading"> {
  return { kind, heading: headings[kind] };
}

function withReason(row: Equation, reason: Reason | undefined): Equation {
  return reason === undefined ? row : { ...row, reason: reasonText(reason) };
}

function definitionsOf({ graph }: Working, view: View): readonly Definition[] {
  return [...graph.nodes.values()]
    .filter((node) => view.reads(node))
    .map((node) => ({ left: name(node.name), formula: node.formula }));
}

/** Constants first, then what is to be adjusted; no roles where there is only one kind. */
function givenGroups({ working, given }: SolutionRequest, view: View): readonly GivenGroup[] {
  const parameters = new Set(view.parameters);
  const used = usedLeaves(working, view);
  const entry = (leaf: string): { left: Expression; written: string | undefined } => {
    const number = given.get(leaf);
    return { left: name(leaf), written: number === undefined ? undefined : spelled(number) };
  };
  const constants = used.filter((leaf) => !parameters.has(leaf)).map(entry);
  const adjusted = view.parameters.map(entry);
  if (constants.length === 0) return [{ role: "given", entries: adjusted }];
  return [
    { role: "constants", entries: constants },
    { role: "to adjust", entries: adjusted },
  ];
}

function spelled({ exact, written }: WrittenNumber): string {
  const decimal = terminatingDecimal(exact);
  return decimal === undefined ? written : formatDecimal(decimal);
}

function usedLeaves(working: Working, view: View): readonly string[] {
  return working.graph.leaves.filter((leaf) =>
    (working.graph.users.get(leaf) ?? []).some((user) => view.has(valueId(user))),
  );
}

function closingOf(request: SolutionRequest, sections: readonly Section[]): readonly Text[] {
  const { solved, heading } = request;
  const note = heading.note === undefined ? [] : [noteText(oneLine(heading.note))];
  if (solved === undefined) return note;
  const results = sections.flatMap((section) => section.rows.flatMap(resultsIn));
  return [
    ...(results.every((exact) => exact)
      ? [allExact]
      : roundingNote(solved.digits, request.updates ? request.working.train : [])),
    ...note,
  ];
}

function resultsIn(row: Row): readonly boolean[] {
  if (row.kind === "equation") return row.result === undefined ? [] : [row.result.exact];
  const text = row.kind === "sentence" ? row.text : [];
  return text.flatMap((fragment) => (fragment.kind === "number" ? [fragment.shown.exact] : []));
}
