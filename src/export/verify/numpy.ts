// The numpy program: both passes by hand, as our working has them, then the test of central differences and the comparison
// with the gradients that we print.

import { argumentsOf, dictionary, givenLines, statementLines, valueText, verdict } from "./layout.ts";
import type { Passes } from "./part.ts";
import { pythonFloat } from "./python.ts";

export function numpyLines(passes: Passes, helpers: readonly string[]): readonly string[] {
  const { given, parameters, forward, backward, output } = passes;
  const entries = (value: "value" | "gradient") =>
    parameters.map((each) => ({
      identifier: each.identifier,
      text: valueText(each[value], "numpy", { indent: "    " }),
      comment: value === "value" ? each.comment : undefined,
    }));
  return [
    "import sys",
    "",
    "import numpy as np",
    ...givenLines(given, "numpy"),
    "",
    "# The parameters, and the derivative of the output with respect to each as longhand prints it, in full.",
    ...dictionary("parameters", entries("value")),
    ...dictionary("printed", entries("gradient")),
    ...helpers,
    "",
    "",
    `def passes(${argumentsOf(passes)}):`,
    "    # Forward: every node from what it reads.",
    ...statementLines(forward),
    "",
    "    # Backward: every derivative from those of its users, times the local partial.",
    ...statementLines(backward),
    `    return ${output}, [${parameters.map(({ slope }) => slope).join(", ")}]`,
    ...batchLines(passes),
    ...comparison(passes),
    ...verdict,
  ];
}

function batchLines({ batch }: Passes): readonly string[] {
  if (batch === undefined) return [];
  return [
    "",
    "",
    "def all_examples(*values):",
    `    # The loss is the ${batch.reduction} over the examples, and so is each gradient.`,
    "    losses, slopes = zip(*(passes(x, t, *values) for x, t in zip(X, T)))",
    `    return np.${batch.reduction}(losses), [np.${batch.reduction}(each, axis=0) for each in zip(*slopes)]`,
  ];
}

function comparison({ batch, outputValue }: Passes): readonly string[] {
  const all = batch === undefined ? "passes" : "all_examples";
  return [
    "",
    "",
    `loss, gradients = ${all}(*parameters.values())`,
    `agree = bool(np.isclose(loss, ${pythonFloat(outputValue)}, rtol=1e-7, atol=1e-9))`,
    "print(f\"output {loss:.10g}{'' if agree else '  DIFFERS'}\")",
    "for (name, start), computed in zip(parameters.items(), gradients):",
    "    for at in np.ndindex(start.shape):",
    "        # Move one number a little up and a little down: (above - below) / 2h is close to the derivative.",
    "        h = np.zeros(start.shape)",
    "        h[at] = 1e-6 * max(1, abs(start[at]))",
    `        above, here, below = (${all}(*{**parameters, name: start + k * h}.values())[0] for k in (1, 0, -1))`,
    "        left, right = (here - below) / h[at], (above - here) / h[at]",
    "        central = (above - below) / (2 * h[at])",
    "        expected, found = printed[name][at], np.asarray(computed)[at]",
    "        same = abs(found - expected) <= 1e-9 + 1e-7 * abs(expected)",
    "        # Where left and right differ there is a kink, or the edge of the domain, and no derivative to approach.",
    "        if abs(left - right) <= 1e-3 * max(1, abs(expected)):",
    "            same = same and abs(central - expected) <= 1e-5 * max(1, abs(expected), abs(here))",
    "        agree = agree and bool(same)",
    "        print(",
    "            f\"{name}{list(at) or ''}  printed {expected:.10g}  by hand {found:.10g}\"",
    "            f\"  central difference {central:.10g}{'' if same else '  DIFFERS'}\"",
    "        )",
  ];
}
