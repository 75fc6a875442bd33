// Templates run in a sandbox: they print what they are given, and nothing else. No files, no code, no inherited properties,
// no clock and no chance, and bounded work. It must not know what a page shows.

import { Context, Liquid, LiquidError, toValueSync } from "liquidjs";
import { escapeHtml } from "./escape-html.ts";
import { BoundedEmitter, PartTag } from "./template-parts.ts";

/** A template that cannot be used; the message says in which file and line. */
export class TemplateError extends Error {
  override readonly name = "TemplateError";
}

/** Renders the template of this name with these variables. Throws a TemplateError. */
export type Render = (template: string, variables: object) => string;

const limits: { readonly parseLimit: number; readonly renderLimit: number; readonly memoryLimit: number } = {
  parseLimit: 1_000_000,
  /** Milliseconds: only a template without end comes near. */
  renderLimit: 20_000,
  memoryLimit: 100_000_000,
};

/** Filters that read the clock, or throw dice: the same sheet has the same bytes always. */
const refusedFilters = [
  "date",
  "date_to_xmlschema",
  "date_to_rfc822",
  "date_to_string",
  "date_to_long_string",
  "sample",
];

/** The templates by file name, parsed once. */
export function sandbox(templates: ReadonlyMap<string, string>): Render {
  const liquid = new Liquid({
    ...limits,
    templates: Object.fromEntries(templates),
    cache: true,
    outputEscape: escaped,
    ownPropertyOnly: true,
    strictFilters: true,
    strictVariables: true,
    relativeReference: false,
  });
  liquid.registerTag("render", PartTag);
  for (const filter of refusedFilters) delete liquid.filters[filter];
  return (template, variables) => {
    try {
      return rendered(liquid, template, variables);
    } catch (error) {
      throw templateError(error, templates);
    }
  };
}

function rendered(liquid: Liquid, template: string, variables: object): string {
  const emitter = new BoundedEmitter();
  const context = new Context(variables, liquid.options, { sync: true });
  toValueSync(liquid.renderer.renderTemplates(liquid.parseFileSync(template), context, emitter));
  return emitter.buffer;
}

function escaped(value: unknown): string {
  if (value === null || value === undefined) return "";
  return escapeHtml(String(value));
}

/** The error with its file and line in front. A place inside an expression has lost its file: its text tells which. */
function templateError(error: unknown, templates: ReadonlyMap<string, string>): unknown {
  if (!LiquidError.is(error))
    return error instanceof Error ? new TemplateError(error.message, { cause: error }) : error;
  const { token } = error;
  const file = token.file ?? [...templates].find(([, text]) => text === token.input)?.[0];
  const [line] = token.getPosition();
  const message = error.message.replace(/(?:, file:[^,]*)?, line:\d+, col:\d+$/u, "");
  return new TemplateError(`${file ?? "a template"}, line ${line}: ${message}`, { cause: error });
}
