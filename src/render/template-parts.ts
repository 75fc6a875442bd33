// The tag `render` of our templates. A part sees nothing but its argument, which nobody changes: asked for again with the
// very same data, as the fields of an exercise are on the sheets of a class, it prints what it printed before.

import { type Context, Drop, type Emitter, evalToken, RenderTag, Value } from "liquidjs";

/** Characters of a page's body: a hundred times what a long key has. */
const mostOutput = 100_000_000;

/** Takes what templates print, up to a bound. */
export class BoundedEmitter implements Emitter {
  buffer = "";

  write(html: unknown): void {
    this.buffer += String(html);
    if (this.buffer.length > mostOutput) throw new RangeError("the page becomes too long");
  }
}

export class PartTag extends RenderTag {
  readonly #printed = new WeakMap<object, string>();

  override *render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
    const data = yield* this.#onlyArgument(context);
    if (data === undefined) {
      yield super.render(context, emitter);
      return;
    }
    const known = this.#printed.get(data);
    if (known !== undefined) {
      emitter.write(known);
      return;
    }
    const own = new BoundedEmitter();
    yield super.render(context, own);
    this.#printed.set(data, own.buffer);
    emitter.write(own.buffer);
  }

  /** The data of a part with a fixed name and one argument; undefined for others, and for the place in a loop, which moves on. */
  *#onlyArgument(context: Context): Generator<unknown, object | undefined, unknown> {
    const [argument, more] = this.arguments();
    if (argument === undefined || argument instanceof Value || more !== undefined) return undefined;
    if (this.partialScope() === undefined) return undefined;
    const data = yield evalToken(argument, context);
    return typeof data === "object" && data !== null && !(data instanceof Drop) ? data : undefined;
  }
}
