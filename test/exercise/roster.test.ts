import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { type RosterOptions, type RosterProblem, readRoster } from "../../src/exercise/roster.ts";

/** Everybody as `id | name | section`, or the problems as `code lines`. */
function read(text: string, options?: RosterOptions): readonly string[] {
  const roster = readRoster(text, options);
  if (!roster.ok) return roster.problems.map(told);
  return roster.students.map(({ id, name, section }) => [id, name, section ?? ""].join(" | "));
}

function told(problem: RosterProblem): string {
  switch (problem.code) {
    case "quotes":
    case "no-id":
    case "bad-id":
      return `${problem.code} ${problem.line}`;
    case "id-twice":
      return `${problem.code} ${problem.id} ${problem.lines.join(",")}`;
    case "nobody":
      return problem.code;
    case "no-column":
      return `${problem.code} ${problem.written} of ${problem.known.join(",")}`;
  }
}

const platforms: readonly (readonly [title: string, text: string, students: readonly string[]])[] = [
  [
    "Canvas",
    'Student,ID,SIS User ID,SIS Login ID,Section,HW1 (1)\n    Points Possible,,,,,10\n"Lovelace, Ada",11,s100,ada,A,\n"Noether, Emmy",12,s101,emmy,B,\n',
    ["s100 | Lovelace, Ada | A", "s101 | Noether, Emmy | B"],
  ],
  [
    "Canvas without student numbers",
    'Student,ID,SIS User ID,SIS Login ID,Section\n"Lovelace, Ada",11,,ada,A\n"Noether, Emmy",12,,emmy,B\n',
    ["11 | Lovelace, Ada | A", "12 | Noether, Emmy | B"],
  ],
  [
    "Moodle, whose id numbers are often empty",
    "First name,Surname,ID number,Email address,Groups\nAda,Lovelace,,ada@uni.org,T1\nEmmy,Noether,,emmy@uni.org,T2\n",
    ["ada@uni.org | Ada Lovelace | T1", "emmy@uni.org | Emmy Noether | T2"],
  ],
  [
    "Blackboard, with tabs and a byte order mark",
    '\uFEFF"Last Name"\t"First Name"\t"Username"\t"Student ID"\t"Last Access"\nLovelace\tAda\tada1\t007\t2026-01-01\n',
    ["007 | Ada Lovelace | "],
  ],
  [
    "German, with semicolons",
    "Nachname;Vorname;Matrikelnummer;Gruppe\nMüller;Jürgen;0012;Übung 1\nGauß;Carl;0013;Übung 2\n",
    ["0012 | Jürgen Müller | Übung 1", "0013 | Carl Gauß | Übung 2"],
  ],
  ["French", "Nom;Prénom;N° étudiant\nCurie;Marie;22\n", ["22 | Marie Curie | "]],
  ["Chinese", "姓名,学号\n张三,2024001\n李四,2024002\n", ["2024001 | 张三 | ", "2024002 | 李四 | "]],
  ["ids alone, without a heading", "s1\ns2\n\ns3\n", ["s1 |  | ", "s2 |  | ", "s3 |  | "]],
  [
    "numbers and names without a heading",
    "1001,Ada Lovelace\n1002,Emmy Noether\n",
    ["1001 | Ada Lovelace | ", "1002 | Emmy Noether | "],
  ],
  ["names alone", "Ada Lovelace\nEmmy Noether\n", ["Ada Lovelace |  | ", "Emmy Noether |  | "]],
  ["a heading in an unknown language", "kolumna,numerek\nAda,11\nEmmy,12\n", ["11 | Ada | ", "12 | Emmy | "]],
  ["empty rows and spaces", "id,name\n , \n a1 ,  Ada \n\n,,\nb2,Emmy\n", ["a1 | Ada | ", "b2 | Emmy | "]],
  ["rows of other lengths", "name,id\nAda,1,more,cells\nEmmy,2\n", ["1 | Ada | ", "2 | Emmy | "]],
  [
    "quotes, commas and line ends in names",
    'id,name\n1,"Lovelace, ""Ada""\nCountess"\n',
    ['1 | Lovelace, "Ada"Countess | '],
  ],
  [
    "odd ids",
    "id,name\n../../etc,A\nCON,B\n=1+1,C\n<b>,D\n",
    ["../../etc | A | ", "CON | B | ", "=1+1 | C | ", "<b> | D | "],
  ],
  ["names with marks that turn text", "id,name\n1,\u202Eevil\n", ["1 | evil | "]],
];

test.each(platforms)("%s", (_, text, students) => expect(read(text)).toEqual(students));

const columns: readonly (readonly [title: string, options: RosterOptions, students: readonly string[]])[] = [
  ["guessed", {}, ["s1 | Ada | ", "s2 | Emmy | "]],
  ["by heading, in any spelling", { idColumn: "E-MAIL" }, ["a@u | Ada | ", "b@u | Emmy | "]],
  ["by number", { idColumn: "3", nameColumn: "1" }, ["a@u | s1 | ", "b@u | s2 | "]],
  ["no such column", { idColumn: "nick" }, ["no-column nick of student id,name,email"]],
];

test.each(columns)("a column is %s", (_, options, students) => {
  expect(read("student id,name,email\ns1,Ada,a@u\ns2,Emmy,b@u\n", options)).toEqual(students);
});

const refused: readonly (readonly [title: string, text: string, problems: readonly string[]])[] = [
  ["nothing", "", ["nobody"]],
  ["a heading alone", "id,name\n", ["nobody"]],
  ["ids that come twice", "id,name\n1,A\n2,B\n1,C\n2,D\n1,E\n", ["id-twice 1 2,4,6", "id-twice 2 3,5"]],
  ["a name without an id", "id,name\n1,A\n,B\n3,C\n", ["no-id 3"]],
  ["a quote without its end", 'id,name\n1,"A\n2,B\n', ["quotes 3"]],
  ["NUL in an id", "id,name\n1\0,A\n2,B\n", ["bad-id 2"]],
  ["an id of a thousand letters", `id,name\n${"x".repeat(1000)}1,A\n`, ["bad-id 2"]],
];

test.each(refused)("%s", (_, text, problems) => expect(read(text)).toEqual(problems));

describe("a long list", () => {
  const people = Array.from({ length: 5000 }, (_, index) => ({ id: `s${1000 + index}`, name: `Name ${index}` }));

  it("is read whole, in its order", () => {
    const roster = readRoster(`id;name\r\n${people.map(({ id, name }) => `${id};${name}`).join("\r\n")}`);
    expect(roster.ok && roster.students.map(({ id, name }) => ({ id, name }))).toEqual(people);
  });
});

it("gives the same students however the columns stand", () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), (order) => {
      const rows = [
        ["Student ID", "First name", "Last name", "Section"],
        ["s1", "Ada", "Lovelace", "A"],
        ["s2", "Emmy", "Noether", "B"],
      ];
      const text = rows.map((row) => order.map((index) => row[index]).join(",")).join("\n");
      expect(read(text)).toEqual(["s1 | Ada Lovelace | A", "s2 | Emmy Noether | B"]);
    }),
  );
});
