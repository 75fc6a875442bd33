// The routes of one weight as a small drawing for a terminal, where they set out together, part at one node and meet in the
// output: multiply along each, add across. It reads the routes that are lines of the working.

import { printText } from "../expression/print-text.ts";
import type { Working } from "../working/build.ts";
import type { RouteLine } from "../working/line.ts";
import { widthOf } from "./columns.ts";
import { wiresOf } from "./diagram-text.ts";
import type { Solution } from "./solution.ts";
import type { TextMedium } from "./text-cells.ts";
import { routeLabel } from "./words/diagram-words.ts";

const mostRoutes = 4;

/** The drawing, or nothing where the solution tells no routes, they are woven into each other, or it does not fit. */
export function routePicture({ sections, working }: Solution, medium: TextMedium, width: number): readonly string[] {
  if (!sections.some(({ kind }) => kind === "route")) return [];
  const routes = [...working.lines.values()].filter((line): line is RouteLine => line.kind === "route");
  const parted = partedAt(routes);
  if (parted === undefined || routes.length > mostRoutes) return [];
  const stem = stemOf(routes[0]?.names.slice(0, parted) ?? [], working, medium);
  const lines = drawn(stem, branchesOf(routes, parted, working, medium), printName(working.graph.output, medium));
  return lines.every((line) => widthOf(line) <= width) ? lines : [];
}

/** How many names the routes share from their start; undefined where they meet again before the output. */
function partedAt(routes: readonly RouteLine[]): number | undefined {
  const [first, second] = routes;
  if (first === undefined || second === undefined) return undefined;
  const shared = first.names.findIndex((each, index) => routes.some(({ names }) => names[index] !== each));
  const rest = routes.flatMap(({ names }) => names.slice(shared, -1));
  const isApart = new Set(rest).size === rest.length && routes.every(({ names }) => names.length > shared + 1);
  return shared > 1 && isApart ? shared : undefined;
}

function printName(name: string, { style }: TextMedium): string {
  return style.name(name);
}

/** x₁ ──θ₁₁⁽¹⁾──► z₁⁽²⁾ ──► a₁⁽²⁾: a weight stands on the wire that it belongs to. */
function stemOf([start = "", ...nodes]: readonly string[], { graph }: Working, medium: TextMedium): string {
  const node = graph.nodes.get(nodes[0] ?? "");
  const wires = node === undefined ? [] : wiresOf(node, graph);
  const source = wires.find(({ factor }) => factor?.kind === "name" && factor.name === start)?.from;
  const written = printName(start, medium);
  const opening = source === undefined ? `${written} ──` : `${printName(source, medium)} ──${written}──`;
  return `${opening}► ${nodes.map((each) => printName(each, medium)).join(" ──► ")}`;
}

interface Branch {
  /** The weight on its first wire. */
  readonly weight: string;
  readonly nodes: string;
}

function branchesOf(
  routes: readonly RouteLine[],
  parted: number,
  { graph }: Working,
  medium: TextMedium,
): readonly Branch[] {
  return routes.map(({ names }) => {
    const [first = "", ...others] = names.slice(parted, -1);
    const node = graph.nodes.get(first);
    const fork = names[parted - 1];
    const wire = node === undefined ? undefined : wiresOf(node, graph).find(({ from }) => from === fork);
    return {
      weight: wire?.factor === undefined ? "" : printText(wire.factor, medium.style),
      nodes: [first, ...others].map((each) => printName(each, medium)).join(" ► "),
    };
  });
}

/** The stem between the branches; above it the wires come down to the output, below it up. */
function drawn(stem: string, branches: readonly Branch[], output: string): readonly string[] {
  const weights = Math.max(...branches.map(({ weight }) => widthOf(weight)));
  const longest = Math.max(...branches.map(({ nodes }) => widthOf(nodes)));
  const before = " ".repeat(widthOf(stem) + 4);
  const rows = branches.map(({ weight, nodes }, index) => {
    const [opens, closes] = cornersOf(index, branches.length);
    const label = weight + " ".repeat(weights - widthOf(weight));
    const wire = "─".repeat(longest - widthOf(nodes) + 1);
    return `${before}${label} ${opens}─► ${nodes} ${wire}${closes}    ${routeLabel(index + 1)}`;
  });
  const middle = `  ${stem} ${"─".repeat(weights + 2)}┤${" ".repeat(longest + 6)}${output}`;
  const above = Math.ceil(branches.length / 2);
  return [...rows.slice(0, above), middle, ...rows.slice(above)];
}

function cornersOf(index: number, count: number): readonly [opens: string, closes: string] {
  if (index === 0) return ["╭", "╮"];
  return index === count - 1 ? ["╰", "╯"] : ["├", "┤"];
}
