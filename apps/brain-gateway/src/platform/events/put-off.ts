import type { AppError } from "@bizosaas/contracts";

/**
 * Thrown by a handler that finds no room for its work: nothing failed, and it comes again in a while without using up one of
 * its message's attempts. The cause says what is full.
 */
export class PutOff extends Error {
  override readonly cause: AppError;
  constructor(cause: AppError) {
    super(cause.message);
    this.name = "PutOff";
    this.cause = cause;
  }
}
