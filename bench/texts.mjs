// What hostile texts cost whoever reads them: the texts meant to hang a reader one by one, then 100,000 random and mutated
// ones. A reader that throws ends the measurement. Milliseconds, since the promise is one: each is answered within 50.
import { sources } from "./sources.mjs";

const {
  buildGraph,
  buildWorking,
  compareTexts,
  everyPair,
  hostileTexts,
  judge,
  readEntry,
  readFormula,
  scraps,
  solve,
} = sources;

function solvedSum() {
  const definitions = [
    { name: "y", formula: "w1*x1 + w2*x2" },
    { name: "z", formula: "y^2" },
  ];
  const { graph } = buildGraph({ definitions });
  const working = buildWorking({ graph, train: ["w1", "w2"], direction: "descent" });
  const given = Object.entries({ x1: 1, x2: 3, w1: 0.5, w2: 2 }).map(([name, value]) => [name, { value }]);
  return solve(working, { given: new Map(given), rate: { value: 0.01 } }, 4).solved;
}

/** The fastest of three, in milliseconds: what else the machine does is no cost of the text. */
function milliseconds(run) {
  const times = [0, 1, 2].map(() => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return Math.min(...times);
}

function slowest(name, run) {
  const times = [...hostileTexts].map(([title, text]) => ({ title, time: milliseconds(() => run(text)) }));
  const { title, time } = times.reduce((worst, each) => (each.time > worst.time ? each : worst));
  return { name: `${name}: ${title}`, amount: time, limit: 50 };
}

function randomTexts(solved, count) {
  let worst = 0;
  let previous = "x";
  const begin = performance.now();
  for (const text of scraps(everyPair.flat(), count, 2021)) {
    const start = performance.now();
    readFormula(text);
    readEntry(text, solved.working);
    compareTexts(text, previous);
    const time = performance.now() - start;
    worst = Math.max(worst, time);
    previous = text;
  }
  const each = (performance.now() - begin) / count;
  return [
    { name: `one of ${count.toLocaleString("en")} random texts, on average`, amount: each, limit: 2 },
    { name: "the slowest of them", amount: worst },
  ];
}

function comparisonTime() {
  const time = milliseconds(() => {
    for (const [left, right] of everyPair) compareTexts(left, right);
  });
  return { name: `one of ${everyPair.length} pairs compared`, amount: time / everyPair.length, limit: 1 };
}

/** The rows of the table: what, how many milliseconds, and the limit where there is one. */
export function textRows() {
  const solved = solvedSum();
  const judged = (line) => (text) => judge([line], new Map([[line, text]]), solved);
  return [
    comparisonTime(),
    slowest("judged", judged("adjoint:w1")),
    slowest("compared", (text) => compareTexts(text, "x1")),
    slowest("compared with itself and 1", (text) => compareTexts(text, `${text}+1`)),
    ...randomTexts(solved, 100_000),
  ];
}
