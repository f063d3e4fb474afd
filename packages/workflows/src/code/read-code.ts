import { type Node, parse } from "acorn";
import { linesAboveCode, wrapCode } from "./wrap-code.ts";

/** What is wrong with code, and where: both count from 1. */
export type CodeProblem = { message: string; line: number | null; column: number | null };

export type ReadCode = {
  problem: CodeProblem | null;
  /** The steps that the code names as `steps.<id>`; null when it takes `steps` in another way and may read any. */
  stepIds: string[] | null;
};

type Shape = Node & Record<string, unknown>;
type SyntaxFault = SyntaxError & { loc: { line: number; column: number } };

const isNode = (value: unknown): value is Shape =>
  typeof value === "object" && value !== null && typeof (value as Shape).type === "string";

const hasPlace = (error: unknown): error is SyntaxFault => error instanceof SyntaxError && "loc" in error;

const problemOf = (error: unknown): CodeProblem => {
  if (!hasPlace(error) || error.message.includes("stack space")) {
    return { message: "It is nested too deeply.", line: null, column: null };
  }
  const { message, loc } = error;
  const line = loc.line - linesAboveCode;
  return { message: `${message.replace(/ \(\d+:\d+\)$/, "")}.`, line: Math.max(1, line), column: loc.column + 1 };
};

const isSteps = (value: unknown): boolean => isNode(value) && value.type === "Identifier" && value["name"] === "steps";

const stepNamedBy = (node: Shape): string | null => {
  const { property, computed } = node;
  if (node.type !== "MemberExpression" || !isSteps(node["object"]) || !isNode(property)) return null;
  if (!computed) return property.type === "Identifier" ? String(property["name"]) : null;
  return property.type === "Literal" && typeof property["value"] === "string" ? property["value"] : null;
};

/** Without the plain names of members and properties, which are no variables. */
const childrenOf = (node: Shape): unknown[] =>
  Object.entries(node).flatMap(([key, child]) =>
    !node["computed"] && !node["shorthand"] && (key === "key" || key === "property") ? [] : [child],
  );

/** Walks without recursion: code may be nested deeper than our own stack goes. */
const stepIdsIn = (body: unknown): string[] | null => {
  const named = new Set<string>();
  const open: unknown[] = [body];
  while (open.length > 0) {
    const next = open.pop();
    if (Array.isArray(next)) open.push(...next);
    if (!isNode(next)) continue;
    const name = stepNamedBy(next);
    if (name !== null) named.add(name);
    else if (isSteps(next)) return null;
    else open.push(...childrenOf(next));
  }
  return [...named];
};

const functionIn = (program: Shape): Shape | null => {
  const [only, second] = program["body"] as Shape[];
  if (second || !isNode(only) || only.type !== "ExpressionStatement") return null;
  const expression = only["expression"];
  return isNode(expression) && expression.type === "FunctionExpression" ? expression : null;
};

/** Reads code without running it. */
export const readCode = (code: string): ReadCode => {
  try {
    const program: unknown = parse(wrapCode(code), { ecmaVersion: "latest", sourceType: "script" });
    const made = isNode(program) ? functionIn(program) : null;
    const message = "It closes a bracket that it did not open.";
    if (!made) return { problem: { message, line: null, column: null }, stepIds: [] };
    return { problem: null, stepIds: stepIdsIn(made["body"]) };
  } catch (error) {
    return { problem: problemOf(error), stepIds: [] };
  }
};

/** A problem as the rest of a sentence: "Unexpected token (line 2, column 5)". */
export const codeSentence = ({ message, line, column }: CodeProblem): string =>
  line === null ? message : `${message.replace(/\.$/, "")} (line ${line}, column ${column}).`;
