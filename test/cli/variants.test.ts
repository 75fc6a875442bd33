// `longhand variants`, and --variant on the commands that name an exercise.

import { describe, expect, it } from "vitest";
import { longhand, shell } from "./run.ts";

async function codes(exercise: string, ...more: readonly string[]): Promise<readonly string[]> {
  const { stdout } = await longhand(["variants", exercise, "--json", ...more]);
  return JSON.parse(stdout).variants.map(({ code }: { readonly code: string }) => code);
}

describe("variants", () => {
  it("are listed with their numbers, answers, difficulty and separation", async () => {
    const { stdout, stderr, code } = await longhand(["variants", "weighted-sum", "--count", "2"]);
    expect({ stderr, code }).toEqual({ stderr: "", code: 0 });
    const row = String.raw`[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{2} {3}difficulty +\d+ +[\d.]+ % mistakes told apart`;
    const numbers = String.raw` {4}x₁ = \S+ +x₂ = \S+ +w₁ = \S+ +w₂ = \S+`;
    const whole = new RegExp(
      `^A weighted sum, squared\n\n(?:${row}\n${numbers}\n(?: {4}\\S.*\n)+){2}\nDifficulty`,
      "u",
    );
    expect(stdout).toMatch(whole);
  });

  it("are the same for the same seed, others for another", async () => {
    const [first, again, other] = await Promise.all([
      codes("weighted-sum", "--count", "3", "--seed", "a"),
      codes("weighted-sum", "--count", "3", "--seed", "a"),
      codes("weighted-sum", "--count", "3", "--seed", "b"),
    ]);
    expect(again).toEqual(first);
    expect(first?.length).toBe(3);
    expect(other?.some((code) => first?.includes(code))).toBe(false);
  });

  it("are as many as there are", async () => {
    const { stdout } = await longhand(["variants", "-e", "y = (x+1)^2", "--at", "x=3", "--count", "1000", "--plain"]);
    expect(stdout).toMatch(/^There are \d+ of them; beyond that they come again\.$/mu);
    expect(stdout).toMatch(/^[ -~\n]*$/u);
  });

  it("are printed for programs", async () => {
    const { stdout } = await longhand(["variants", "weighted-sum", "--count", "1", "--json"]);
    const { version, seed, variants } = JSON.parse(stdout);
    expect({ version, seed }).toEqual({ version: 1, seed: "1" });
    expect(variants[0]).toMatchObject({
      numbers: { x1: expect.any(String), w2: expect.any(String) },
      answers: expect.arrayContaining([expect.objectContaining({ line: "adjoint:w1", exact: true })]),
      difficulty: expect.any(Number),
      separation: expect.any(Number),
      hidden: [],
    });
  });

  it.each([
    [["variants", "weighted-sum", "--count", "0"], "--count 0: write a whole number from 1 to 1000."],
    [["variants", "-e", "y = w*x"], "-e: No number of this exercise can be another, so that it has no variants."],
    [["solve", "weighted-sum", "--variant", "K7QM"], "weighted-sum: `K7QM` is not the code of a variant."],
    [
      ["solve", "weighted-sum", "--variant", "K7QM-2F3X-9A"],
      "weighted-sum: `K7QM-2F3X-9A` is not a code of this exercise.",
    ],
    [["solve", "weighted-sum", "--variant", "\u001b[31m"], "weighted-sum: `␛[31m` is not the code of a variant"],
  ])("%j is refused: %s", async (args, message) => {
    const { stdout, stderr, code } = await longhand(args);
    expect({ stdout, code }).toEqual({ stdout: "", code: 2 });
    expect(stderr.startsWith(message), stderr).toBe(true);
  });
});

describe("--variant", () => {
  it("gives the numbers of the variant, and its code in the title", async () => {
    const { stdout } = await longhand(["variants", "weighted-sum", "--count", "1", "--json"]);
    const [{ code, numbers, answers }] = JSON.parse(stdout).variants;
    const solved = await longhand([
      "solve",
      "weighted-sum",
      "--plain",
      "--variant",
      code.toLowerCase().replaceAll("-", ""),
    ]);
    expect(solved.stdout).toContain(`A weighted sum, squared: variant ${code}`);
    for (const [name, text] of Object.entries(numbers)) expect(solved.stdout).toContain(`${name} = ${text}`);
    const entries = answers.flatMap(({ line, shown }: Readonly<Record<string, string>>) => [
      "-a",
      `${line} = ${shown}`,
    ]);
    expect((await longhand(["check", "weighted-sum", "--variant", code, ...entries])).code).toBe(0);
    expect((await longhand(["check", "weighted-sum", ...entries])).code).toBe(1);
    const listed = await longhand(["variants", "weighted-sum", "--variant", code, "--json"]);
    expect(JSON.parse(listed.stdout)).toMatchObject({ seed: null, variants: [{ code, numbers }] });
  });

  it("works for formulas in options", async () => {
    const options = '-e "y = w*x; z = y^2" --at w=2,x=3';
    const line = `longhand solve ${options} --variant "$(longhand variants ${options} --count 1 | sed -n 3p | cut -c 1-12)"`;
    expect((await shell(line)).code).toBe(0);
  });
});
