import { describe, expect, it } from "vitest";
import { differentiationWords } from "../../../src/render/words/slips/differentiation.ts";
import { graphWords } from "../../../src/render/words/slips/graphs.ts";
import { networkWords } from "../../../src/render/words/slips/networks.ts";
import { numberWords } from "../../../src/render/words/slips/numbers.ts";
import { guarded } from "../../../src/render/words/slips/slip-context.ts";
import { slipWords } from "../../../src/render/words/slips/slip-words.ts";
import { updateWords } from "../../../src/render/words/slips/updates.ts";
import { readsOf } from "../../../src/working/edit.ts";
import type { LineId } from "../../../src/working/line.ts";
import { slips } from "../../../src/working/slips/catalogue.ts";
import type { SlipId } from "../../../src/working/slips/slip.ts";
import type { Solved } from "../../../src/working/solve.ts";
import { exercise, exercises, formulasOf, holds, lineCount, numbersIn, plain, unicode, unkind } from "./messages.ts";

/** A number that no line of any exercise has. */
const entry = "-0.70710";

const all = { ...differentiationWords, ...graphWords, ...networkWords, ...updateWords, ...numberWords };

const ids = Object.entries(all).map(([id, words]) => [id, guarded(words)] as const);

/** Beyond this a working has only more of the same kinds of lines; a spread of its places tells as much. */
const mostPlaces = 150;

/** Each line with itself and what it directly reads as the place of the slip. */
function placesIn({ working }: Solved): readonly { readonly line: LineId; readonly site: LineId }[] {
  const places = [...working.lines.keys()].flatMap((line) =>
    [line, ...readsOf(line, working.lines)].map((site) => ({ line, site })),
  );
  const step = Math.ceil(places.length / mostPlaces);
  return places.filter((_, index) => index % step === 0);
}

interface Message {
  readonly slip: string;
  readonly line: LineId;
  readonly site: LineId;
  readonly text: string;
  readonly medium: "unicode" | "plain";
}

function messagesOf(solved: Solved): readonly Message[] {
  const { working } = solved;
  return ids.flatMap(([slip, { diagnosis, question }]) =>
    placesIn(solved).flatMap(({ line, site }) => {
      const context = { working, line, site, entry };
      return [diagnosis(context), question(context)].flatMap((text): Message[] => [
        { slip, line, site, text: unicode(text, working), medium: "unicode" },
        { slip, line, site, text: plain(text, working), medium: "plain" },
      ]);
    }),
  );
}

describe("the words about slips", () => {
  it("are there for all 85 of the catalogue", () => {
    const counts = { A: 22, B: 14, C: 28, D: 10, E: 11 };
    const expected = Object.entries(counts).flatMap(([letter, count]) =>
      Array.from({ length: count }, (_, index) => `${letter}${String(index + 1).padStart(2, "0")}`),
    );
    expect(ids.map(([id]) => id).sort()).toEqual(expected);
  });

  it.each(exercises)("keep formulas and values to themselves on %s", (_, solved) => {
    const { working } = solved;
    const formulas = new Map([...working.lines.keys()].map((id) => [id, formulasOf(id, working)]));
    const faults = messagesOf(solved).filter(({ text, line, site }) => {
      const told = [...(formulas.get(line) ?? []), ...(formulas.get(site) ?? [])];
      const numbers = numbersIn(text.replaceAll(entry, ""));
      return numbers.length > 0 || told.some((formula) => holds(text, formula));
    });
    expect(faults).toEqual([]);
  });

  it.each(exercises)("are short, whole and kind on %s", (_, solved) => {
    const faults = messagesOf(solved).filter(
      ({ text, medium }) =>
        unkind.some((pattern) => pattern.test(text)) ||
        (medium === "unicode" && lineCount(text) > 2) ||
        !/[.?)]$/u.test(text) ||
        /undefined|\s\s|\s[.,?]/u.test(text),
    );
    expect(faults).toEqual([]);
  });

  it("have names of one or two lines, said without blame", () => {
    const { working } = exercise("weighted-sum");
    const names = ids.map(([id, { name }]) => [id, unicode(name, working)] as const);
    const faults = names.filter(
      ([, text]) => unkind.some((pattern) => pattern.test(text)) || lineCount(text) > 2 || !text.endsWith("."),
    );
    expect(faults).toEqual([]);
  });

  it("ask a question in every question, and none in a diagnosis", () => {
    const { working } = exercise("two by two by two");
    const told = { working, line: "adjoint:w1", site: "partial:z1:w1", entry };
    for (const [, { diagnosis, question }] of ids) {
      expect(unicode(question(told), working)).toContain("?");
      expect(unicode(diagnosis(told), working)).not.toContain("?");
    }
  });

  it("fit every place where a slip is really made", () => {
    for (const [, solved] of exercises) {
      const { working, values, digits } = solved;
      for (const slip of slips) {
        for (const { at } of slip.sites(working, { values, digits })) {
          const { diagnosis } = slipWords(slip.id);
          const text = unicode(diagnosis({ working, line: at, site: at, entry }), working);
          expect(text).not.toMatch(/undefined/u);
        }
      }
    }
  });
});

