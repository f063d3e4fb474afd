import type { ResourceKind } from "@bizosaas/contracts";
import type { RecordWords } from "./words.ts";

type Known = Pick<RecordWords, "statuses" | "orderStatuses" | "contactStatuses" | "campaignStatuses">;
type Standing = { kind: ResourceKind; status: string; statusLabel?: string | null | undefined };

const wordIn = (words: Readonly<Record<string, string>>, status: string): string | undefined =>
  Object.hasOwn(words, status) ? words[status] : undefined;

const ownWords = (kind: ResourceKind, t: Known): Readonly<Record<string, string>> => {
  if (kind === "shop.order") return t.orderStatuses;
  if (kind === "crm.contact") return t.contactStatuses;
  return kind === "mkt.campaign" ? t.campaignStatuses : {};
};

/**
 * Where a record stands: as its tool calls it, where it names it, else in the reader's language. The same word means
 * another thing of an order than of a post; one that we don't know stays as it is.
 */
export const statusWord = ({ kind, status, statusLabel }: Standing, t: Known): string =>
  statusLabel ?? wordIn(ownWords(kind, t), status) ?? wordIn(t.statuses, status) ?? status;
