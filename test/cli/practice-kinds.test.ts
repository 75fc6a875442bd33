// Practising kinds of exercise in a terminal and over a pipe, and their keys.

import { describe, expect, it } from "vitest";
import { folderWith, longhand, shell } from "./run.ts";
import { hasTerminal, terminal } from "./terminal.ts";

function freshState(): { readonly LONGHAND_STATE: string } {
  return { LONGHAND_STATE: folderWith() };
}

describe.skipIf(!hasTerminal)("in a terminal", () => {
  it("a mistake is found, named and put right, with a break in between", async () => {
    const env = freshState();
    const args = ["practice", "weighted-sum", "--kind", "find the mistake"];
    const first = terminal(args, { env });
    const opening = await first.until("1 of 3   The line that does not follow: ");
    expect(opening).toContain("i  w₂′    = w₂(1 − η · ∂z/∂w₂)");
    expect(opening).toContain(":b back");
    first.type("dz/dy\n");
    expect(await first.until("1 of 3   ")).toContain("✗ dz/dy follows from the lines above it.");
    first.type("i\n");
    expect(await first.until("2 of 3   The name of the mistake: ")).toContain("b  The step has its own size");
    first.type(":q\n");
    await first.until("Saved.");
    expect(await first.ended).toBe(0);

    expect((await longhand(["practice", "status"], { env })).stdout).toContain(
      'weighted-sum --kind "find the mistake": 1 of 3 answers done',
    );
    const second = terminal(args, { env });
    expect(await second.until("2 of 3   The name of the mistake: ")).toContain("1 of 3 answers done");
    second.type("b\n");
    await second.until("3 of 3   The line, put right: ");
    second.type("5\n");
    expect(await second.until("3 of 3   ")).toContain("✗ 5 does not put the line right.");
    second.type("w2' = 1.61\n");
    expect(await second.until("Done.")).toContain("✓ 1.61");
    await second.until("3 of 3 answers right, 1 of them at once.");
    expect(await second.ended).toBe(0);
  });

  it("an order is refused, read, and accepted in another way than ours", async () => {
    const screen = terminal(["practice", "weighted-sum", "--kind", "order-of-visits"], {
      columns: 60,
      env: freshState(),
    });
    await screen.until("1 of 1   Order of visits: ");
    screen.type("y, z, w1, w2\n");
    expect(await screen.until("1 of 1   ")).toContain("✗ y is visited here before z, which uses it.");
    screen.type("z, y\n");
    expect(await screen.until("1 of 1   ")).toContain("are still to be placed. Nothing is counted.");
    screen.type("z y w2 w1\n");
    await screen.until("Done. 1 of 1 answer right");
    expect(await screen.ended).toBe(0);
  });
});

describe("over a pipe", () => {
  it("a multiple choice is asked field by field with letters", async () => {
    const { stdout, code } = await shell(
      "printf 'd\\na\\nd\\nb\\nh\\n' | longhand practice weighted-sum --kind 'multiple choice'",
      { env: freshState() },
    );
    expect(stdout.slice(stdout.indexOf("  a  84.5"))).toBe(
      [
        "  a  84.5    b  6.5    c  1    d  13",
        "1 of 6   dz/dy: d",
        "  ✓ dz/dy = 13",
        "  a  1    b  0    c  6.5    d  0.5",
        "2 of 6   ∂y/∂w₁: a",
        "  ✓ ∂y/∂w₁ = 1",
        "  a  14    b  1    c  −13    d  13",
        "3 of 6   ∂z/∂w₁: d",
        "  ✓ ∂z/∂w₁ = 13",
        "  a  13    b  16    c  3    d  39",
        "4 of 6   ∂z/∂w₂: b",
        "  ✗ ∂z/∂w₂ is not 16.",
        "    Try again; h helps, k keeps it and goes on.",
        "",
        "4 of 6   ∂z/∂w₂: h",
        "  ✗ 16 is the sum of the slopes along the route.",
        "    If one node doubles a change and the next one triples it, how large has it",
        "    become?",
        "",
        "4 of 6   ∂z/∂w₂: ",
        "Saved. The same command goes on from here.",
        "",
      ].join("\n"),
    );
    expect(code).toBe(0);
  });

  it("--plain says every kind in ASCII", async () => {
    for (const kind of ["find the mistake", "which way", "sort the lines", "faded"]) {
      const { stdout } = await shell(
        `printf 'a\\n:h\\n:l\\n?\\n:s\\n:q\\n' | longhand practice weighted-sum --plain --kind '${kind}'`,
        {
          env: freshState(),
        },
      );
      expect(stdout).toContain("Saved.");
      expect([...stdout].filter((character) => character > "~")).toEqual([]);
    }
  });
});

describe("solve --kind prints the answers", () => {
  it("for people: an example with gaps, and what stands in them", async () => {
    const { stdout, code } = await longhand(["solve", "two-nodes", "--fade", "backward"]);
    expect(stdout).toContain("x′     = ________");
    expect(stdout).toContain("\n  x′ = 0.84\n");
    expect(code).toBe(0);
  });

  it("for programs: options, the right letter, the mistake", async () => {
    const { stdout } = await longhand(["solve", "weighted-sum", "--kind", "find-the-mistake", "--json"]);
    expect(JSON.parse(stdout)).toMatchObject({
      version: 1,
      kind: "find the mistake",
      mistake: { id: "D07", site: "update:w2" },
      fields: [
        { id: "mistake", answer: "i" },
        { id: "mistake:name", answer: "b" },
        { id: "repair", answer: "1.61" },
      ],
    });
  });

  it("without numbers where none are needed", async () => {
    const symbolic = ["solve", "-e", "y = w*x; z = y^2"];
    expect((await longhand([...symbolic, "--kind", "formulas"])).stdout).toContain("Formula of ∂z/∂w = dz/dy · ∂y/∂w");
    const { stderr, code } = await longhand([...symbolic, "--kind", "multiple choice"]);
    expect(stderr).toContain("There are no numbers here, and `multiple choice` needs some.");
    expect(code).toBe(2);
  });
});
