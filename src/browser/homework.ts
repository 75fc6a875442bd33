// The script of a homework page: keeps what is entered, says where it cannot be read, and hands it in as a file or a code. It
// knows no answers and can work none out: nothing that evaluates or differentiates may come into its bundle.

import { type HandedIn, type HandIn, handInCode, handInFile, readHandIn } from "../exercise/hand-in.ts";
import { readEntryText } from "../marking/entry-text.ts";
import { shapeProblem, type TableReading } from "../marking/read-table.ts";
import { type TableNames, tableMeant } from "../marking/table-meant.ts";
import type { HomeworkData } from "../render/page-data.ts";
import { entryProblemWords } from "../render/words/entry-problems.ts";
import {
  bracketsWanted,
  codeLabel,
  copied,
  copyLabel,
  downloadLabel,
  filledWords,
  handInTitle,
  keptHere,
  noCode,
  notCopied,
} from "../render/words/hand-in-words.ts";
import { spreadWords, tableProblemWords } from "../render/words/table-words.ts";
import { namedLines } from "../working/line-names.ts";
import { type Control, controlIn } from "./control.ts";
import { button, element } from "./dom.ts";
import { sheetData } from "./sheet-data.ts";
import { keep, kept } from "./store.ts";

interface Field {
  readonly id: string;
  readonly control: Control;
  /** Whether a formula or a number is written here: then it must be readable. */
  readonly isLine: boolean;
  readonly told: Element | null;
}

interface Exercise {
  readonly exercise: string;
  readonly variant: string | undefined;
  readonly names: TableNames;
  readonly fields: readonly Field[];
}

interface Page {
  readonly data: HomeworkData;
  readonly exercises: readonly Exercise[];
  readonly progress: HTMLElement;
  readonly code: HTMLTextAreaElement;
  readonly key: string;
}

start(JSON.parse(sheetData()));

function start(data: HomeworkData): void {
  const sections = [...document.querySelectorAll("main > .exercise")];
  const exercises = data.exercises.map(({ exercise, variant, names }, index): Exercise => {
    const items = [...(sections[index]?.querySelectorAll<HTMLElement>("[data-field]") ?? [])];
    return { exercise, variant, names: namedLines(names), fields: items.flatMap(fieldIn) };
  });
  const progress = element("p", { role: "status" });
  const code = element("textarea", { id: "hand-in-code", rows: "4", readonly: "", spellcheck: "false" });
  const page: Page = { data, exercises, progress, code, key: `homework:${data.set}:${data.student}` };
  recall(page);
  for (const exercise of exercises) for (const field of exercise.fields) listen(page, exercise, field);
  document.querySelector("main")?.append(handInSection(page));
  tellProgress(page);
  writeCode(page);
}

function fieldIn(item: HTMLElement): readonly Field[] {
  const control = controlIn(item);
  const { field: id, form } = item.dataset;
  if (control === undefined || id === undefined) return [];
  for (const input of control.inputs) input.setAttribute("maxlength", "2000");
  return [{ id, control, isLine: form === "value" || form === "formula", told: item.querySelector(".told") }];
}

/** Saved at every stroke; looked at when the field is left, so that nobody is told about half a formula. */
function listen(page: Page, exercise: Exercise, field: Field): void {
  const { inputs } = field.control;
  const on = (event: string, act: () => void): void => {
    for (const input of inputs) input.addEventListener(event, act);
  };
  on("input", () => {
    tellProblem(field, undefined);
    entered(page);
  });
  on("change", () => {
    const table = tableIn(exercise, field, field.control.read());
    if (table !== undefined) spread(page, exercise, field, table);
    else tellProblem(field, problemOf(exercise, field));
    writeCode(page);
  });
  for (const input of inputs) input.addEventListener("paste", (event) => onPaste(page, exercise, field, event));
  for (const input of inputs) input.addEventListener("keydown", (event) => onEnter(page, field, event));
  tellProblem(field, problemOf(exercise, field));
}

function entered(page: Page): void {
  tellProgress(page);
  const trouble = keep(page.key, handInFile(handInOf(page)));
  if (trouble !== undefined) page.progress.textContent = trouble;
}

/** What is entered for a vector or matrix, if the field is about a line that stands in one. */
function tableIn({ names }: Exercise, { id, isLine }: Field, text: string): TableReading | undefined {
  return isLine && names.tables.length > 0 ? tableMeant(text, id, names) : undefined;
}

/** A field of one line would lose the rows and columns of what is pasted. */
function onPaste(page: Page, exercise: Exercise, field: Field, event: ClipboardEvent): void {
  const text = event.clipboardData?.getData("text/plain") ?? "";
  const table = /[\t\n]/u.test(text.trim()) ? tableIn(exercise, field, text) : undefined;
  if (table === undefined) return;
  event.preventDefault();
  spread(page, exercise, field, table);
  writeCode(page);
}

