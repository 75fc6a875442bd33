// `longhand list`: the bank by topic.
import { readdirSync } from "node:fs";
import { packageFile } from "../package-file.ts";

/** Prints the bank's topics; the answer is the exit code. */
export function list({ json }: { readonly json: boolean }): number {
  const topics = readdirSync(packageFile("exercises/"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
  process.stdout.write(
    json ? `${JSON.stringify({ version: 1, topics })}\n` : topics.map((topic) => `${topic}\n`).join(""),
  );
  return 0;
}
