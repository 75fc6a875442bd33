// The one place where mathjs is made: its parser alone, on plain numbers, so that a bundle holds nothing else of it.

import { create, type MathJsInstance, parseDependencies } from "mathjs/number";

const mathjs = create(parseDependencies ?? {});

export const parse: MathJsInstance["parse"] = mathjs.parse;
