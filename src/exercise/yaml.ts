// Reads the text of a file as YAML: texts, lists and mappings, with the place of each. Every scalar is a text with its
// characters as written (2.50, no, 0x1F), so that nothing is guessed. It must not know which keys an exercise has.

import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import type { Span } from "../expression/problem.ts";
import { type Located, locate, type Origin, placeIn, type Spot } from "./place.ts";
import type { FileProblem, YamlFault } from "./problem.ts";
import { structureFault, unclosedIn } from "./yaml-structure.ts";

/** The longest file that is read, in characters. */
export const sizeLimit = 1_000_000;

/** What a file says: nothing (no value behind a colon), a text, a list or a mapping. */
export type Data = null | string | readonly Data[] | ReadonlyMap<string, Data>;

export type YamlResult =
  | { readonly ok: true; readonly data: Data; readonly spot: Spot }
  | { readonly ok: false; readonly problems: readonly (FileProblem & Located)[] };

/** Reads the text as one YAML document. */
export function readYaml(origin: Origin): YamlResult {
  const { text } = origin;
  if (text.length > sizeLimit) {
    return refused(origin, { start: 0, end: 0 }, { code: "file-too-large", limit: sizeLimit, unit: "characters" });
  }
  const structure = structureFault(text);
  if (structure !== undefined) return refused(origin, structure.span, structure.problem);
  const document = parseDocument(text, { schema: "failsafe", uniqueKeys: false, prettyErrors: false });
  const faults = faultsOf(document, origin);
  if (faults.length > 0) return { ok: false, problems: faults };
  if (document.contents === null) return refused(origin, { start: 0, end: 0 }, { code: "empty-file" });
  const reader = new TreeReader(origin);
  const { data, spot } = reader.read(document.contents, undefined);
  return reader.problems.length > 0 ? { ok: false, problems: reader.problems } : { ok: true, data, spot };
}

function refused(origin: Origin, span: Span, problem: FileProblem): YamlResult {
  return { ok: false, problems: [{ ...problem, ...locate(origin, span) }] };
}

/** The codes of the parser, with a piece of its message where one code has several meanings; the first that fits. */
const faults: readonly (readonly [string, RegExp, YamlFault])[] = [
  ["TAB_AS_INDENT", /./u, "tab"],
  ["BAD_INDENT", / end with a /u, "unclosed"],
  ["BAD_INDENT", /./u, "indentation"],
  ["MISSING_CHAR", /closing|end with/u, "unclosed"],
  ["MISSING_CHAR", /map values/u, "no colon"],
  ["MISSING_CHAR", /Missing , /u, "no comma"],
  ["BLOCK_AS_IMPLICIT_KEY", /./u, "colon"],
  ["BAD_SCALAR_START", /./u, "reserved"],
  ["MULTIPLE_DOCS", /./u, "several documents"],
];

function faultOf(code: string, message: string): YamlFault {
  return faults.find(([each, pattern]) => each === code && pattern.test(message))?.[2] ?? "other";
}

/** The first error of each line: further ones are its consequences. */
function faultsOf(document: Document.Parsed, origin: Origin): readonly (FileProblem & Located)[] {
  const byLine = new Map<number, FileProblem & Located>();
  const tags = document.warnings.filter(({ code }) => code === "TAG_RESOLVE_FAILED");
  const opened = document.errors.length > 0 ? unclosedIn(origin.text) : undefined;
  for (const { code, message, pos } of [...document.errors, ...tags]) {
    const fault = faultOf(code, message);
    // An error at the end of the text has nothing to underline there.
    const span = { start: Math.min(pos[0], origin.text.length), end: Math.min(pos[1], origin.text.length) };
    const located = locate(origin, (fault === "unclosed" ? opened : undefined) ?? span);
    const problem: FileProblem =
      code === "TAG_RESOLVE_FAILED"
        ? { code: "tag", detail: origin.text.slice(span.start, span.end) }
        : { code: "yaml", fault, detail: message };
    if (!byLine.has(located.place.line)) byLine.set(located.place.line, { ...problem, ...located });
  }
  return [...byLine.values()].sort((a, b) => a.place.start - b.place.start);
}

interface Tree {
  readonly data: Data;
  readonly spot: Spot;
}

/** Turns the nodes of a document into data and spots; the nesting is bounded before, so that it may recurse. */
class TreeReader {
  readonly problems: (FileProblem & Located)[] = [];
  private readonly origin: Origin;

  constructor(origin: Origin) {
    this.origin = origin;
  }

  read(node: unknown, key: Span | undefined): Tree {
    if (isMap(node)) return this.mapping(node, key);
    if (isSeq(node)) return this.list(node, key);
    if (isScalar(node)) return this.text(node, key);
    const span = isAlias(node) ? this.spanOf(node) : (key ?? { start: 0, end: 0 });
    if (isAlias(node)) this.report({ code: "alias", name: node.source }, span);
    return { data: null, spot: this.spot(span, key) };
  }

  private report(problem: FileProblem, span: Span): void {
    this.problems.push({ ...problem, ...locate(this.origin, span) });
  }

  private spot(value: Span, key: Span | undefined, more: Partial<Spot> = {}): Spot {
    const inside: Spot["inside"] = new Map();
    return key === undefined ? { value, inside, ...more } : { key, value, inside, ...more };
  }

  private spanOf(node: Node): Span {
    const [start, end] = node.range ?? [0, 0];
    const written = this.origin.text.slice(start, end);
    return { start, end: start + written.trimEnd().length };
  }

  private text(node: Scalar, key: Span | undefined): Tree {
    const span = this.spanOf(node);
    const data = String(node.value);
    const isPlain = node.type === "PLAIN";
    if (isPlain && ["", "~", "null"].includes(data)) return { data: null, spot: this.spot(span, key) };
    const content = isPlain ? span.start : span.start + 1;
    const isLetterByLetter = this.origin.text.startsWith(data, content) && !node.type?.startsWith("BLOCK");
    return { data, spot: this.spot(span, key, isLetterByLetter ? { content } : {}) };
  }

  private list(node: YAMLSeq, key: Span | undefined): Tree {
    const items = node.items.map((item) => this.read(item, undefined));
    const inside = new Map(items.map(({ spot }, index) => [index, spot]));
    return { data: items.map(({ data }) => data), spot: this.spot(this.spanOf(node), key, { inside }) };
  }

  private mapping(node: YAMLMap, key: Span | undefined): Tree {
    const data = new Map<string, Data>();
    const inside = new Map<string, Spot>();
    for (const pair of node.items) this.enter(pair, data, inside);
    return { data, spot: this.spot(this.spanOf(node), key, { inside }) };
  }

  private enter(pair: Pair, data: Map<string, Data>, inside: Map<string, Spot>): void {
    if (!isScalar(pair.key)) {
      const at = isMap(pair.key) || isSeq(pair.key) || isAlias(pair.key) ? this.spanOf(pair.key) : { start: 0, end: 0 };
      this.report({ code: "key-not-text" }, at);
      return;
    }
    const name = String(pair.key.value);
    const span = this.spanOf(pair.key);
    const earlier = inside.get(name)?.key;
    if (earlier !== undefined) {
      this.report({ code: "duplicate-key", key: name, earlier: placeIn(this.origin, earlier) }, span);
      return;
    }
    const tree = this.read(pair.value, span);
    data.set(name, tree.data);
    inside.set(name, tree.spot);
  }
}
