import { AppError } from "@bizosaas/contracts";
import type { z } from "zod";

const assign = (target: Record<string, unknown>, path: string[], value: unknown): void => {
  const [key, ...rest] = path;
  if (key === undefined || key === "__proto__") return;
  if (rest.length === 0) {
    target[key] = value;
    return;
  }
  const inner = Object.hasOwn(target, key) ? target[key] : undefined;
  const next = typeof inner === "object" && inner !== null ? (inner as Record<string, unknown>) : {};
  target[key] = next;
  assign(next, rest, value);
};

/** A form as an object: dotted names nest, empty fields and React's own are left out, files are refused. */
export const formDataToInput = (formData: FormData): Record<string, unknown> => {
  const input: Record<string, unknown> = {};
  for (const [name, value] of formData.entries()) {
    if (typeof value !== "string") throw new AppError("invalid_input", "This form takes no files.");
    if (value !== "" && !name.startsWith("$ACTION")) assign(input, name.split("."), value);
  }
  return input;
};

/** Parses what a browser sent by the operation's own strict schema. */
export const parseInput = (schema: z.ZodType, given: unknown): unknown => {
  const result = schema.safeParse(given instanceof FormData ? formDataToInput(given) : given);
  if (result.success) return result.data;
  const fields = result.error.issues.map(({ path, message }) => ({ path: path.map(String).join("."), message }));
  throw new AppError("invalid_input", "Some fields need your attention.", { fields });
};
