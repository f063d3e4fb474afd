import type { ActionError } from "../action-result.ts";

/** Why a read did not come back, in a sentence for people. */
export class ReadError extends Error {}

/** One read of a `readRoute`. */
export const ask = async <Value>(url: string, unreachable: string, signal: AbortSignal): Promise<Value> => {
  const response = await fetch(url, { headers: { accept: "application/json" }, signal }).catch((cause: unknown) => {
    throw new ReadError(unreachable, { cause });
  });
  if (response.ok) return (await response.json()) as Value;
  const told = (await response.json().catch(() => ({}))) as Partial<ActionError>;
  throw new ReadError(told.message ?? unreachable);
};
