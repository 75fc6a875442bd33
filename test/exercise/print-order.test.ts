import { expect, it, test } from "vitest";
import { enrol } from "../../src/exercise/manifest.ts";
import { printOrder, printOrderText } from "../../src/exercise/print-order.ts";
import type { Student } from "../../src/exercise/roster.ts";

const listed = (ids: string): readonly Student[] => [...ids].map((id) => ({ id, name: id, section: undefined }));

const everybody = enrol(listed("abcd"));
/** Ranks 0 to 3; d, of rank 3, has left. */
const { students } = enrol(listed("abc"), everybody.students);

test.each([
  ["the order of the list", "[2,0,1]", [2, 0, 1], true],
  ["no file", "", [0, 1, 2], false],
  ["half a file", "[2,0", [0, 1, 2], false],
  ["no list", '{"2":0}', [0, 1, 2], false],
  ["somebody not named", "[2]", [2, 0, 1], false],
  ["somebody named twice", "[1,1,0,2]", [1, 0, 2], false],
  ["somebody who has left", "[3,2,1,0]", [2, 1, 0], false],
  ["ranks of nobody", "[99,-1,0.5,1]", [1, 0, 2], false],
  ["what is no rank", '[null,"2",true,[1],{},1]', [1, 0, 2], false],
] as const)("%s: everybody is printed once", (_, text, ranks, isWhole) => {
  const order = printOrder(text, students);
  expect(order.students.map(({ rank }) => rank)).toEqual(ranks);
  expect(order.isWhole).toBe(isWhole);
});

it("reads what it writes", () => {
  expect(printOrder(printOrderText([1, 2, 0]), students)).toMatchObject({
    students: [{ id: "b" }, { id: "c" }, { id: "a" }],
    isWhole: true,
  });
});
