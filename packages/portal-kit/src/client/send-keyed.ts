import type { ActionResult } from "../action-result.ts";
import type { RequestKeys } from "./request-key.ts";

/** Sends what a form holds, by the same key again where its answer was lost; null where no answer came. */
export const sendKeyed = async <Input, Value>(
  keys: RequestKeys,
  action: (input: Input, key: string) => Promise<ActionResult<Value>>,
  input: Input,
): Promise<ActionResult<Value> | null> => {
  const result = await action(input, keys.keyFor(input)).catch(() => null);
  if (result) keys.settle(result.ok ? null : result.error.code);
  return result;
};
