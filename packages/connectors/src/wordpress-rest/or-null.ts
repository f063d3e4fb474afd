import { isAppError } from "@bizosaas/contracts";

/** What is no longer there reads as null; any other failure stays one. */
export const orNull = async <Value>(work: Promise<Value>): Promise<Value | null> => {
  try {
    return await work;
  } catch (error) {
    if (isAppError(error) && error.code === "not_found") return null;
    throw error;
  }
};
