// A whole practice session, in a terminal and over a pipe.

import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { stateFolder } from "../../src/cli/state.ts";
import { folderWith, longhand, shell } from "./run.ts";
import { hasTerminal, terminal } from "./terminal.ts";

function freshState(): { readonly LONGHAND_STATE: string } {
  return { LONGHAND_STATE: folderWith() };
}

describe.skipIf(!hasTerminal)("in a terminal", () => {
  it("a wrong answer, a hint, a repair, leaving, coming back, finishing", async () => {
    const env = freshState();
    const first = terminal(["practice", "weighted-sum"], { env });
    expect(await first.until("1 of 8   y = ")).toContain("? help  h hint  s show this line");
    first.type("6.5\n");
    await first.until("2 of 8   z = ");
    first.type("42.25\n");
    await first.until("3 of 8   dz/dy = ");
    first.type("42.25\n");
    const wrong = await first.until("3 of 8   dz/dy = ");
    expect(wrong).toContain("✗ dz/dy = 42.25 does not follow from the lines above it.");
    first.type("h\n");
    expect(await first.until("3 of 8   dz/dy = ")).toContain("How would you see");
    first.type("h\n");
    expect(await first.until("3 of 8   dz/dy = ")).toContain("Look at the node z alone.");
    first.type("13\n");
    expect(await first.until("4 of 8   ∂y/∂w₁ = ")).toContain("Height and slope were exchanged");
    first.type("q\n");
    await first.until("Saved.");
    expect(await first.ended).toBe(0);

    const second = terminal(["practice", "weighted-sum"], { env });
    expect(await second.until("4 of 8   ∂y/∂w₁ = ")).toContain("Back where you stopped: 3 of 8 lines done.");
    for (const entry of ["1", "13", "39", "0.37", "1.61"]) second.type(`${entry}\n`);
    expect(await second.until("Worth practising:")).toContain("Done. 8 of 8 lines right, 7 of them at once. 1 hint.");
    await second.until("power rule · local partial (1 of 1)");
    expect(await second.ended).toBe(0);

    const third = terminal(["practice", "weighted-sum"], { env });
    await third.until("1 of 8   y = ");
    third.type("\u0004");
    await third.until("Saved.");
    expect(await third.ended).toBe(0);
  });

  it("Ctrl-C saves", async () => {
    const env = freshState();
    const first = terminal(["practice", "weighted-sum"], { env });
    await first.until("1 of 8   y = ");
    first.type("6.5\n");
    await first.until("2 of 8   z = ");
    first.type("42\u0003");
    await first.until("Saved.");
    expect(await first.ended).toBe(130);
    expect((await longhand(["practice", "status"], { env })).stdout).toContain("weighted-sum: 1 of 8 lines done");
  });

  it("fits into 60 columns", async () => {
    const screen = terminal(["practice", "logistic-node"], { columns: 60, env: freshState() });
    await screen.until("1 of 8   y = ");
    for (const typed of ["6", "7", "h", "6.5", "1/2y", "h", "s", "?", "l"]) {
      screen.type(`${typed}\n`);
      await screen.until(" of 8   ");
    }
    screen.type("q\n");
    await screen.until("Saved.");
    expect(
      screen
        .everything()
        .split("\n")
        .filter((line) => [...line].length > 60),
    ).toEqual([]);
  });

  it("goes to a fresh variant and comes back; a slip that comes again there is told", async () => {
    const env = freshState();
    const listed = await longhand(["variants", "weighted-sum", "--seed", "practice", "--count", "2", "--json"]);
    const [first, second] = JSON.parse(listed.stdout).variants.map(({ code }: { readonly code: string }) => code);
    const solved = await longhand(["solve", "weighted-sum", "--variant", first, "--json"]);
    const shown = (line: string): string =>
      JSON.parse(solved.stdout).lines.find(({ id }: { readonly id: string }) => id === line).shown;
    const screen = terminal(["practice", "weighted-sum"], { env });
    await screen.until("1 of 8");
    screen.type("6.5\n42.25\n42.25\ns\n");
    await screen.until("The same exercise is there with fresh numbers.");
    await screen.until("4 of 8");
    screen.type("t\n");
    await screen.until("This exercise is saved and waits.");
    await screen.until(`variant ${first}`);
    await screen.until("1 of 8");
    screen.type(`${shown("value:y")}\n${shown("value:z")}\n${shown("value:z")}\n${shown("adjoint:y")}\n`);
    await screen.until("This is the second time it has come up.");
    await screen.until("4 of 8");
    screen.type("q\n");
    await screen.until("Saved.");
    expect(await screen.ended).toBe(0);
    const status = await longhand(["practice", "status"], { env });
    expect(status.stdout).toContain(`weighted-sum --variant ${first}: 3 of 8 lines done`);

    const again = terminal(["practice"], { env });
    await again.until(`variant ${first}`);
    await again.until("Back where you stopped: 3 of 8 lines done.");
    again.type("n\n".repeat(20));
    await again.until("Done.");
    expect(await again.ended).toBe(0);

    const back = terminal(["practice", "weighted-sum"], { env });
    await back.until("4 of 8");
    back.type("s\n");
    await back.until("The same exercise is there with fresh numbers.");
    back.type("t\n");
    await back.until(`variant ${second}`);
    back.type("n\n".repeat(20));
    await back.until("Back to where you were.");
  });
});

