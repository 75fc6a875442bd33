// The notations that there are, by name.

export const profileNames: readonly ["plain", "bruns", "hasan", "bishop", "nielsen", "ng", "mazur", "aima"] = [
  "plain",
  "bruns",
  "hasan",
  "bishop",
  "nielsen",
  "ng",
  "mazur",
  "aima",
];

export type ProfileName = (typeof profileNames)[number];