/** Each cell goes to the field of its line. Only shapes can be told here: whether it is right, nobody knows. */
function spread(page: Page, exercise: Exercise, field: Field, reading: TableReading): void {
  const { ok } = reading;
  const table = ok ? reading.entry.table : reading.table;
  const cells = ok ? reading.entry.cells : undefined;
  if (cells === undefined) {
    tellProblem(field, tableProblemWords(table, ok ? shapeProblem(reading.entry) : reading.problem));
    return;
  }
  for (const each of exercise.fields) {
    const entry = cells.get(each.id);
    if (entry === undefined) continue;
    each.control.write(entry);
    tellProblem(each, problemOf(exercise, each));
  }
  field.told?.append(element("p", {}, spreadWords(cells.size)));
  entered(page);
}

function onEnter({ exercises }: Page, field: Field, event: KeyboardEvent): void {
  if (event.key !== "Enter" || event.isComposing) return;
  event.preventDefault();
  const fields = exercises.flatMap((exercise) => exercise.fields);
  fields[fields.indexOf(field) + 1]?.control.focus();
}

/** What keeps an entry from being read. Only that: a readable entry may be as wrong as it likes. */
function problemOf({ names }: Exercise, { control, isLine }: Field): string | undefined {
  const text = control.read();
  if (text === "" || !isLine) return undefined;
  const read = readEntryText(text, names);
  if (read.kind === "unreadable") return entryProblemWords(read.problem, text);
  return read.kind === "formula" && read.ambiguous.length > 0 ? bracketsWanted : undefined;
}

function tellProblem({ told, control }: Field, problem: string | undefined): void {
  told?.replaceChildren(...(problem === undefined ? [] : [element("p", {}, problem)]));
  control.markInvalid(problem !== undefined);
}

/** What was kept of the same sheet; a code or file of another is left alone. */
function recall({ key, data, exercises }: Page): void {
  const read = readHandIn(kept(key) ?? "");
  if (!read.ok || read.handIn.set !== data.set || read.handIn.student !== data.student) return;
  for (const { exercise, variant, fields } of exercises) {
    const handed = read.handIn.exercises.find((each) => each.exercise === exercise && each.variant === variant);
    const entries = new Map(handed?.answers.map(({ line, entry }) => [line, entry]));
    for (const { id, control } of fields) control.write(entries.get(id) ?? "");
  }
}

function handInOf({ data, exercises }: Page): HandIn {
  const handed = exercises.map(({ exercise, variant, fields }): HandedIn => {
    const answers = fields.map(({ id, control }) => ({ line: id, entry: control.read() }));
    return { exercise, variant, answers: answers.filter(({ entry }) => entry !== "") };
  });
  return { set: data.set, student: data.student, exercises: handed };
}

function handInSection(page: Page): HTMLElement {
  const { data, progress, code } = page;
  const said = element("p", { role: "status" });
  const copy = button(copyLabel, () => void copyCode(code).then((words) => said.replaceChildren(words)));
  return element(
    "section",
    { class: "exercise hand-in" },
    element("h2", {}, handInTitle),
    element("p", { class: "kept" }, keptHere),
    progress,
    element(
      "p",
      { class: "tools below" },
      button(downloadLabel(data.file), () => download(page)),
    ),
    element("label", { for: code.id }, codeLabel),
    code,
    element("p", { class: "tools below" }, copy),
    said,
  );
}

/** How much is filled in. */
function tellProgress({ exercises, progress }: Page): void {
  const all = exercises.flatMap((exercise) => exercise.fields.map((field) => ({ exercise, field })));
  const filled = all.filter(({ field }) => field.control.read() !== "").length;
  const unreadable = all.filter(({ exercise, field }) => problemOf(exercise, field) !== undefined).length;
  progress.textContent = filledWords(filled, all.length, unreadable);
}

/** Not at every stroke: a long sheet takes a moment to pack. */
function writeCode(page: Page): void {
  page.code.value = handInCode(handInOf(page)) ?? noCode;
}

function download(page: Page): void {
  const address = URL.createObjectURL(new Blob([handInFile(handInOf(page))], { type: "application/json" }));
  const link = element("a", { href: address, download: page.data.file });
  link.click();
  // The browser takes the file over at once; its address may go when it has.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Copying needs leave, which pages from a disk may not have. */
async function copyCode(code: HTMLTextAreaElement): Promise<string> {
  code.focus();
  code.select();
  try {
    await navigator.clipboard.writeText(code.value);
    return copied;
  } catch {
    return notCopied;
  }
}
