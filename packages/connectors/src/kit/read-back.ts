import { isAppError } from "@bizosaas/contracts";

/**
 * What shows a record once it is written, or null: its failure is none of the write's, which was done and must not be sent
 * again. A caller then tells what it knows from the write itself.
 */
export const readBack = async <Value>(
  reading: Promise<Value>,
  { signal }: { signal?: AbortSignal | undefined },
): Promise<Value | null> => {
  try {
    return await reading;
  } catch (error) {
    if (isAppError(error) || signal?.aborted) return null;
    throw error;
  }
};
