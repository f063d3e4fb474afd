import { JsonObject, type JsonValue, type SearchField } from "@bizosaas/contracts";
import { compileExpression, type StepRecord, storableJson, type Variables } from "@bizosaas/workflows";
import { redactText, redactValue } from "../../platform/telemetry/redact.ts";

/** Found by what its record is called, though nobody marked that; without a name, since the list says it already. */
const calledField: SearchField = {
  name: "",
  expression: "has(trigger.data.title) ? trigger.data.title : trigger.data.name",
};

/** What runs of a trigger are found by: what their workflow marks, and the record that set them off. */
export const searchFieldsFor = (triggerKind: string, marked: readonly SearchField[]): readonly SearchField[] =>
  triggerKind === "trigger.resource" ? [...marked, calledField] : marked;

export type SearchValue = { name: string; value: string; key: string };

/** A value is there to be recognized, not to be read. */
const maxLength = 200;

const inOneLine = (text: string): string => text.normalize("NFKC").replaceAll(/\s+/g, " ").trim();

/** As values are kept to be looked for, and as they are looked for. */
export const searchKeyOf = (text: string): string => inOneLine(text).toLowerCase();

/** An expression over what is not there, or not there yet, finds nothing; neither does a list or an object. */
const evaluate = ({ expression }: SearchField, variables: Variables): string => {
  try {
    const value = compileExpression(expression).evaluate(variables);
    return value === null || typeof value === "object" ? "" : String(value);
  } catch {
    return "";
  }
};

const shown = (value: string): string =>
  Array.from(inOneLine(redactText(String(storableJson(value)))))
    .slice(0, maxLength)
    .join("");

type SearchedRun = Pick<Variables, "trigger" | "run" | "workflow"> & {
  /** Outputs of steps that were done before this execution. */
  done: ReadonlyMap<string, { output: JsonValue }>;
};

/**
 * Finds what a workflow marks of a run's data, without what looks like a secret. Asked with the steps that are about to
 * be stored; answers what is new since it was last asked. Steps inside loops have no one output to be found by.
 */
export const createValueFinder = (fields: readonly SearchField[], { done, trigger, ...run }: SearchedRun) => {
  const steps: JsonObject = {};
  const known = new Map<string, string>();
  const keep = (nodeId: string, output: JsonValue) =>
    Object.assign(steps, JsonObject.parse({ [nodeId]: redactValue(output) }));
  const clean = fields.length === 0 ? null : redactValue(trigger);
  if (fields.length > 0) for (const [stepId, { output }] of done) if (!stepId.includes(":")) keep(stepId, output);
  let hasNews = fields.length > 0;

  const find = (field: SearchField): SearchValue[] => {
    const value = shown(evaluate(field, { ...run, trigger: clean, steps }));
    if (value === "" || known.get(field.name) === value) return [];
    known.set(field.name, value);
    return [{ name: field.name, value, key: searchKeyOf(value) }];
  };

  return (stored: readonly StepRecord[]): SearchValue[] => {
    if (fields.length === 0) return [];
    for (const { nodeId, path, output, port } of stored) {
      if (path !== "" || port === null) continue;
      keep(nodeId, output);
      hasNews = true;
    }
    if (!hasNews) return [];
    hasNews = false;
    return fields.flatMap(find);
  };
};
