// What a line practises: a rule at a place, such as the power rule in a local partial. It must not know students or words.

import type { Working } from "../working/build.ts";
import { ideaOf } from "../working/idea.ts";
import type { Line, LineId } from "../working/line.ts";
import { writtenLine } from "../working/twin.ts";
import type { Field } from "./question.ts";

/** Where in a working a rule is used. */
export type Place = "forward" | "partial" | "adjoint" | "gradient" | "update" | "check";

/** The place, or the rule and the place: `update`, `power:partial`, `chain:gradient`, `routes:adjoint`. */
export type SkillId = string;

/** The rule and the place of a skill; `rule` is empty where the place says all. */
export interface Skill {
  readonly rule: string;
  readonly place: string;
}

export function skillParts(skill: SkillId): Skill {
  const at = skill.lastIndexOf(":");
  return { rule: at < 0 ? "" : skill.slice(0, at), place: skill.slice(at + 1) };
}

/** The skill that a line practises. */
export function skillOf(id: LineId, working: Working): SkillId {
  const line = working.lines.get(id);
  if (line === undefined) throw new Error(`there is no line ${id}`);
  switch (line.kind) {
    case "value":
      return "forward";
    case "partial":
      return `${ideaOf(line.reason)}:partial`;
    case "contribution":
    case "route":
    case "delta":
      return "chain:adjoint";
    case "adjoint":
      return `${ruleOfAdjoint(line, working)}:${working.train.includes(line.node) ? "gradient" : "adjoint"}`;
    case "step":
    case "update":
      return "update";
    case "check":
      return "check";
  }
}

/** The skill that an answer shows; undefined for choices and orders that could be right without it. */
export function skillOfField(field: Field, working: Working): SkillId | undefined {
  if (field.kind === "line") return skillOf(field.line, working);
  return field.kind === "choice" && field.asks.kind === "value" ? skillOf(field.asks.line, working) : undefined;
}

/** Routes that add, the chain rule, or the rule of the one local partial that is the gradient already. */
function ruleOfAdjoint({ id, node }: Line, working: Working): string {
  const users = working.graph.users.get(node) ?? [];
  if (users.length > 1) return "routes";
  const partial = working.lines.get(writtenLine(working, id));
  return partial?.kind === "partial" ? ideaOf(partial.reason) : "chain";
}
