// The rules by which the numbers of a network are drawn, each with a spread that depends on the layer.

/** Names as authors write them. */
export const ruleNames: readonly [RuleName, ...RuleName[]] = ["normal", "uniform", "glorot", "standard normal", "zero"];

export type RuleName = "normal" | "uniform" | "glorot" | "standard normal" | "zero";
