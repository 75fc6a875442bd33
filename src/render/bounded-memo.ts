// A memo of texts by text that forgets what was not asked for lately, so that a run over thousands of sheets keeps its
// memory. It must not know what the texts are.

/**
 * The function, each of whose answers is kept while it is in use. Answers stand in two generations: a full young one
 * becomes the old one, and what is asked for from the old one becomes young again. `most` bounds the characters of both.
 */
export function boundedMemo(compute: (text: string) => string, most: number): (text: string) => string {
  let young = new Map<string, string>();
  let old: ReadonlyMap<string, string> = new Map();
  let size = 0;
  return (text) => {
    const known = young.get(text);
    if (known !== undefined) return known;
    const answer = old.get(text) ?? compute(text);
    size += text.length + answer.length;
    if (size > most / 2) {
      old = young;
      young = new Map();
      size = text.length + answer.length;
    }
    young.set(text, answer);
    return answer;
  };
}