interface Example {
  readonly slip: SlipId;
  readonly on: string;
  readonly line: LineId;
  readonly site: LineId;
  readonly entry: string;
  readonly diagnosis: string;
  readonly question: string;
}

const examples: readonly Example[] = [
  {
    slip: "A01",
    on: "two-nodes",
    line: "adjoint:x",
    site: "adjoint:x",
    entry: "1.25",
    diagnosis: "1.25 is how fast z changes when y moves.",
    question: "You were asked about x. When x moves a little, how far does y move?",
  },
  {
    slip: "A04",
    on: "square-of-sum",
    line: "partial:y:x",
    site: "partial:y:x",
    entry: "dy/dx = 2.25",
    diagnosis: "2.25 is the height of the curve, the value of y.",
    question: "How would you see from the drawing how steep it is there?",
  },
  {
    slip: "A04",
    on: "square-of-sum",
    line: "adjoint:x",
    site: "partial:y:x",
    entry: "2.25",
    diagnosis: "2.25 is the height of the curve, the value of y.",
    question: "How would you see from the drawing how steep it is there?",
  },
  {
    slip: "B05",
    on: "weighted-sum",
    line: "partial:y:w2",
    site: "partial:y:w2",
    entry: "2",
    diagnosis: "2 is the value of w₂ itself.",
    question: "If w₂ moves a little and nothing else does, how many times as far does y move?",
  },
  {
    slip: "B05",
    on: "weighted-sum",
    line: "adjoint:w2",
    site: "partial:y:w2",
    entry: "26",
    diagnosis: "26 comes out with this for ∂y/∂w₂: the value of w₂ itself.",
    question: "If w₂ moves a little and nothing else does, how many times as far does y move?",
  },
  {
    slip: "B12",
    on: "weighted-sum",
    line: "adjoint:w2",
    site: "adjoint:w2",
    entry: "3",
    diagnosis: "3 is how fast y changes with w₂.",
    question: "The question is about z. What happens between y and z?",
  },
  {
    slip: "B13",
    on: "weighted-sum",
    line: "adjoint:w2",
    site: "adjoint:w2",
    entry: "13",
    diagnosis: "13 is right for an earlier line: it is how fast z changes with y.",
    question: "Which variable is named in the bottom of the fraction you were asked for?",
  },
  {
    slip: "B01",
    on: "two by two",
    line: "adjoint:w1",
    site: "adjoint:a1",
    entry: "0.01188",
    diagnosis: "This is the whole of one route from w₁ to L, and that route is right.",
    question: "Put a finger on a₁. Which nodes does it feed?",
  },
  {
    slip: "C01",
    on: "two by two",
    line: "adjoint:w1",
    site: "partial:a1:z1",
    entry: "0.01343",
    diagnosis: "0.01343 comes out with this for da₁/dz₁: the slope of the curve, taken at a₁.",
    question: "At which number did a₁ itself evaluate its curve?",
  },
  {
    slip: "C09",
    on: "two by two",
    line: "adjoint:z1",
    site: "adjoint:a1",
    entry: "0.01033",
    diagnosis: "0.01033 is right for weights after their update.",
    question: "With which weights was this L computed in the forward pass?",
  },
  {
    slip: "D01",
    on: "weighted-sum",
    line: "update:w1",
    site: "update:w1",
    entry: "0.63",
    diagnosis: "w₁ has moved by the right amount.",
    question: "What sign has your ∂z/∂w₁? And should z go up or down?",
  },
  {
    slip: "D02",
    on: "weighted-sum",
    line: "update:w1",
    site: "step:w1",
    entry: "-12.5",
    diagnosis: "-12.5 is w₁ moved by the whole gradient.",
    question: "How large a part of it were you allowed?",
  },
  {
    slip: "E01",
    on: "two by two",
    line: "adjoint:w1",
    site: "value:a1",
    entry: "0.0086",
    diagnosis: "This is what comes out when a₁ is rounded on the way.",
    question: "How many digits can you carry until the last line?",
  },
];

describe("a marker says what the number is and asks one question", () => {
  it.each(examples)("$slip: $diagnosis", ({ slip, on, line, site, entry: written, diagnosis, question }) => {
    const { working } = exercise(on);
    const context = { working, line, site, entry: written };
    expect(unicode(slipWords(slip).diagnosis(context), working)).toBe(diagnosis);
    expect(unicode(slipWords(slip).question(context), working)).toBe(question);
  });

  it("repeats only the beginning of a very long entry", () => {
    const { working } = exercise("weighted-sum");
    const context = { working, line: "adjoint:w1", site: "adjoint:w1", entry: "1+".repeat(1000) };
    expect(lineCount(unicode(slipWords("B12").diagnosis(context), working))).toBe(1);
  });
});
