import { expect, it } from "vitest";
import { z } from "zod";
import { isJson } from "./is-json.ts";
import { Json, JsonObject } from "./primitives.ts";

const nested = (depth: number): unknown => (depth === 0 ? "end" : [nested(depth - 1)]);

it("takes whatever JSON can say", () => {
  for (const text of ['{"a":[1,null,true,"x",{}]}', "[]", '""', "0", "null", '{"__proto__":{"a":1}}']) {
    expect(isJson(JSON.parse(text))).toBe(true);
  }
});

it("takes nothing that JSON would change or refuse", () => {
  const circle: unknown[] = [];
  circle.push(circle);
  const refused = [
    undefined,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    1n,
    Symbol("s"),
    () => 1,
    new Date(),
    new Map(),
    circle,
  ];
  for (const value of refused) {
    expect(isJson(value)).toBe(false);
    expect(isJson({ within: [value] })).toBe(false);
  }
});

it("ends at a depth that nobody needs instead of at the end of the stack", () => {
  expect(isJson(nested(400))).toBe(true);
  expect(isJson(nested(600))).toBe(false);
  expect(isJson(JSON.parse(`${"[".repeat(400_000)}${"]".repeat(400_000)}`))).toBe(false);
});

it("is asked for where the schema does not say that it may be left out", () => {
  const schema = z.object({ must: Json, may: Json.optional() });
  expect(schema.safeParse({}).error?.issues.map(({ path }) => path)).toEqual([["must"]]);
  expect(z.toJSONSchema(schema)).toMatchObject({ required: ["must"] });
});

it("reads an object's own keys only", () => {
  expect(Object.keys(JsonObject.parse(JSON.parse('{"__proto__":{"a":1},"b":2}')))).toEqual(["b"]);
  expect(JsonObject.safeParse([]).success).toBe(false);
});
