import { ErrorEvent } from "@orpc/client";
import { GatewayError, problemToError } from "./gateway-error.ts";

const toEventError = (error: unknown): unknown => {
  if (error instanceof ErrorEvent) {
    return problemToError(error.data) ?? new GatewayError("unavailable", "The live view stopped.", { cause: error });
  }
  const isAbort = error instanceof Error && error.name === "AbortError";
  return isAbort ? error : new GatewayError("unavailable", "The live view was cut off.", { cause: error });
};

/** Passes events through; an error event becomes the error its problem document describes. */
export async function* withEventErrors(events: AsyncIterable<unknown>): AsyncGenerator<unknown> {
  try {
    yield* events;
  } catch (error) {
    throw toEventError(error);
  }
}
