import { ORPCError } from "@orpc/server";
import { toProblem } from "./problem.ts";
import { toAppError } from "./to-app-error.ts";

/** A failure inside a stream, after its head has left: its error event carries the same problem document. */
export class ProblemEvent extends ORPCError<string, undefined> {
  readonly #problem: ReturnType<typeof toProblem>;

  constructor(error: unknown, correlationId: string) {
    const known = toAppError(error);
    super(known.code, { status: known.status, message: known.message });
    this.#problem = toProblem(known, correlationId);
  }

  // oRPC puts whatever this returns into the event's data.
  override toJSON(): never {
    return this.#problem as never;
  }
}
