// Practising one exercise at the terminal: hears lines, hands them to the session, prints what it answers, and saves
// after each. It decides nothing about teaching.

import { resolve } from "node:path";
import { isUnfinished } from "../marking/table-text.ts";
import { keyLine, promptOf, replyLines } from "../render/practice-text.ts";
import { type PracticeView, practiceView } from "../render/practice-view.ts";
import { questionLines } from "../render/question-text.ts";
import { changedWords, setAsideWords } from "../render/words/kept-practice-words.ts";
import { backFromTwin, introWords, resumedWords, savedWords, unsavedWords } from "../render/words/practice-words.ts";
import { fingerprintOf } from "../tutor/fingerprint.ts";
import { learned } from "../tutor/learner.ts";
import { practisedKey } from "../tutor/practised.ts";
import type { Reply } from "../tutor/reply.ts";
import type { Candidate } from "../tutor/schedule.ts";
import { nextTyped, resume, type Step, start } from "../tutor/session.ts";
import { fits, type Session, standingEntries } from "../tutor/state.ts";
import type { Mode, Task, Twin } from "../tutor/task.ts";
import type { Dialogue, Heard } from "./dialogue.ts";
import { type LoadedExercise, loadExercise, variantOf } from "./load-exercise.ts";
import { dropSession, loadLearner, loadSession, saveLearner, saveSession, waitingSessions } from "./practice-store.ts";
import { practiceTask } from "./practice-task.ts";
import { headLines, type QuestionArguments, questionFor } from "./question.ts";
import { screenPaint, screenWidth } from "./screen.ts";
import { solutionOf, standard } from "./solution.ts";
import { type Worked, work } from "./work.ts";

/** What a session is practised with. */
export interface Around {
  readonly plain: boolean;
  readonly dialogue: Dialogue;
  readonly candidates: readonly Candidate[];
}

/** How a session ended. */
export type End = "finished" | "left" | "interrupted";

/** Practises one exercise: from its start, or from where it was left. */
export async function practise(
  named: LoadedExercise,
  mode: Mode,
  around: Around,
  asked: QuestionArguments = {},
): Promise<End> {
  const { dialogue, plain, candidates } = around;
  const worked = work(named);
  const { learner, aside } = loadLearner();
  if (aside !== undefined) dialogue.say([setAsideWords(aside.why, aside.path)]);
  const key = keyOf(worked);
  const waiting = waitingSessions().filter(({ exercise }) => exercise !== key);
  const question = questionFor(worked, asked);
  const task = practiceTask(worked, question, key, mode, { learner, waiting }, candidates);
  const solution = solutionOf(worked, standard);
  const view = (state: Session): PracticeView =>
    practiceView(task, { width: screenWidth(), paint: screenPaint(), plain }, standingEntries(state));
  const begun = begin(task, mode, dialogue);
  const seen = view(begun.state);
  const head = [...headLines(solution, worked, seen), ...questionLines(question, seen)];
  dialogue.say([...head, "", begun.words, keyLine(seen), ""]);
  return converse(begun.step, { ...around, named, task, view });
}

/** A file is known by its path, an exercise of the bank by its name, formulas in options by what comes out of them. */
function keyOf({ name, exercise, solved }: Worked): string {
  const of = exercise.variant?.of;
  const own = of === undefined ? solved : work({ name, exercise: of }).solved;
  const isFile = /[\\/]|\.ya?ml$|\.json$/iu.test(name);
  const base = name === "-e" && own !== undefined ? `-e ${fingerprintOf(own)}` : isFile ? resolve(name) : name;
  return practisedKey({ exercise: base, variant: exercise.variant?.code ?? null });
}

interface Begun {
  readonly state: Session;
  readonly step: Step;
  readonly words: string;
}

