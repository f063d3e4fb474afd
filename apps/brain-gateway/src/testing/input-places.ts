import { type OperationEntry, WorkflowDefinition } from "@bizosaas/contracts";
import { z } from "zod";
import type { Input } from "./call-operation.ts";

/**
 * Where an operation's input may name a record: `ids` by the shape of our ids, `open` where any JSON is taken, and
 * `definitions` of workflows, whose steps name some; and where it takes `numbers`. A place reads `target.workflowId`, of
 * an array `edits[].grantId`.
 */
export type InputPlaces = Record<"ids" | "open" | "definitions" | "numbers", string[]>;

type Shape = z.core.JSONSchema.BaseSchema;
type Place = { shape: Shape; at: string };

const isWithin = (shape: unknown): shape is Shape => typeof shape === "object" && shape !== null;

const within = ({ shape, at }: Place): Place[] => {
  const below = (name: string) => (at === "" ? name : `${at}.${name}`);
  const named = Object.entries(shape.properties ?? {}).map(([name, each]) => ({ shape: each, at: below(name) }));
  const listed = [shape.items, ...(shape.prefixItems ?? [])].map((each) => ({ shape: each, at: `${at}[]` }));
  const alike = [shape.additionalProperties, ...(shape.anyOf ?? []), ...(shape.oneOf ?? []), ...(shape.allOf ?? [])];
  return [...named, ...listed, ...alike.map((each) => ({ shape: each, at }))].flatMap((each) =>
    isWithin(each.shape) ? [{ shape: each.shape, at: each.at }] : [],
  );
};

const saysNothing = ({ type, const: only, enum: some, anyOf, oneOf, allOf }: Shape): boolean =>
  [type, only, some, anyOf, oneOf, allOf].every((each) => each === undefined);

const walk = (place: Place, found: InputPlaces): void => {
  const { shape, at } = place;
  if (shape["isDefinition"] === true) found.definitions.push(at);
  else if (shape.format === "uuid") found.ids.push(at);
  else if (shape.type === "integer" || shape.type === "number") found.numbers.push(at);
  else if (saysNothing(shape)) found.open.push(at);
  else for (const each of within(place)) walk(each, found);
};

/** Those of the path, too. */
export const inputPlacesOf = ({ input }: Pick<OperationEntry, "input">): InputPlaces => {
  const shape = z.toJSONSchema(input as z.ZodObject, {
    ...{ io: "input", unrepresentable: "any", reused: "inline" },
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema === (WorkflowDefinition as z.core.$ZodType)) jsonSchema["isDefinition"] = true;
    },
  });
  const found: InputPlaces = { ids: [], open: [], definitions: [], numbers: [] };
  walk({ shape, at: "" }, found);
  const once = (places: string[]) => [...new Set(places)];
  const { ids, open, definitions, numbers } = found;
  return { ids: once(ids), open: once(open), definitions: once(definitions), numbers: once(numbers) };
};

const stepsOf = (place: string): string[] => place.replaceAll("[]", ".0").split(".");

/** What an input has there, of an array in its first element. */
export const valueAt = (input: unknown, place: string): unknown =>
  stepsOf(place).reduce<unknown>(
    (value, step) =>
      typeof value === "object" && value !== null ? (value as Record<string, unknown>)[step] : undefined,
    input,
  );

/** The input with another value there; nothing else of it changes. */
export const withValueAt = (input: Input, place: string, value: unknown): Input => {
  const copy = structuredClone(input);
  const steps = stepsOf(place);
  const last = steps.pop() ?? "";
  const holder = steps.length === 0 ? copy : valueAt(copy, steps.join("."));
  (holder as Record<string, unknown>)[last] = value;
  return copy;
};
