// What skills are called: the rule and where it is used. It must not know students.

import { type SkillId, skillParts } from "../../exercise/skill.ts";

const rules: ReadonlyMap<string, string> = new Map([
  ["linear", "slope of a sum or product"],
  ["power", "power rule"],
  ["product", "product rule"],
  ["quotient", "quotient rule"],
  ["reciprocal", "reciprocal"],
  ["exponential power", "exponential"],
  ["chain", "chain rule"],
  ["routes", "several routes"],
  ["sigmoid", "logistic function"],
  ["exp", "exponential"],
  ["ln", "logarithm"],
  ["log", "logarithm"],
  ["sqrt", "square root"],
  ["abs", "absolute value"],
  ["relu", "relu"],
  ["leakyrelu", "leaky relu"],
  ["min", "minimum"],
  ["max", "maximum"],
]);

const places: ReadonlyMap<string, string> = new Map([
  ["forward", "forward pass"],
  ["partial", "local partial"],
  ["adjoint", "backward pass"],
  ["gradient", "gradient"],
  ["update", "update"],
  ["check", "check"],
]);

/** power rule · local partial */
export function skillWords(skill: SkillId): string {
  const { rule, place } = skillParts(skill);
  const where = places.get(place) ?? place;
  if (rule === "") return where;
  const named = rule.split(" and ").map((each) => rules.get(each) ?? each);
  return `${named.join(" and ")} · ${where}`;
}
