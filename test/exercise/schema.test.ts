import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { exerciseJsonSchema } from "../../src/exercise/schema.ts";

describe("the JSON Schema of exercise files", () => {
  const schema = exerciseJsonSchema();

  it("requires a graph or a network and refuses unknown keys", () => {
    expect(schema).toMatchObject({
      type: "object",
      oneOf: [{ required: ["graph"] }, { required: ["network"] }],
      additionalProperties: false,
    });
  });

  it("knows the keys of a network and its layers", () => {
    expect(schema).toMatchObject({
      properties: {
        network: {
          required: ["inputs", "layers"],
          additionalProperties: false,
          properties: { layers: { items: { required: ["units"], additionalProperties: false } } },
        },
      },
    });
  });

  it("lets editors offer formulas and numbers by name", () => {
    expect(schema).toMatchObject({
      properties: {
        graph: { type: "object", additionalProperties: { type: ["number", "string"] } },
        given: { type: "object", additionalProperties: { anyOf: [{ type: ["number", "string"] }, { type: "array" }] } },
        digits: { type: ["integer", "string"], minimum: 1, maximum: 12 },
        update: { enum: ["descent", "ascent"] },
      },
    });
  });

  it("comes with the package, as it is declared", () => {
    const path = new URL("../../dist/exercise.schema.json", import.meta.url);
    expect(JSON.parse(readFileSync(path, "utf8"))).toEqual(JSON.parse(JSON.stringify(schema)));
    const { exports } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
    expect(exports["./schema/exercise.json"]).toBe("./dist/exercise.schema.json");
  });

  it("describes every key", () => {
    const properties = "properties" in schema ? Object.values(schema.properties ?? {}) : [];
    expect(properties.length).toBeGreaterThan(10);
    for (const property of properties) expect(property).toMatchObject({ description: expect.stringMatching(/\.$/u) });
  });
});
