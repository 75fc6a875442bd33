// A memo that forgets what was not asked for lately, so that a run over thousands of sheets keeps its memory. It must not know
// what it is asked.

export interface Bounds<Question, Answer> {
  /** A text that is the same only for questions with the same answer. */
  readonly keyOf: (question: Question) => string;
  /** About how many characters an answer takes. */
  readonly sizeOf: (answer: Answer) => number;
  /** The most characters that are kept, of keys and answers together. */
  readonly most: number;
}

/**
 * The function, each of whose answers is kept while it is in use. Answers stand in two generations: a full young one
 * becomes the old one, and what is asked for from the old one becomes young again.
 */
export function boundedMemo<Question, Answer>(
  compute: (question: Question) => Answer,
  { keyOf, sizeOf, most }: Bounds<Question, Answer>,
): (question: Question) => Answer {
  let young = new Map<string, Answer>();
  let old: ReadonlyMap<string, Answer> = new Map();
  let size = 0;
  return (question) => {
    const key = keyOf(question);
    const known = young.get(key);
    if (known !== undefined) return known;
    const answer = old.get(key) ?? compute(question);
    const added = key.length + sizeOf(answer);
    size += added;
    if (size > most / 2) {
      old = young;
      young = new Map();
      size = added;
    }
    young.set(key, answer);
    return answer;
  };
}
