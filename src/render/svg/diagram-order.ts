// The order of boxes, labels and wires in columns: of what dagre finds, the drawing with the fewest crossings and nearest
// to the author's order.

import { laidOut, type Order, type OrderedBox, type Point } from "./diagram-dagre.ts";
import type { Parts } from "./diagram-parts.ts";
import { inAuthorsOrder, untangled } from "./diagram-tidy.ts";

/** The order with the fewest crossings that dagre finds, and of two the one that is nearer to the author's order. */
export function orderOf(parts: Parts): Order {
  const first = candidate(parts);
  if (disorder(first) === 0) return first;
  const { boxes, branches } = parts;
  const second = candidate({ boxes: boxes.toReversed(), branches: branches.toReversed() });
  const restored = { ...second, boxes: second.boxes.toReversed(), branches: second.branches.toReversed() };
  const [one, other] = [crossings(first), crossings(restored)];
  return other < one || (other === one && disorder(restored) < disorder(first)) ? restored : first;
}

function candidate(parts: Parts): Order {
  const order = laidOut(parts);
  const turned = turnedOver(order);
  return untangled(inAuthorsOrder(disorder(turned) < disorder(order) ? turned : order));
}

function turnedOver(order: Order): Order {
  const turn = ({ x, y }: Point): Point => ({ x, y: order.height - y });
  return {
    ...order,
    boxes: order.boxes.map((each) => ({ ...each, centre: turn(each.centre) })),
    branches: order.branches.map(({ branch, bends, label }) => ({
      branch,
      bends: bends.map(turn),
      label: label === undefined ? undefined : { ...label, centre: turn(label.centre) },
    })),
  };
}

/** How many pairs in one column stand in another order than the author's; nodes weigh more than leaves. */
function disorder({ boxes }: Order): number {
  const weight = ({ box }: OrderedBox): number => (box.kind === "node" ? 10 : 1);
  return boxes.reduce((sum, one, index) => {
    const swapped = boxes.slice(index + 1).filter(({ centre }) => centre.x === one.centre.x && centre.y < one.centre.y);
    return sum + swapped.reduce((part, other) => part + weight(one) * weight(other), 0);
  }, 0);
}

/** How many pairs of wires cross between two columns. */
function crossings({ boxes, branches }: Order): number {
  const centres = new Map(boxes.map(({ box, centre }) => [box.name, centre]));
  const segments = branches.flatMap(({ branch, bends }) => {
    const path = [centres.get(branch.from), ...bends, centres.get(branch.to)].filter((point) => point !== undefined);
    return path.slice(1).map((to, index) => ({ from: path[index] ?? to, to }));
  });
  return segments.reduce((sum, one, index) => {
    const crossed = segments
      .slice(index + 1)
      .filter(
        ({ from, to }) => from.x === one.from.x && to.x === one.to.x && (from.y - one.from.y) * (to.y - one.to.y) < 0,
      );
    return sum + crossed.length;
  }, 0);
}