describe("over a pipe", () => {
  it("reads lines and prints each once, without colour", async () => {
    const { stdout, code } = await shell("printf '6.5\\n42\\n' | longhand practice weighted-sum", {
      env: freshState(),
    });
    expect(stdout.slice(stdout.indexOf("1 of 8"))).toBe(
      [
        "1 of 8   y = 6.5",
        "  ✓ y = 6.5",
        "2 of 8   z = 42",
        "  ~ 42 agrees as far as it goes. Give 4 digits, so that we can both be sure.",
        "    Enter alone goes on.",
        "",
        "2 of 8   z = ",
        "Saved. The same command goes on from here.",
        "",
      ].join("\n"),
    );
    expect(code).toBe(0);
  });

  it("says it in ASCII with --plain", async () => {
    const { stdout } = await shell("printf '6.5\\n7\\nh\\ns\\nl\\n?\\nq\\n' | longhand practice weighted-sum --plain", {
      env: freshState(),
    });
    expect(stdout).toContain("right: y = 6.5");
    expect([...stdout].filter((character) => character > "~")).toEqual([]);
  });

  it("asks for all first, or only for what is asked", async () => {
    const env = freshState();
    const all = await shell(
      "printf '6.5\\n42.25\\n13\\n1\\n13\\n39\\n0.37\\n1.61\\n' | longhand practice weighted-sum --all",
      { env },
    );
    expect(all.stdout).toContain("All of them stand.");
    expect(all.stdout).toContain("8 of 8 lines right, all at once");
    const final = await shell("longhand practice logistic-regression-bias --final < /dev/null", { env });
    expect(final.stdout).toContain("only what is asked for");
  });

  it("picks an exercise, goes on with it, shows where things stand, and starts afresh without losing anything", async () => {
    const env = freshState();
    expect((await longhand(["practice", "status"], { env })).stdout).toContain("Nothing practised yet");
    const picked = await shell("printf '2.25\\n' | longhand practice", { env });
    expect(picked.stdout).toContain("A slope and a step");
    const again = await shell("printf '3\\n0.47\\n' | longhand practice", { env });
    expect(again.stdout).toContain("Back where you stopped: 1 of 3 lines done.");
    expect(again.stdout).toContain("3 of 3 lines right");
    const next = await shell("longhand practice < /dev/null", { env });
    expect(next.stdout).not.toContain("A slope and a step");
    expect((await longhand(["practice", "status"], { env })).stdout).toContain("power rule · gradient (1 answer)");
    expect((await longhand(["practice", "reset"], { env })).stdout).toContain("before-reset-1");
    expect((await longhand(["practice", "status"], { env })).stdout).toContain("Nothing practised yet");
    expect(existsSync(join(env.LONGHAND_STATE, "before-reset-1", "student.json"))).toBe(true);
  });

  it.each([
    ["damaged", (text: string): string => text.slice(0, -20), "could not be read"],
    ["newer", (text: string): string => text.replace('"version":1', '"version":7'), "is from a newer longhand"],
  ])("sets a %s state aside", async (why, change, words) => {
    const env = freshState();
    const start = "printf '6.5\\n' | longhand practice weighted-sum";
    await shell(start, { env });
    const folder = join(env.LONGHAND_STATE, "sessions");
    const [file = ""] = readdirSync(folder);
    const text = readFileSync(join(folder, file), "utf8");
    writeFileSync(join(folder, file), change(text));
    expect((await shell(start, { env })).stdout).toContain(words);
    expect(readFileSync(join(folder, `${file}.${why}-1`), "utf8")).toBe(change(text));
  });

  it("goes on without saving where it cannot, and says so once", async () => {
    const folder = folderWith({ taken: "" });
    const { stdout, code } = await shell("printf '6.5\\n42.25\\n' | longhand practice weighted-sum", {
      env: { LONGHAND_STATE: join(folder, "taken") },
    });
    expect(stdout.match(/cannot be saved/gu)).toHaveLength(1);
    expect(stdout).toContain("✓ z = 42.25");
    expect(code).toBe(0);
  });

  it("needs numbers", async () => {
    const { stderr, code } = await longhand(["practice", "-e", "y = x^2"], { env: freshState() });
    expect(stderr).toContain("has no numbers to practise with");
    expect(code).toBe(2);
  });
});

it.each<readonly [string, NodeJS.Platform, Readonly<Record<string, string>>, string]>([
  ["Linux", "linux", {}, "/home/a/.local/state/longhand"],
  ["Linux with XDG_STATE_HOME", "linux", { XDG_STATE_HOME: "/var/a" }, "/var/a/longhand"],
  ["Linux with a relative XDG_STATE_HOME", "linux", { XDG_STATE_HOME: "a" }, "/home/a/.local/state/longhand"],
  ["macOS", "darwin", {}, "/home/a/Library/Application Support/longhand"],
  ["Windows", "win32", { LOCALAPPDATA: "/c/Local" }, "/c/Local/longhand"],
  ["any with LONGHAND_STATE", "linux", { LONGHAND_STATE: "/x" }, "/x"],
])("keeps states on %s", (_, platform, env, folder) => {
  expect(stateFolder(env, platform, "/home/a")).toBe(folder);
});
