// The words for brackets, commas and operands of a formula that are missing or too many.

import type { Advice } from "./advice.ts";
import { quoted } from "./user-text.ts";

/** `after` is the text behind the function. */
export function functionNeedsBracket(name: string, after: string): Advice {
  if (name === "√") {
    return {
      found: "There is nothing behind the root sign that it could act on.",
      remedy: "Write √x, or with brackets √(x + 1).",
    };
  }
  const found = `${quoted(name)} is a function, and no bracket follows it.`;
  if (/^\s*(?:\^|[⁺⁻⁰¹²³⁴⁵⁶⁷⁸⁹])/u.test(after)) {
    return { found, remedy: `Write the power behind the bracket: ${quoted(`${name}(x)^2`)}.` };
  }
  return { found, remedy: `Write what it acts on in brackets: ${quoted(`${name}(x)`)}.` };
}

export function operandCount(name: string, expected: string, found: number): Advice {
  const given = found === 0 ? "nothing" : found === 1 ? "1 value" : `${found} values`;
  const values = expected === "1" ? "1 value" : `${expected} values`;
  const separated = expected === "1" ? "" : ", with commas between them";
  const subject = name === "|" ? "The absolute value" : quoted(name);
  return { found: `${subject} is given ${given}.`, remedy: `Write ${values} in its bracket${separated}.` };
}

/** `before` is the formula up to the place, `piece` what stands at it; empty at the end. */
export function missingOperand(before: string, piece: string): Advice {
  if (piece === "") {
    const last = before.trim().at(-1) ?? "";
    return {
      found: `The formula ends behind ${quoted(last)}.`,
      remedy: "Write the value that it is waiting for, or take it out.",
    };
  }
  if (piece === ")" && before.trimEnd().endsWith("(")) {
    return { found: "There is nothing in this bracket.", remedy: "Write a value in it, or take it out." };
  }
  return { found: `There is no value before ${quoted(piece)}.`, remedy: "Write one, or take the sign out." };
}

export function unclosedBracket(piece: string): Advice {
  if (piece === "|") {
    return {
      found: "The absolute value that begins here has no second bar in its place.",
      remedy: "Write the second bar, before any outer bracket closes.",
    };
  }
  return { found: "The bracket that opens here is not closed.", remedy: "Write the `)` that belongs to it." };
}

export const unopenedBracket: Advice = {
  found: "There is no `(` that this bracket could close.",
  remedy: "Take it out, or open one before it.",
};

/** 3,5 is taken for a decimal comma. */
export function strayComma(before: string, after: string): Advice {
  const whole = /\d{1,20}$/u.exec(before)?.[0];
  const places = /^\d{1,20}/u.exec(after)?.[0];
  if (whole !== undefined && places !== undefined) {
    return {
      found: `${quoted(`${whole},${places}`)} has a comma.`,
      remedy: `Write decimals with a point: ${whole}.${places}.`,
    };
  }
  return {
    found: "There is a comma outside the bracket of a function.",
    remedy: "Commas stand between the values of max, min and log only; decimals have a point.",
  };
}
