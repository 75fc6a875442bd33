// What can be plotted of an exercise. It must not know how.

export const plotNames = [
  "tangent",
  "slice",
  "contours",
  "losses",
  "descent",
  "bars",
  "activations",
  "spread",
  "starts",
] as const;

export type PlotName = (typeof plotNames)[number];

export function readPlot(written: string): PlotName | undefined {
  return plotNames.find((name) => name === written.trim());
}
