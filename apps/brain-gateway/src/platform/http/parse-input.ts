import { AppError, type FieldIssue } from "@bizosaas/contracts";
import type { AnySchema, Operation, Parsed } from "./operation.ts";
import { findUnstorable } from "./unstorable-text.ts";

type Issue = { message: string; path?: readonly (PropertyKey | { key: PropertyKey })[] | undefined };

const dotted = (path: Issue["path"]): string =>
  (path ?? []).map((part) => String(typeof part === "object" ? part.key : part)).join(".");

const unknownKeys = (issue: Issue): string[] =>
  "keys" in issue && "code" in issue && issue.code === "unrecognized_keys" && Array.isArray(issue.keys)
    ? issue.keys.map(String)
    : [];

/** One entry per field, with a dotted path; an unknown field is named itself, not its parent. */
export const toFieldIssues = (issues: readonly Issue[]): FieldIssue[] =>
  issues.slice(0, 50).flatMap((issue) => {
    const path = dotted(issue.path);
    const unknown = unknownKeys(issue);
    if (unknown.length === 0) return [{ path, message: issue.message }];
    return unknown.slice(0, 20).map((key) => ({
      path: path ? `${path}.${key}` : key,
      message: "This field is not known here.",
    }));
  });

const refuse = (fields: FieldIssue[]): AppError => {
  const named = [...new Set(fields.map(({ path }) => path).filter((path) => path !== ""))].slice(0, 5);
  const sentence = named.length > 0 ? `Check ${named.join(", ")}.` : "The input is not what this operation takes.";
  return new AppError("invalid_input", sentence, { fields });
};

/** Strict by the contract's own schema; what PostgreSQL can't keep is refused before anything runs. */
export const parseInput = async <Input extends AnySchema>(
  operation: Operation<Input, AnySchema>,
  input: unknown,
): Promise<Parsed<Input>> => {
  const unstorable = findUnstorable(input);
  if (unstorable) throw refuse([unstorable]);
  const schema = operation["~orpc"].inputSchema;
  if (!schema) throw new Error("An operation without an input schema can't be called.");
  const result = await schema["~standard"].validate(input ?? {});
  if (result.issues) throw refuse(toFieldIssues(result.issues));
  return result.value as Parsed<Input>;
};
