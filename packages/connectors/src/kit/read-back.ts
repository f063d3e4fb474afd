import { isAppError } from "@bizosaas/contracts";

/**
 * What shows a record once it is written, or null: its failure is none of the write's, which was done and must not be sent
 * again. Given the signal, being cut off is no failure either: for writes that a second try couldn't find again.
 */
export const readBack = async <Value>(
  reading: Promise<Value>,
  { signal }: { signal?: AbortSignal | undefined } = {},
): Promise<Value | null> => {
  try {
    return await reading;
  } catch (error) {
    if (isAppError(error) || signal?.aborted) return null;
    throw error;
  }
};
