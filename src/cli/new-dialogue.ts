// Asks for a new exercise, question by question, until all of it can be read. It writes nothing and knows no files but for
// the name that is asked for.

import { readInline } from "../exercise/inline.ts";
import { readQuantity } from "../exercise/quantity.ts";
import type { ExerciseSource } from "../exercise/source.ts";
import { newWords } from "../render/words/new-words.ts";
import type { Dialogue } from "./dialogue.ts";
import { problemLines } from "./problem-lines.ts";

export interface Answered {
  readonly draft: ExerciseSource;
  readonly leaves: readonly string[];
  readonly path: string;
}

/** What was asked and answered; undefined where the user leaves. */
export async function askForExercise(
  dialogue: Dialogue,
  isTaken: (path: string) => boolean,
): Promise<Answered | undefined> {
  const asking = new Asking(dialogue);
  dialogue.say([newWords.intro, ""]);
  try {
    const title = await asking.line(newWords.title);
    const { expression, leaves } = await askForGraph(asking);
    const at = await askForNumbers(asking, leaves);
    const options = { expression, ...(at === undefined ? {} : { at }) };
    const wrt = await asking.until(newWords.train(leaves), (text) =>
      refusal(text === "" ? options : { ...options, wrt: text }),
    );
    const chosen = wrt === "" ? options : { ...options, wrt };
    const rate = await asking.until(newWords.rate, (text) => refusal(text === "" ? chosen : { ...chosen, rate: text }));
    const path = await askForPath(asking, title, isTaken);
    const read = readInline(rate === "" ? chosen : { ...chosen, rate });
    if (!read.ok) throw new Error("what was accepted piece by piece is refused as a whole");
    return { draft: { ...read.source, ...(title === "" ? {} : { title }) }, leaves, path };
  } catch (error) {
    if (error instanceof Left) return undefined;
    throw error;
  }
}

/** Thrown where the user leaves in the middle. */
class Left extends Error {}

class Asking {
  private readonly dialogue: Dialogue;

  constructor(dialogue: Dialogue) {
    this.dialogue = dialogue;
  }

  say(lines: readonly string[]): void {
    this.dialogue.say(lines);
  }

  async line(prompt: string): Promise<string> {
    const heard = await this.dialogue.hear(prompt);
    if (heard.kind !== "line") throw new Left();
    return heard.text.trim();
  }

  /** Asks again until nothing is wrong with the answer. */
  async until(prompt: string, problem: (text: string) => string | undefined): Promise<string> {
    for (;;) {
      const text = await this.line(prompt);
      const said = problem(text);
      if (said === undefined) return text;
      this.say([said]);
    }
  }
}

function refusal(options: Parameters<typeof readInline>[0]): string | undefined {
  const read = readInline(options);
  return read.ok ? undefined : problemLines("-e", options.expression, read.problems);
}

async function askForGraph(
  asking: Asking,
): Promise<{ readonly expression: string; readonly leaves: readonly string[] }> {
  for (;;) {
    asking.say([newWords.formulasHint]);
    const formulas: string[] = [];
    for (let text = await asking.line(newWords.formula); text !== ""; text = await asking.line(newWords.formula)) {
      formulas.push(text);
    }
    const expression = formulas.join("\n");
    const read = formulas.length === 0 ? undefined : readInline({ expression });
    if (read?.ok === true) return { expression, leaves: read.exercise.graph.leaves };
    asking.say([
      read === undefined ? newWords.noFormula : problemLines("-e", expression, read.problems),
      newWords.again,
    ]);
  }
}

/** The numbers as one option; undefined where they are left open. */
async function askForNumbers(asking: Asking, leaves: readonly string[]): Promise<string | undefined> {
  asking.say([newWords.numbersHint]);
  const numbers: string[] = [];
  for (const leaf of leaves) {
    const written = await asking.until(newWords.number(leaf), (text) => {
      if (text === "") return numbers.length === 0 ? undefined : newWords.missingNumber;
      return readQuantity(text).ok ? undefined : newWords.notNumber(text);
    });
    if (written === "") return undefined;
    numbers.push(`${leaf}=${written}`);
  }
  return numbers.join(", ");
}

async function askForPath(asking: Asking, title: string, isTaken: (path: string) => boolean): Promise<string> {
  const usual = fileNameFor(title);
  const pathOf = (text: string): string => (text === "" ? usual : text);
  const text = await asking.until(newWords.file(usual), (written) =>
    isTaken(pathOf(written)) ? newWords.existsHere(pathOf(written)) : undefined,
  );
  return pathOf(text);
}

/** A weighted sum, squared: a-weighted-sum-squared.yaml. */
export function fileNameFor(title: string): string {
  const words = title.toLowerCase().match(/[\p{L}\p{Nd}]+/gu) ?? [];
  return `${words.join("-").slice(0, 60) || "exercise"}.yaml`;
}
