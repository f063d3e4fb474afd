import type { ErrorCode } from "@bizosaas/contracts";

/** After these nobody knows whether it was done, or it is being done now. */
const unsettled: readonly ErrorCode[] = [
  "unavailable",
  "upstream_failed",
  "upstream_timeout",
  "internal",
  "idempotency_conflict",
];

const contentOf = (input: unknown): string =>
  JSON.stringify(input instanceof FormData ? [...input.entries()] : input) ?? "";

const makeKey = (): string =>
  Array.from(globalThis.crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join(
    "",
  );

/** The key of what one form sends: the same for what is sent again after its answer was lost, and a new one otherwise. */
export const createRequestKeys = () => {
  let last: { content: string; key: string } | null = null;
  return {
    keyFor: (input: unknown): string => {
      const content = contentOf(input);
      if (last?.content !== content) last = { content, key: makeKey() };
      return last.key;
    },
    /** Answers whether it is known now what became of the request. */
    settle: (failure: ErrorCode | null): boolean => {
      if (failure !== null && unsettled.includes(failure)) return false;
      last = null;
      return true;
    },
  };
};
export type RequestKeys = ReturnType<typeof createRequestKeys>;