function begin(task: Task, mode: Mode, dialogue: Dialogue): Begun {
  const areLines = task.fields.every(({ kind }) => kind === "line");
  const areNumbers = task.fields.some((field) => field.kind === "line" && field.form === "value");
  const { value: saved, aside } = loadSession({ exercise: task.exercise, mode, kind: task.kind });
  if (aside !== undefined) dialogue.say([setAsideWords(aside.why, aside.path)]);
  if (saved !== undefined && saved.phase !== "finished" && fits(saved, task)) {
    const step = resume(saved, task);
    const done = saved.lines.filter(({ asked, stand }) => asked && stand !== "open").length;
    return { state: step.state, step, words: resumedWords(done, task.fields.length, areLines) };
  }
  if (saved !== undefined) dialogue.say([changedWords(task.exercise)]);
  const step = start(task, mode);
  return {
    state: step.state,
    step,
    words: introWords(mode, task.fields.length, areNumbers ? task.solved.digits : undefined, areLines),
  };
}

interface Conversation extends Around {
  readonly named: LoadedExercise;
  readonly task: Task;
  readonly view: (state: Session) => PracticeView;
}

/** Prints, saves, hears, until the session ends. */
async function converse(first: Step, conversation: Conversation): Promise<End> {
  const warn = onceSaid(conversation.dialogue);
  let turn: Step | End = first;
  while (typeof turn !== "string") turn = await take(turn, conversation, warn);
  return turn;
}

type Warn = (trouble: string | undefined) => void;

/** One turn: what was answered is said and saved, the next line is heard. */
async function take({ state, replies }: Step, conversation: Conversation, warn: Warn): Promise<Step | End> {
  const { dialogue, task, view } = conversation;
  const last = replies.at(-1);
  const said = replies.slice(0, -1).flatMap((reply) => replyLines(reply, view(state)));
  dialogue.say([
    ...said,
    ...(said.length > 1 ? [""] : []),
    ...(last === undefined ? [] : replyLines(last, view(state))),
  ]);
  if (last?.kind === "summary") return finish(state, task, warn);
  const trouble = saveSession(state);
  warn(trouble);
  const farewell = trouble === undefined ? savedWords : unsavedWords;
  if (last?.kind === "to twin") {
    const end = await toTwin(last, conversation);
    return end === "finished" ? resume(state, task) : end;
  }
  if (last?.kind !== "ask") return left("left", dialogue, farewell);
  const heard = await hearWhole(dialogue, promptOf(last, view(state)));
  if (heard.kind === "line") return nextTyped(state, heard.text, task);
  return left(heard.kind === "interrupt" ? "interrupted" : "left", dialogue, farewell);
}

/** A matrix may go on over several lines, until its brackets are closed or nothing more comes. */
async function hearWhole({ hear }: Dialogue, prompt: string): Promise<Heard> {
  let heard = await hear(prompt);
  while (heard.kind === "line" && isUnfinished(heard.text)) {
    const more = await hear(continued);
    if (more.kind !== "line") return more;
    if (more.text.trim() === "") break;
    heard = { kind: "line", text: `${heard.text}\n${more.text}` };
  }
  return heard;
}

const continued = "  … ";

function left(how: End, dialogue: Dialogue, farewell: string): End {
  dialogue.say([farewell]);
  return how;
}

async function toTwin({ twin }: Reply & { readonly kind: "to twin" }, conversation: Conversation): Promise<End> {
  const { dialogue } = conversation;
  dialogue.say([""]);
  const end = await practise(await twinExercise(twin, conversation.named), "line by line", conversation);
  if (end === "finished") dialogue.say(["", backFromTwin]);
  return end;
}

/** A fresh variant of the exercise at hand, or another exercise of the bank. */
async function twinExercise({ exercise, variant }: Twin, named: LoadedExercise): Promise<LoadedExercise> {
  return variant === null ? loadExercise({ exercise }) : variantOf(named, variant);
}

/** What is known of the student is read again first: another window may have finished something meanwhile. */
function finish(state: Session, task: Task, warn: Warn): End {
  warn(saveLearner(learned(loadLearner().learner, state, task, Date.now())));
  dropSession(state);
  return "finished";
}

/** Says the first trouble with saving, and no more. */
function onceSaid({ say }: Dialogue): Warn {
  let isSaid = false;
  return (trouble) => {
    if (trouble === undefined || isSaid) return;
    isSaid = true;
    say([`This cannot be saved: ${trouble}`]);
  };
}
