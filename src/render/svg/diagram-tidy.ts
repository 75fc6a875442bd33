// Changes of places that cost nothing: things of one size with the same neighbours are put into the order in which people
// look for them. It must not know dagre.

import type { Order, OrderedBox, OrderedBranch } from "./diagram-dagre.ts";

/** Leaves of one column with the same users change places, with all that hangs on them, into the author's order. */
export function inAuthorsOrder(order: Order): Order {
  const inner = new Set(order.branches.map(({ branch }) => branch.to));
  const groups = grouped(order.boxes, (each) => {
    const lanes = order.branches.filter(({ branch }) => branch.from === each.box.name);
    return inner.has(each.box.name)
      ? each.box.name
      : JSON.stringify([each.centre.x, each.size.height, lanes.map((lane) => [lane.branch.to, shapeOf(lane)])]);
  });
  /** For each name the one whose place it takes. */
  const places = new Map<string, string>();
  for (const group of groups) {
    const sorted = group.toSorted((one, other) => one.centre.y - other.centre.y);
    for (const [index, { box }] of group.entries()) places.set(box.name, sorted[index]?.box.name ?? box.name);
  }
  return moved(order, (name) => places.get(name) ?? name);
}

/** Which columns a branch passes, and how high its label is. */
function shapeOf({ bends, label }: OrderedBranch): string {
  return JSON.stringify([bends.map(({ x }) => x), label?.size.height ?? 0]);
}

function moved(order: Order, placeOf: (name: string) => string): Order {
  const boxes = new Map(order.boxes.map((each) => [each.box.name, each]));
  const laneFor = ({ branch }: OrderedBranch): OrderedBranch | undefined =>
    order.branches.find((other) => other.branch.from === placeOf(branch.from) && other.branch.to === branch.to);
  return {
    ...order,
    boxes: order.boxes.map((each) => ({ ...each, centre: boxes.get(placeOf(each.box.name))?.centre ?? each.centre })),
    branches: order.branches.map((each) => inLane(each, laneFor(each))),
  };
}

/** The branches of one fork lie in the order of the boxes that they lead to. */
export function untangled(order: Order): Order {
  const heights = new Map(order.boxes.map(({ box, centre }) => [box.name, centre.y]));
  const heightOf = ({ branch }: OrderedBranch): number => heights.get(branch.to) ?? 0;
  const laneY = ({ bends }: OrderedBranch): number => bends.at(-1)?.y ?? 0;
  const lanes = new Map<OrderedBranch, OrderedBranch>();
  for (const group of grouped(order.branches, (each) => JSON.stringify([each.branch.from, shapeOf(each)]))) {
    const free = group.toSorted((one, other) => laneY(one) - laneY(other));
    const wanted = group.toSorted((one, other) => heightOf(one) - heightOf(other));
    for (const [index, each] of wanted.entries()) lanes.set(each, free[index] ?? each);
  }
  return { ...order, branches: order.branches.map((each) => inLane(each, lanes.get(each))) };
}

/** The branch in the place of another of its shape. */
function inLane({ branch, bends, label }: OrderedBranch, lane: OrderedBranch | undefined): OrderedBranch {
  const centre = lane?.label?.centre;
  return {
    branch,
    bends: lane?.bends ?? bends,
    label: label === undefined || centre === undefined ? label : { ...label, centre },
  };
}

function grouped<Item extends OrderedBox | OrderedBranch>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): readonly (readonly Item[])[] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return [...groups.values()];
}
