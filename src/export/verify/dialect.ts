// What the three libraries call the functions of formulas, and the helpers for what a library does not have or takes
// otherwise than we do at a kink. It must not know graphs.

import type { FunctionName } from "../../expression/expression.ts";

export type Language = "numpy" | "pytorch" | "jax";

export const languages: readonly ["numpy", "pytorch", "jax"] = ["numpy", "pytorch", "jax"];

/** A function that a formula calls; softmax is how shares of exponentials are written. */
export type Callable = FunctionName | "softmax";

type Module = "np" | "torch" | "jnp";

/** The name under which a program imports its library. */
export const modules: Readonly<Record<Language, Module>> = { numpy: "np", pytorch: "torch", jax: "jnp" };

/** A call that needs a definition of its own in the program: its lines, where `m` is the module. */
interface Helper {
  readonly name: string;
  readonly define: (m: Module) => readonly string[];
}

type Callee = string | Helper;

function helper(head: string, body: (m: Module) => string, why?: string): Helper {
  const note = why === undefined ? [] : [`    # ${why}`];
  return {
    name: head.slice(0, head.indexOf("(")),
    define: (m) => [`def ${head}:`, ...note, `    return ${body(m)}`],
  };
}

/** The same name in all three libraries. */
function everywhere(name: string): Readonly<Record<Language, Callee>> {
  return { numpy: `np.${name}`, pytorch: `torch.${name}`, jax: `jnp.${name}` };
}

function helped(each: Helper): Readonly<Record<Language, Callee>> {
  return { numpy: each, pytorch: each, jax: each };
}

const cubeRoot = helper("cbrt(u)", (m) => `${m}.sign(u) * ${m}.abs(u) ** (1 / 3)`);

const softmax: Helper = {
  name: "softmax",
  define: () => [
    "def softmax(u):",
    "    # Taking the largest away changes no share, and no exponential overflows.",
    "    grown = np.exp(u - np.max(u))",
    "    return grown / np.sum(grown)",
  ],
};

const callees: Readonly<Record<Callable, Readonly<Record<Language, Callee>>>> = {
  exp: everywhere("exp"),
  ln: everywhere("log"),
  sqrt: everywhere("sqrt"),
  abs: {
    ...everywhere("abs"),
    jax: helper("absolute(u)", () => "u * jnp.sign(u)", "The slope at 0 is 0; that of jnp.abs is 1."),
  },
  sin: everywhere("sin"),
  cos: everywhere("cos"),
  tan: everywhere("tan"),
  sinh: everywhere("sinh"),
  cosh: everywhere("cosh"),
  tanh: everywhere("tanh"),
  asin: everywhere("arcsin"),
  acos: everywhere("arccos"),
  atan: everywhere("arctan"),
  asinh: everywhere("arcsinh"),
  acosh: everywhere("arccosh"),
  atanh: everywhere("arctanh"),
  sgn: everywhere("sign"),
  sigmoid: {
    numpy: helper("sigmoid(u)", () => "np.exp(-np.logaddexp(0, -u))", "1 / (1 + exp(-u)) without overflow."),
    pytorch: "torch.sigmoid",
    jax: "jax.nn.sigmoid",
  },
  relu: { numpy: helper("relu(u)", () => "np.maximum(u, 0)"), pytorch: "torch.relu", jax: "jax.nn.relu" },
  softplus: {
    numpy: helper("softplus(u)", () => "np.logaddexp(0, u)", "log(1 + exp(u)) without overflow."),
    pytorch: "torch.nn.functional.softplus",
    jax: "jax.nn.softplus",
  },
  softsign: {
    numpy: helper("softsign(u)", () => "u / (1 + np.abs(u))"),
    pytorch: "torch.nn.functional.softsign",
    jax: "jax.nn.soft_sign",
  },
  step: helped(helper("unit_step(u)", () => "(u > 0) + 0 * u", "1 where u is positive, 0 otherwise.")),
  cbrt: { numpy: "np.cbrt", pytorch: cubeRoot, jax: "jnp.cbrt" },
  floor: everywhere("floor"),
  round: helped(helper("to_whole(u)", (m) => `${m}.floor(u + 0.5)`)),
  factorial: helped(helper("factorial(u)", (m) => `${m}.prod(${m}.arange(1.0, u + 1.0))`)),
  root: helped(helper("root(u, n)", (m) => `${m}.sign(u) * ${m}.abs(u) ** (1 / n)`)),
  log: helped(helper("log_to_base(u, base)", (m) => `${m}.log(u) / ${m}.log(base)`)),
  min: helped(helper("smaller(u, v)", (m) => `${m}.where(u > v, v, u)`, "At a tie the slope goes to the first.")),
  max: helped(helper("larger(u, v)", (m) => `${m}.where(u > v, u, v)`, "At a tie the slope goes to the second.")),
  leakyrelu: helped(helper("leaky_relu(u, leak)", (m) => `${m}.where(u > 0, u, leak * u)`)),
  softmax: { numpy: softmax, pytorch: "torch.softmax", jax: "jax.nn.softmax" },
};

/** What a function is called in a program. */
export function calleeName(called: Callable, language: Language): string {
  const callee = callees[called][language];
  return typeof callee === "string" ? callee : callee.name;
}

/** The definitions that these calls need, in the order of the table above. */
export function definitions(called: ReadonlySet<Callable>, language: Language): readonly string[] {
  return Object.entries(callees).flatMap(([each, { [language]: callee }]) =>
    typeof callee === "string" || ![...called].some((one) => one === each)
      ? []
      : ["", "", ...callee.define(modules[language])],
  );
}

/** The names that a program may define for itself. */
export function helperNames(): readonly string[] {
  return Object.values(callees).flatMap((byLanguage) =>
    languages.flatMap((language) => {
      const callee = byLanguage[language];
      return typeof callee === "string" ? [] : [callee.name];
    }),
  );
}
