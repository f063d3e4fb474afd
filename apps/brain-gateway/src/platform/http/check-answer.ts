import { type Answer, type AnySchema, describeOperation, type Operation } from "./operation.ts";

/** What a rule gave must fit the contract; one that does not is our fault and never leaves half-checked. */
export const checkAnswer = async <Output extends AnySchema>(
  operation: Operation<AnySchema, Output>,
  output: unknown,
): Promise<Answer<Output>> => {
  const schema = operation["~orpc"].outputSchema;
  if (!schema) throw new Error("An operation without an output schema can't answer.");
  const result = await schema["~standard"].validate(output);
  if (result.issues) {
    throw new Error(`${describeOperation(operation)} answered something that its contract does not describe.`, {
      cause: result.issues.slice(0, 10).map(({ message, path }) => ({ message, path })),
    });
  }
  return result.value as Answer<Output>;
};
