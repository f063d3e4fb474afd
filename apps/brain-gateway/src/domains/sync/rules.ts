import type { Resource } from "@bizosaas/connectors";
import { isAppError } from "@bizosaas/contracts";
import { z } from "zod";

/**
 * Where a round stands, kept with every page: first the records, then, where it is due, the ids that still exist. `since`
 * stays with it: what a round has read is told by where it began, not by when it goes on.
 */
export const SyncCursor = z.discriminatedUnion("phase", [
  z.object({ phase: z.literal("items"), since: z.string().nullable(), cursor: z.string().nullable() }),
  z.object({ phase: z.literal("ids"), since: z.string().nullable(), highWater: z.string().nullable() }),
]);
export type SyncCursor = z.infer<typeof SyncCursor>;

const longestBetweenIdListsMs = 15 * 60_000;
const idsPerPage = 100;

/** Listing ids costs a call for each hundred, so many records are listed less often: 20 s per call, 15 min at most. */
export const isIdListDue = (lastFullAt: Date | null, stored: number, now: Date): boolean => {
  if (lastFullAt === null) return true;
  const everyMs = Math.min(longestBetweenIdListsMs, Math.ceil(stored / idsPerPage) * 20_000);
  return now.getTime() - lastFullAt.getTime() >= everyMs;
};

type Listed = Pick<Resource, "supportsIncremental" | "sinceFindsNewOnly">;

/** The time from which on records are read; null reads all of them. */
export const readSince = (
  { supportsIncremental, sinceFindsNewOnly = false }: Listed,
  highWater: Date | null,
  areIdsDue: boolean,
): string | null => {
  if (!supportsIncremental || (sinceFindsNewOnly && areIdsDue)) return null;
  return highWater?.toISOString() ?? null;
};

/**
 * Whether a round that is due to list the ids may count as a whole one: not where it was cut off while it looked for what
 * is new alone, and goes on with that.
 */
export const isWholeRound = (
  { sinceFindsNewOnly = false }: Pick<Resource, "sinceFindsNewOnly">,
  { since }: SyncCursor,
  areIdsDue: boolean,
): boolean => areIdsDue && !(sinceFindsNewOnly && since !== null);

export type SyncFailure = {
  sentence: string;
  /** The credentials are refused: only a person can help. */
  isBroken: boolean;
  /** The other kinds would meet the same. */
  endsRound: boolean;
  retryAfterSeconds: number | null;
};

const ofTheWholeSite = new Set([
  "rate_limited",
  "credential_rejected",
  "unavailable",
  "upstream_timeout",
  "address_refused",
]);

/** What a failed page means; null for a fault of our own, which the log tells. */
export const toSyncFailure = (error: unknown): SyncFailure | null => {
  if (!isAppError(error)) return null;
  return {
    sentence: error.message,
    isBroken: error.code === "credential_rejected",
    endsRound: ofTheWholeSite.has(error.code),
    retryAfterSeconds: error.retryAfterSeconds ?? null,
  };
};
