import { expect, test } from "vitest";
import { markedBody } from "../../src/render/merged-body.ts";

test.each([
  ['<section id="exercise-1">', '<section id="s3-exercise-1">'],
  ['<label for="a">', '<label for="s3-a">'],
  ['<g aria-labelledby="a b">', '<g aria-labelledby="s3-a s3-b">'],
  ['<use href="#arrow"/>', '<use href="#s3-arrow"/>'],
  ['<path marker-end="url(#arrow)"/>', '<path marker-end="url(#s3-arrow)"/>'],
  ["id=&quot;a&quot; url(x)", "id=&quot;a&quot; url(x)"],
])("%s becomes %s", (body, marked) => expect(markedBody(body, "s3-")).toBe(marked));
