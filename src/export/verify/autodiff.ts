// The programs for PyTorch and JAX: the forward pass only; the library finds the gradients, which are compared with those
// that we print.

import { modules } from "./dialect.ts";
import { argumentsOf, dictionary, givenLines, statementLines, valueText, verdict } from "./layout.ts";
import type { Passes } from "./part.ts";
import { pythonFloat } from "./python.ts";

export function pytorchLines(passes: Passes, helpers: readonly string[]): readonly string[] {
  return [
    "import sys",
    "",
    "import torch",
    "",
    "torch.set_default_dtype(torch.float64)",
    ...givenLines(passes.given, "pytorch"),
    "",
    "# The parameters: PyTorch remembers how the output is made of what requires_grad.",
    ...parameterLines(passes, "pytorch", ", requires_grad=True"),
    ...helpers,
    ...forwardLines(passes, "pytorch"),
    "",
    "",
    "output = loss(**parameters)",
    "output.backward()  # walks the graph from the output back, and leaves each derivative in .grad",
    "gradients = {name: parameter.grad for name, parameter in parameters.items()}",
    "",
    `agree = abs(output.item() - ${pythonFloat(passes.outputValue)}) <= 1e-9 + 1e-7 * abs(output.item())`,
    ...comparison("torch.allclose"),
    ...verdict,
  ];
}

export function jaxLines(passes: Passes, helpers: readonly string[]): readonly string[] {
  return [
    "import sys",
    "",
    "import jax",
    "import jax.numpy as jnp",
    "",
    'jax.config.update("jax_enable_x64", True)  # doubles: JAX computes in single precision otherwise',
    ...givenLines(passes.given, "jax"),
    "",
    "# The parameters.",
    ...parameterLines(passes, "jax", ""),
    ...helpers,
    ...forwardLines(passes, "jax"),
    "",
    "",
    "# jax.grad makes a function of the gradient; here, with respect to all parameters at once.",
    "gradients = jax.grad(lambda values: loss(**values))(parameters)",
    "",
    `agree = abs(float(loss(**parameters)) - ${pythonFloat(passes.outputValue)}) <= 1e-9 + 1e-7 * ${pythonFloat(Math.abs(passes.outputValue))}`,
    ...comparison("jnp.allclose"),
    ...verdict,
  ];
}

function parameterLines({ parameters }: Passes, language: "pytorch" | "jax", extra: string): readonly string[] {
  const text = (value: "value" | "gradient", more: string) =>
    parameters.map((each) => ({
      identifier: each.identifier,
      text: valueText(each[value], language, { indent: "    ", extra: more }),
      comment: value === "value" ? each.comment : undefined,
    }));
  return [
    ...dictionary("parameters", text("value", extra)),
    "",
    "# The derivative of the output with respect to each as longhand prints it, in full.",
    ...dictionary("printed", text("gradient", "")),
  ];
}

function forwardLines(passes: Passes, language: "pytorch" | "jax"): readonly string[] {
  const { forward, output, batch } = passes;
  const head = batch === undefined ? `def loss(${argumentsOf(passes)}):` : `def one_example(${argumentsOf(passes)}):`;
  const one = ["", "", head, ...statementLines(forward), `    return ${output}`];
  if (batch === undefined) return one;
  const stack = language === "pytorch" ? "torch.stack" : "jnp.stack";
  return [
    ...one,
    "",
    "",
    "def loss(**parameters):",
    `    losses = ${stack}([one_example(x, t, **parameters) for x, t in zip(X, T)])`,
    `    return ${modules[language]}.${batch.reduction}(losses)`,
  ];
}

function comparison(allclose: string): readonly string[] {
  return [
    "for name, expected in printed.items():",
    `    same = bool(${allclose}(gradients[name], expected, rtol=1e-7, atol=1e-9))`,
    "    agree = agree and same",
    "    print(f\"{name}  printed {expected.tolist()}  computed {gradients[name].tolist()}{'' if same else '  DIFFERS'}\")",
  ];
}
