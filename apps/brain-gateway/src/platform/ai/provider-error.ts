import { AppError, isAppError } from "@bizosaas/contracts";
import { APICallError } from "ai";
import { retryAfterSecondsOf, type VendorFault, vendorFaultOf } from "./vendor-fault.ts";

export type FaultContext = { label: string; model?: string | undefined; deadlineMs?: number };

const quoted = (detail: string): string => (detail ? ` It says: “${detail}”` : "");

/** One failed answer of a provider as the sentence its owner can act on. The vendor's body is never attached. */
export const faultToAppError = (
  fault: VendorFault,
  { label, model }: FaultContext,
  retryAfterSeconds?: number,
): AppError => {
  const cause = new Error(`${label} answered ${fault.status} (${fault.kind})`);
  const wait = { cause, ...(retryAfterSeconds !== undefined && { retryAfterSeconds }) };
  switch (fault.kind) {
    case "rejected":
      return new AppError(
        "credential_rejected",
        `${label} refused this key. Replace the key with a working one.`,
        wait,
      );
    case "no_permission":
      return new AppError(
        "credential_rejected",
        `This ${label} key may not do this. Allow it in the key's permissions.${quoted(fault.detail)}`,
        wait,
      );
    case "no_credit":
      return new AppError("budget_exceeded", `The ${label} account has no credit left. Add credit there.`, wait);
    case "rate_limited":
      return new AppError("rate_limited", `${label} asks to slow down: too many calls with this key.`, wait);
    case "no_model":
      return new AppError(
        "upstream_failed",
        `${label} doesn't know ${model ? `the model “${model}”` : "this address"}, or this key may not use it.`,
        wait,
      );
    case "refused":
      return new AppError("upstream_failed", `${label} refused the request.${quoted(fault.detail)}`, wait);
    case "unavailable":
      return new AppError(
        "upstream_failed",
        `${label} has a fault of its own (${fault.status}). Try again later.`,
        wait,
      );
  }
};

const causesOf = function* (error: unknown): Generator<unknown> {
  for (let current = error; current !== undefined && current !== null; ) {
    yield current;
    current = current instanceof Error ? current.cause : undefined;
  }
};

const bodyOf = (error: APICallError): unknown => {
  try {
    return JSON.parse(error.responseBody ?? "");
  } catch {
    return undefined;
  }
};

export const timeoutError = ({ label, deadlineMs }: FaultContext): AppError =>
  new AppError(
    "upstream_timeout",
    `${label} did not finish within ${Math.round((deadlineMs ?? 0) / 100) / 10} seconds. Try a shorter prompt or a faster model.`,
  );

/** Whatever the SDK threw or streamed as an error, as an AppError. */
export const toAppError = (error: unknown, context: FaultContext): AppError => {
  for (const cause of causesOf(error)) {
    if (isAppError(cause)) return cause;
    if (APICallError.isInstance(cause) && cause.statusCode !== undefined && cause.statusCode >= 400) {
      const fault = vendorFaultOf(cause.statusCode, bodyOf(cause));
      return faultToAppError(fault, context, retryAfterSecondsOf(cause.responseHeaders?.["retry-after"]));
    }
  }
  const name = error instanceof Error ? error.name : typeof error;
  return new AppError("upstream_failed", `${context.label} could not be reached or broke off its answer. Try again.`, {
    cause: new Error(`${context.label}: ${name}`),
  });
};
