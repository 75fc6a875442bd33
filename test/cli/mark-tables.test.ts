// Vectors and matrices in what a class hands in: laid on their lines, and left to a person where they do not fit.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { folderWith, longhand } from "./run.ts";

const exercise = `network: { inputs: 2, layers: [{ units: 2, activation: sigmoid }] }
given: { x: [0.9, 0.4], W1: [[0.3, -0.2], [0.5, 0.8]], b1: [0.1, -0.3], t: [1, 0] }
ask: [a1, dL/dW1]
`;

interface Key {
  readonly exercises: readonly {
    readonly variant: string;
    readonly fields: readonly { readonly field: string; readonly answer: string }[];
  }[];
}

it("marks the cells of a matrix, rows for columns as well, and keeps what does not fit for a person", async () => {
  const cwd = folderWith({
    "net.yaml": exercise,
    "set.yaml": "title: Matrices\nexercises: [net.yaml]\n",
    "class.csv": "id,name\ns1,Ada\n",
    "back/note.txt": "",
  });
  expect(await longhand(["homework", "set.yaml", "--roster", "class.csv", "-o", "hw"], { cwd })).toMatchObject({
    code: 0,
  });
  const key: Key = JSON.parse(readFileSync(join(cwd, "hw/keys/s1.json"), "utf8"));
  const [own] = key.exercises;
  const right = (line: string): string => own?.fields.find(({ field }) => field === line)?.answer ?? "";
  const cells = ["1_1", "2_1", "1_2", "2_2"].map((place) => right(`adjoint:w1_${place}`));
  const answers = { "dL/dW1": `[[${cells[0]}, ${cells[1]}], [${cells[2]}, ${cells[3]}]]`, a1: "(1, 2, 3)" };
  const exercises = [{ exercise: "net", variant: own?.variant, answers }];
  const handIn = { longhand: "answers", version: 1, set: "Matrices", student: "s1", exercises };
  writeFileSync(join(cwd, "back/s1.json"), JSON.stringify(handIn));
  const ran = await longhand(["mark", "hw", "back"], { cwd });
  expect(ran.stdout).toContain("Waiting for a person");
  expect(ran.stdout).toMatch(/net +a1 +\(1, 2, 3\)/u);
  expect(readFileSync(join(cwd, "hw/marks/marks.csv"), "utf8")).toContain("s1,Ada,,4,6,");
});
