// How likely a student knows a skill: Bayesian knowledge tracing as published. First the posterior given one answer, then
// the chance to have learned from it. It must not know skills, students or time.
// Source: Corbett & Anderson, Knowledge tracing, User Modeling and User-Adapted Interaction 4 (1995), 253-278.

export interface Tracing {
  /** The probability that a skill is known before it is first practised. */
  readonly prior: number;
  /** The probability that one practice teaches a skill that is not known. */
  readonly learn: number;
  /** The probability of a right answer without the skill. */
  readonly guess: number;
  /** The probability of a wrong answer with the skill. */
  readonly slip: number;
}

/**
 * Set by judgement, not fitted to data. Entries are numbers that are worked out, but one in five can be right without the
 * skill, copied from a line like it; one in ten is wrong by a slip of the pen; one practice in ten teaches. So a new skill
 * passes the threshold with the third right answer in a row.
 */
export const tracing: Tracing = { prior: 0.25, learn: 0.1, guess: 0.2, slip: 0.1 };

/** From here on a skill counts as mastered. */
export const masteryThreshold = 0.95;

/** The probability that the skill was known, after an answer. */
export function posterior(known: number, isRight: boolean, { guess, slip }: Tracing = tracing): number {
  const withSkill = known * (isRight ? 1 - slip : slip);
  const without = (1 - known) * (isRight ? guess : 1 - guess);
  return withSkill / (withSkill + without);
}

/** The probability that the skill is known after an answer and the practice that it was. */
export function traced(known: number, isRight: boolean, parameters: Tracing = tracing): number {
  const after = posterior(known, isRight, parameters);
  return after + (1 - after) * parameters.learn;
}
