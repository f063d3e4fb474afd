import type { JsonValue } from "@bizosaas/contracts";
import type { ApprovalRequest, ChildRequest, PlannedWrite } from "./node-spec.ts";
import type { StepError, StepRecord } from "./step-record.ts";

export type StepAttempt = { attempt: number; signal: AbortSignal };

/** What a person decided; `expired` when nobody did in time. `decidedAt` is ISO. */
export type Decision = {
  outcome: "approved" | "rejected" | "expired";
  approvalId: string | null;
  decidedAt: string;
  decidedByName: string | null;
  comment: string | null;
};

/** What became of another workflow's run; `at` is ISO, `runId` null when it never began. */
export type ChildOutcome = { at: string; runId: string | null } & (
  | { ok: true; output: JsonValue }
  | { ok: false; error: StepError }
);

/** What a run waits for, and where: `path` names the iterations a step lies in. `at` is ISO. */
export type Wait = { key: string; nodeId: string; path: string } & (
  | { type: "until"; at: string }
  | { type: "approval"; request: ApprovalRequest; writes: PlannedWrite[] }
  | { type: "child"; request: ChildRequest }
);

/** When a wait ends at the latest; ISO. */
export const deadlineOf = (wait: Wait): string => (wait.type === "until" ? wait.at : wait.request.expiresAt);

/**
 * How an engine makes a run durable. After a crash the interpreter runs again from the start and makes the same calls in
 * the same order; a driver answers those that were finished from its memory.
 */
export type RunDriver = {
  /**
   * Runs `work` at least once and remembers its JSON result. `work` throws only what is worth another attempt, and stops
   * throwing at `retryPolicy.maxAttempts`; the driver waits `retryDelayMs` between attempts and counts them from 1.
   */
  durableStep<Result>(key: string, work: (attempt: StepAttempt) => Promise<Result>): Promise<Result>;
  /** Stores what happened since the last call. Called before a durable step or a wait, and once at the end. */
  record(records: StepRecord[]): Promise<void>;
  /**
   * Waits durably for several things at once, earliest deadline first in `waits`, and answers which of them ended: an
   * approval with its decision (`expired` after `request.expiresAt`), another workflow with its outcome, a moment with
   * null. Opens an approval, and starts another workflow, once.
   */
  waitForFirst(waits: Wait[]): Promise<{ key: string; decision: Decision | null; child?: ChildOutcome }>;
  /** Asked before durable work. A pause blocks inside; `cancel` ends the run at this edge. */
  checkControl(): Promise<"go" | "cancel">;
  /** ISO; the same on every replay. Asked once at the start. */
  now(): Promise<string>;
};
