import type { JsonValue } from "@bizosaas/contracts";
import type { ApprovalRequest, ChildRequest, EventRequest, PlannedWrite } from "./node-spec.ts";
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

/** What happened that was waited for; `event` is null when it did not in time. `at` is ISO. */
export type EventOutcome = { at: string; event: JsonValue | null };

/** What a run waits for, and where: `path` names the iterations a step lies in. `at` is ISO. */
export type Wait = { key: string; nodeId: string; path: string } & (
  | { type: "until"; at: string }
  | { type: "approval"; request: ApprovalRequest; writes: PlannedWrite[] }
  | { type: "child"; request: ChildRequest }
  | { type: "event"; request: EventRequest }
);

/** What ended a wait: a decision, another workflow's outcome, what happened, or just the time. */
export type WaitEnd = {
  decision: Decision | null;
  child?: ChildOutcome | undefined;
  event?: EventOutcome | undefined;
};

/** When a wait asks to be escalated; null where it does not. ISO. */
export const escalationOf = (wait: Wait): string | null =>
  wait.type === "approval" ? (wait.request.escalation?.at ?? null) : null;

/** When a wait ends at the latest; ISO. */
export const deadlineOf = (wait: Wait): string => (wait.type === "until" ? wait.at : wait.request.expiresAt);

/** A step's turn to do its work; given back once, however often it is said, and taken again after a pause between attempts. */
export type Turn = { leave(): void; again(): Promise<void> };

/** What a step or a wait came to before the run was taken up again. Positions grow in the order in which that was told. */
export type Recalled = { position: number; result: unknown };

/** Under which key the end of a wait is remembered; a step that waited has the same key for its work. */
export const endKeyOf = (key: string): string => `wait ${key}`;

/** Whoever hears how waits end. */
export type WaitListener = {
  /** Called once all of them are open, so that a run that is said to wait has what it waits for. */
  whenOpen(): Promise<void>;
  /** Told in the moment in which the end is remembered, under `endKeyOf`. */
  tell(key: string, ended: WaitEnd): void;
  /** There may be more to tell, or somebody asked something of the run. */
  ring(): void;
};

/**
 * How an engine makes a run durable. After a crash the interpreter runs again from the start. It takes what steps and waits came
 * to from the driver's memory, in the order in which it was told before, and so goes through the same states.
 */
export type RunDriver = {
  /** What the step of this key came to, or the wait of this `endKeyOf`, if that is remembered. */
  recall(key: string): Recalled | null;
  /** A turn for a step, at once where there is room. It is given back by `durableStep`, or by whoever doesn't start. */
  takeTurn(): Turn | Promise<Turn>;
  /**
   * Runs `work` at least once, and tells its JSON result in the moment in which it remembers it: what is told first is
   * remembered first. `work` throws only what is worth another attempt, and stops throwing at the last attempt of the run's
   * `policy`; the driver waits `retryDelayMs` between attempts, without the turn, and counts them from 1.
   */
  durableStep<Result>(
    key: string,
    work: (attempt: StepAttempt) => Promise<Result>,
    turn: Turn,
    tell: (result: Result) => void,
  ): Promise<void>;
  /** Stores what happened since the last call. Called within a wait, while a long loop computes, and once at the end. */
  record(records: StepRecord[]): Promise<void>;
  /**
   * The same at the edge before durable steps, with the records of those that start; where somebody asked the run to stop,
   * they are not stored and do not start. A pause throws inside; `cancel` ends the run here.
   */
  recordStart(happened: StepRecord[], starting: StepRecord[]): Promise<"go" | "cancel">;
  /**
   * Opens, each once, what the run waits for from now on: puts an approval in the inbox, starts another workflow, listens for an
   * event. Then tells which of all of them ended: an approval with its decision (`expired` after `request.expiresAt`; others
   * are asked too at `request.escalation.at`), another workflow with its outcome, a moment with null, an event with what
   * happened. Rings from then on whenever it is to be called again. A pause throws inside; `cancel` ends the run here.
   */
  followWaits(waits: Wait[], listener: WaitListener): Promise<"go" | "cancel">;
  /** Nothing of the run is under way until then: whoever carries it may be stopped at any moment. */
  rest(until: Promise<void>): Promise<void>;
  /** Asked before something is opened, and while a long loop computes. A pause throws inside; `cancel` ends the run at this edge. */
  checkControl(): Promise<"go" | "cancel">;
  /** ISO; the same on every replay. Asked once at the start. */
  now(): Promise<string>;
};
