import type { SearchField } from "@bizosaas/contracts";
import { compileExpression } from "@bizosaas/workflows";

/** What only a step inside a loop, or a condition, can read. */
const elsewhere = ["item", "event"];

const problemOf = ({ name, expression }: SearchField, stepIds: ReadonlySet<string>): string | null => {
  const { problem, names, references } = compileExpression(expression);
  if (problem) return `“${name}” can't be computed: ${problem.message}`;
  const odd = elsewhere.find((each) => names.has(each));
  if (odd) return `“${name}” reads “${odd}”, which a run as a whole does not have. Read trigger or steps instead.`;
  const missing = references.find(({ nodeId }) => !stepIds.has(nodeId));
  return missing ? `“${name}” reads the step “${missing.nodeId}”, which this workflow does not have.` : null;
};

/** What is wrong with the values by which runs are to be found, each where it stands. */
export const searchFieldProblems = (fields: readonly SearchField[], stepIds: ReadonlySet<string>) =>
  fields.flatMap((field, index) => {
    const message = problemOf(field, stepIds);
    return message === null ? [] : [{ path: `searchFields.${index}.expression`, message }];
  });
