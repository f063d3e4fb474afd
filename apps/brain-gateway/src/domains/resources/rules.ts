import type { JsonValue } from "@bizosaas/contracts";

export type Known = { hash: string; vendorUpdatedAt: Date | null; deletedAt: Date | null };
export type Incoming = { hash: string; vendorUpdatedAt: Date | null };

/** `touched`: the same content with a newer time. `stale`: older than what is kept, so it is dropped. */
export type Verdict = "created" | "updated" | "touched" | "same" | "stale";

const isOlder = (incoming: Date | null, known: Date | null): boolean =>
  incoming !== null && known !== null && incoming.getTime() < known.getTime();

export const compare = (known: Known | undefined, incoming: Incoming): Verdict => {
  if (!known) return "created";
  if (isOlder(incoming.vendorUpdatedAt, known.vendorUpdatedAt)) return "stale";
  if (known.deletedAt) return "created";
  if (known.hash !== incoming.hash) return "updated";
  return known.vendorUpdatedAt?.getTime() === incoming.vendorUpdatedAt?.getTime() ? "same" : "touched";
};

/** A write of ours, of a run or by hand, or its undo; `since` is when it began. */
export type WrittenBy = { receiptId: string; runId: string | null; since: Date };
export type OwnWrite = WrittenBy & { isUnderWay: boolean };

/** The run that may have made a change, and the write that tells of it. */
export type Cause = { causedByRunId: string | null; receiptId: string | null };
/** `keptAt` is when the copy was kept that it differs from; null where there was none. */
type Change = { verdict: Verdict; from: Date | null; to: Date | null; keptAt: Date | null };

/** A time to the second may hide an edit of the same second; one to the millisecond that stands still hides none. */
const hasStoodStill = ({ verdict, from, to }: Change): boolean =>
  verdict === "updated" && to !== null && to.getTime() === from?.getTime() && to.getMilliseconds() !== 0;

/** Whether it is the first that is seen of a record since a write: every write that is read back keeps a copy. */
const isFirstSince = ({ since }: OwnWrite, { verdict, keptAt }: Change): boolean =>
  keptAt === null || (verdict === "updated" && keptAt.getTime() < since.getTime());

/**
 * To what a change that a sync found is put down. While a write of ours is under way nobody knows whose it is: the write
 * finds its event once it is kept; what it wrote and couldn't read back is told as that write where it is first seen. What
 * the vendor makes of a write by hand afterwards is no news (null), for it was told.
 */
export const causeOf = (write: OwnWrite | undefined, change: Change): Cause | null => {
  if (write && !write.isUnderWay && isFirstSince(write, change))
    return { causedByRunId: write.runId, receiptId: write.receiptId };
  const isMoved = change.from?.getTime() !== change.to?.getTime();
  if (!write || (isMoved && !write.isUnderWay)) return { causedByRunId: null, receiptId: null };
  const { runId: causedByRunId, receiptId } = write;
  if (write.isUnderWay || !hasStoodStill(change)) return { causedByRunId, receiptId: null };
  return causedByRunId === null ? null : { causedByRunId, receiptId };
};

/** Vendors send what PostgreSQL can't keep (U+0000, half of a surrogate pair); everything else stays as it is. */
export const toStorable = (value: unknown): JsonValue => {
  if (typeof value === "string") return value.replaceAll("\u0000", "").toWellFormed();
  if (Array.isArray(value)) return value.map(toStorable);
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, child]) =>
        child === undefined ? [] : [[String(toStorable(key)), toStorable(child)]],
      ),
    );
  }
  return typeof value === "number" || typeof value === "boolean" ? value : null;
};

/** What a list calls a record: its title or name, else its id. */
export const titleOf = (data: Readonly<Record<string, unknown>>, externalId: string): string => {
  const title = [data["title"], data["name"]].find((text) => typeof text === "string" && text.trim() !== "");
  return typeof title === "string" ? title.trim().slice(0, 500).toWellFormed() : externalId;
};
