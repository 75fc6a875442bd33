// `longhand list`: the bank by topic, with what each exercise trains.

import { loadBank } from "../bank.ts";

export interface ListArguments {
  readonly json: boolean;
}

/** Prints the bank; the answer is the exit code. */
export async function list({ json }: ListArguments): Promise<number> {
  const bank = await loadBank();
  if (json) {
    const exercises = bank.map(({ name, topic, source }) => ({
      name,
      topic,
      title: source.title,
      source: source.source,
      skills: source.skills ?? [],
      level: source.level,
    }));
    process.stdout.write(`${JSON.stringify({ version: 1, exercises })}\n`);
    return 0;
  }
  const longest = Math.max(...bank.map(({ name }) => name.length));
  const topics = [...new Set(bank.map(({ topic }) => topic))];
  const blocks = topics.map((topic) => {
    const entries = bank.filter((entry) => entry.topic === topic);
    const lines = entries.map(({ name, source }) => {
      const trains = (source.skills ?? []).join(", ");
      return `  ${name.padEnd(longest)}  ${source.title ?? ""}${trains === "" ? "" : `\n  ${" ".repeat(longest)}  trains: ${trains}`}`;
    });
    return [topic, ...lines].join("\n");
  });
  process.stdout.write(`${blocks.join("\n\n")}\n\nlonghand solve <name> shows the worked solution.\n`);
  return 0;
}
