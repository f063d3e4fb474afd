import type { ResourceKind } from "@bizosaas/contracts";
import type { RecordWords } from "./words.ts";

type Known = Pick<RecordWords, "statuses" | "orderStatuses">;
type Standing = { kind: ResourceKind; status: string; statusLabel?: string | null | undefined };

const wordIn = (words: Readonly<Record<string, string>>, status: string): string | undefined =>
  Object.hasOwn(words, status) ? words[status] : undefined;

/**
 * Where a record stands: as its tool calls it, where it names it, else in the reader's language. The same word means
 * another thing of an order than of a post; one that we don't know stays as it is.
 */
export const statusWord = ({ kind, status, statusLabel }: Standing, { statuses, orderStatuses }: Known): string =>
  statusLabel ??
  (kind === "shop.order" ? wordIn(orderStatuses, status) : undefined) ??
  wordIn(statuses, status) ??
  status;
