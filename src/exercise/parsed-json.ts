// Reads JSON that may be damaged: files and codes that come from outside, or that were kept by an earlier run.

/** The data of a text, or undefined where it is no JSON. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
