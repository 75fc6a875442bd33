import { it } from "vitest";
import { halvingLine } from "../../src/marking/ask.ts";
import { candidatesFor } from "../../src/marking/candidates.ts";
import { judge } from "../../src/marking/judge.ts";
import { situationOf } from "../../src/marking/situation.ts";
import { roundingAllowance } from "../../src/working/interval.ts";
import { slips } from "../../src/working/slips/catalogue.ts";
import { solvedText } from "./exercises.ts";

const log = (s: string) => process.stdout.write(s + "\n");
it("chain", () => {
  for (const n of [20, 50, 100, 200, 400]) {
    let text = "graph:\n  h0: w*x\n";
    for (let i = 1; i < n; i++) text += `  h${i}: sigmoid(h${i - 1})\n`;
    text += "given: {w: 0.5, x: 1}\ntrain: [w]\nlearningRate: 0.5\n";
    let t = performance.now();
    const lap = () => {
      const d = performance.now() - t;
      t = performance.now();
      return d.toFixed(0);
    };
    const s = solvedText(text);
    const a = lap();
    roundingAllowance(s, "adjoint:w", new Map());
    const b = lap();
    let most = "";
    let sites = 0;
    for (const slip of slips) {
      const t0 = performance.now();
      const k = slip.sites(s.working, s).length;
      sites += k;
      const d = performance.now() - t0;
      if (d > 8) most += ` ${slip.id}:${d.toFixed(0)}/${k}`;
    }
    const c = lap();
    candidatesFor("adjoint:w", new Set(), [undefined], s);
    const d = lap();
    halvingLine("adjoint:w", new Set(), s);
    const e = lap();
    const j = judge(["adjoint:w"], new Map([["adjoint:w", "0.123"]]), s);
    const f = lap();
    situationOf(j[0]!, j, s);
    const g = lap();
    log(
      `${n}: solve ${a} allowance ${b} sites ${c} (${sites};${most}) candidates ${d} halving ${e} judge again ${f} situation ${g} ${JSON.stringify(j[0]!.verdict)}`,
    );
  }
}, 100000);
