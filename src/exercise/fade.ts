// Which lines of a worked example are left blank: the last or the first of them, a share of all, or those that practise a
// skill. Sources: Renkl et al. 2002 and 2004 (fading; what is faded is what gets learned), Moreno et al. 2009 (forward).

import { shuffled } from "../number/hash.ts";
import type { Working } from "../working/build.ts";
import type { LineId } from "../working/line.ts";
import { type SkillId, skillOf, skillParts } from "./skill.ts";

export type Fade =
  /** The last lines of the page (`backward`), the first ones (`forward`), or lines from all over it (`spread`). */
  | { readonly kind: "backward" | "forward" | "spread"; readonly percent: number }
  | { readonly kind: "skill"; readonly skill: string };

const shares: ReadonlyMap<string, number> = new Map([
  ["half", 50],
  ["third", 33],
  ["quarter", 25],
  ["all", 100],
]);

const defaultPercent = 33;

export const defaultFade: Fade = { kind: "backward", percent: defaultPercent };

/** How fading is written, for messages. */
export const fadeForms: readonly string[] = ["backward", "forward", "half", "30%", "backward 50%", "skill:chain"];

/** Reads `backward`, `forward half`, `30%`, `skill:chain`; undefined for anything else. */
export function readFade(written: string): Fade | undefined {
  const text = written.trim().toLowerCase().replace(/\s+/gu, " ");
  const skill = /^skill ?: ?(.+)$/u.exec(text)?.[1];
  if (skill !== undefined) return { kind: "skill", skill };
  const [, from, share] = /^(backward|forward)?(?: ?(half|third|quarter|all|\d{1,3} ?%))?$/u.exec(text) ?? [];
  if (from === undefined && share === undefined) return undefined;
  const percent = share === undefined ? defaultPercent : (shares.get(share) ?? Number(share.replace("%", "")));
  if (percent < 1 || percent > 100) return undefined;
  return { kind: from === "backward" || from === "forward" ? from : "spread", percent };
}

/** The lines to leave blank: at least one, but for a skill that no line practises. */
export function blanksOf(fade: Fade, lines: readonly LineId[], working: Working, seed: string): readonly LineId[] {
  if (fade.kind === "skill") return lines.filter((line) => practises(skillOf(line, working), fade.skill));
  const count = Math.max(1, Math.floor((lines.length * fade.percent + 50) / 100));
  switch (fade.kind) {
    case "backward":
      return lines.slice(lines.length - count);
    case "forward":
      return lines.slice(0, count);
    case "spread": {
      const chosen = new Set(shuffled(lines, `fade ${seed}`).slice(0, count));
      return lines.filter((line) => chosen.has(line));
    }
  }
}

/** Whether a skill goes by a name: the whole of it, its rule, one of its rules, or its place. */
function practises(skill: SkillId, named: string): boolean {
  const { rule, place } = skillParts(skill);
  return [skill, rule, place, ...rule.split(" and ")].includes(named.replace(/ rule$/u, ""));
}
