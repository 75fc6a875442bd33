// Which lecture an exercise comes from, as its source says it: "lecture 002, layer 1 parameters" is from lecture 002.

/** The number of the lecture, as it is written there; undefined where the source names none. */
export function lectureOf(source: string | undefined): string | undefined {
  return /\blecture\s+(\d+)/iu.exec(source ?? "")?.[1];
}
