// `longhand practice status` and `longhand practice reset`: what is saved, and a fresh start that loses nothing.

import { resetWords, statusWords } from "../../render/words/kept-practice-words.ts";
import { skillWords } from "../../render/words/skill-words.ts";
import { loadLearner, resetPractice as moveAway, waitingSessions } from "../practice-store.ts";

/** Prints the sessions that wait and the mastery of each skill; the answer is the exit code. */
export function showStatus(): number {
  const waiting = waitingSessions().map((session) => {
    const asked = session.lines.filter((line) => line.asked);
    return `  ${statusWords.progress(session, asked.filter(({ stand }) => stand !== "open").length, asked.length)}`;
  });
  const { learner } = loadLearner();
  const skills = [...learner.skills]
    .sort((a, b) => a.known - b.known)
    .map(({ skill, known, answers }) => `  ${statusWords.row({ skill: skillWords(skill), known, answers })}`);
  const blocks = [
    ...(waiting.length > 0 ? [[statusWords.waiting, ...waiting]] : []),
    ...(skills.length > 0 ? [[statusWords.skills, ...skills]] : []),
  ];
  const text = blocks.length === 0 ? statusWords.nothing : blocks.map((block) => block.join("\n")).join("\n\n");
  process.stdout.write(`${text}\n`);
  return 0;
}

/** Moves all that is saved out of the way; the answer is the exit code. */
export function resetPractice(): number {
  const { kept, count } = moveAway();
  process.stdout.write(`${resetWords(kept, count)}\n`);
  return 0;
}
