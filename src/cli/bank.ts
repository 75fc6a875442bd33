// The bank of exercises as it ships: prepared by the build as plain data, so that a cold start reads no YAML; from the
// sources, read from the YAML files themselves.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import type { BankEntry } from "../exercise/bank.ts";
import { packageFile } from "./package-file.ts";

/** Every exercise of the bank, by topic and name. */
export async function loadBank(): Promise<readonly BankEntry[]> {
  const prepared = new URL("./bank.json", import.meta.url);
  if (existsSync(prepared)) return JSON.parse(readFileSync(prepared, "utf8"));
  const { readSource } = await import("../exercise/read.ts");
  return bankFiles().map(({ name, topic, text }) => {
    const read = readSource(text);
    if (!read.ok) throw new Error(`the bank exercise ${topic}/${name} cannot be read`);
    return { name, topic, source: read.source };
  });
}

/** The bank's files, sorted by topic and name. */
export function bankFiles(): readonly { readonly name: string; readonly topic: string; readonly text: string }[] {
  const folder = packageFile("exercises/");
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".yaml"))
    .sort()
    .map((path) => {
      const [topic = "", file = ""] = path.split("/");
      return { name: file.replace(/\.yaml$/u, ""), topic, text: readFileSync(new URL(path, folder), "utf8") };
    });
}
