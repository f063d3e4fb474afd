import type { ApprovalRequest } from "./node-spec.ts";
import type { StepRecord } from "./step-record.ts";

export type StepAttempt = { attempt: number; signal: AbortSignal };

/** What a person decided; `expired` when nobody did in time. `decidedAt` is ISO. */
export type Decision = {
  outcome: "approved" | "rejected" | "expired";
  approvalId: string | null;
  decidedAt: string;
  decidedByName: string | null;
  comment: string | null;
};

export type DecisionRequest = { key: string; nodeId: string; nodeName: string; request: ApprovalRequest };

export type Wait =
  | { type: "until"; key: string; nodeId: string; at: string }
  | ({ type: "approval" } & DecisionRequest);

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
  /** Returns once `at` (ISO) has passed, also across crashes. */
  sleepUntil(key: string, at: string): Promise<void>;
  /** Opens the approval once and waits for the decision; `expired` after `request.expiresAt`. */
  waitForDecision(request: DecisionRequest): Promise<Decision>;
  /** For drivers that can wait for several things at once: which of them came first. Without it the earliest deadline is awaited first. */
  waitForFirst?(waits: Wait[]): Promise<{ key: string; decision: Decision | null }>;
  /** Asked before durable work. A pause blocks inside; `cancel` ends the run at this edge. */
  checkControl(): Promise<"go" | "cancel">;
  /** ISO; the same on every replay. Asked once at the start. */
  now(): Promise<string>;
};
