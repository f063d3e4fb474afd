import { JsonObject, type JsonValue } from "@bizosaas/contracts";
import { z } from "zod";

const maxDepth = 4;
const maxFields = 30;

type Shape =
  | { type: "object"; properties: Record<string, Shape>; required?: string[]; description?: string }
  | { type: "array"; items: Shape; description?: string }
  | { type: "string"; enum?: string[]; description?: string }
  | { type: "number" | "integer" | "boolean"; description?: string };

const description = z.string().max(1000).optional();

/** The part of JSON Schema that can neither loop, nor fetch, nor run a pattern of somebody's own. */
const shapeOf = (depth: number): z.ZodType<Shape> => {
  const simple = [
    z.strictObject({
      type: z.literal("string"),
      enum: z.array(z.string().max(200)).min(1).max(50).optional(),
      description,
    }),
    z.strictObject({ type: z.enum(["number", "integer", "boolean"]), description }),
  ] as const;
  if (depth === 0) return z.union(simple) as z.ZodType<Shape>;
  const inner = shapeOf(depth - 1);
  return z.union([
    ...simple,
    z.strictObject({ type: z.literal("array"), items: inner, description }),
    z.strictObject({
      type: z.literal("object"),
      properties: z.record(z.string().min(1).max(100), inner).refine((all) => Object.keys(all).length <= maxFields),
      required: z.array(z.string()).max(maxFields).optional(),
      description,
    }),
  ]) as z.ZodType<Shape>;
};

const Written = shapeOf(maxDepth).refine(({ type }) => type === "object");

/** An answer's shape as its author writes it: a JSON Schema of an object, made of plain values, lists and objects. */
export const AnswerShape = JsonObject.refine((shape) => Written.safeParse(shape).success, {
  message:
    'write a JSON Schema of an object, such as { "type": "object", "properties": { "title": { "type": "string" } } }.',
});

const schemaOf = (shape: Shape): z.ZodType => {
  if (shape.type === "object") {
    const required = new Set(shape.required ?? Object.keys(shape.properties));
    const fields = Object.entries(shape.properties).map(([name, each]) => {
      const schema = schemaOf(each);
      return [name, required.has(name) ? schema : schema.optional()] as const;
    });
    return z.strictObject(Object.fromEntries(fields));
  }
  if (shape.type === "array") return z.array(schemaOf(shape.items)).max(1000);
  if (shape.type === "string") return shape.enum ? z.enum(shape.enum as [string, ...string[]]) : z.string();
  if (shape.type === "boolean") return z.boolean();
  return shape.type === "integer" ? z.int() : z.number();
};

/** The answer if it has the shape, else what is wrong with it. Fields that are not named as required may be left out. */
export const parseAnswer = (
  shape: JsonObject,
  answer: unknown,
): { ok: true; answer: JsonValue } | { ok: false; problem: string } => {
  const parsed = schemaOf(Written.parse(shape)).safeParse(answer);
  if (parsed.success) return { ok: true, answer: parsed.data as JsonValue };
  const [issue] = parsed.error.issues;
  return { ok: false, problem: `${issue?.path.join(".") || "answer"}: ${issue?.message ?? "does not fit."}` };
};
