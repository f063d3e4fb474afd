import type { ApprovalGrant } from "@bizosaas/contracts";
import { hashOf } from "../../platform/http/hash-of.ts";

type Opens = { workflowId: string; nodeId: string; grants: readonly ApprovalGrant[] };

/**
 * What approvals have in common that open the very same writes. Null where nothing is opened, where a value was not
 * known, and where it can't be taken back: those are looked at one by one.
 */
export const sameAsOf = ({ workflowId, nodeId, grants }: Opens): string | null => {
  const isSingle = grants.some(({ argumentsHash, effect }) => argumentsHash === null || effect === "destructive");
  if (grants.length === 0 || isSingle) return null;
  const writes = grants.map(({ nodeId: step, tool, argumentsHash }) => [step, tool, argumentsHash]);
  return hashOf([workflowId, nodeId, writes]);
};

/** As `statusAt` tells it, for a query. */
export const isOpen = (now: Date) => ({ status: "pending", OR: [{ expiresAt: null }, { expiresAt: { gt: now } }] });
export const isOver = (now: Date) => ({ OR: [{ status: { not: "pending" } }, { expiresAt: { lte: now } }] });

/** One that nobody decided in time is over from that moment on, also while its run has not come to it yet. */
export const statusAt = ({ status, expiresAt }: { status: string; expiresAt: Date | null }, now: Date): string =>
  status === "pending" && expiresAt !== null && expiresAt <= now ? "expired" : status;

/**
 * Whether an agent asks for one of its own calls, which lie under its id. No rule is learned from those: it would let
 * through what a model made of what others wrote.
 */
export const isAskedByAgent = ({ nodeId, path }: { nodeId: string; path: string }): boolean =>
  path.split("/").at(-1)?.startsWith(`${nodeId}.`) ?? false;
