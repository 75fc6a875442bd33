import { expect, test } from "vitest";
import { shellWord } from "../../src/render/shell-text.ts";
import { shell } from "../cli/run.ts";

test.each(["s1:sum=right", "$(touch x)", "`id`", "it's", '"; rm -rf x; "', "a b\\n", "-n", "!!", "''"])(
  "%j is one word, as it is",
  async (text) => {
    const { stdout } = await shell(`printf '[%s]' ${shellWord(text)}`);
    expect(stdout).toBe(`[${text}]`);
  },
);
