import type { StepRecord } from "@bizosaas/workflows";
import type { RunRef } from "../../platform/engine/index.ts";
import type { Services } from "../../platform/services/services.ts";
import { isCancelRequested, type RunChange, recordSteps } from "./record-steps.ts";
import { costOfStep, sumCosts } from "./rules.ts";

export type RunOutcome = Pick<RunChange, "status" | "error">;

export type RunRecorder = {
  /** Held back while nothing runs or waits, so that pure steps share a round trip with what comes next. */
  record: (records: readonly StepRecord[]) => Promise<void>;
  /** One attempt that failed and will be made again. */
  recordFailedAttempt: (nodeId: string, attempt: number, error: { code: string; message: string }) => Promise<void>;
  finish: (outcome: RunOutcome) => Promise<void>;
  isCancelRequested: () => boolean;
  /** Looks anew: the request may have come while a step worked. */
  readCancelRequest: () => Promise<boolean>;
  noteCancelled: () => void;
};

const stepKey = ({ nodeId, iteration }: StepRecord): string => `${nodeId}:${iteration}`;

/** Adds up what a run's steps used. Steps that a replay reports again are counted once. */
const createTotals = () => {
  const used = new Map<string, { inputTokens: number; outputTokens: number; costMicros: number | null }>();
  return {
    add: (record: StepRecord) =>
      used.set(stepKey(record), {
        inputTokens: record.usage?.inputTokens ?? 0,
        outputTokens: record.usage?.outputTokens ?? 0,
        costMicros: costOfStep(record),
      }),
    sum: () => {
      const all = [...used.values()];
      return {
        inputTokens: all.reduce((sum, { inputTokens }) => sum + inputTokens, 0),
        outputTokens: all.reduce((sum, { outputTokens }) => sum + outputTokens, 0),
        costMicros: sumCosts(all.map(({ costMicros }) => costMicros)),
      };
    },
  };
};

/** What is known of each step, by the newest record about it. */
const createKnownSteps = () => {
  const totals = createTotals();
  const latest = new Map<string, StepRecord>();
  return {
    keep: (records: readonly StepRecord[]) => {
      for (const record of records) {
        latest.set(stepKey(record), record);
        totals.add(record);
      }
    },
    tryAgain: (record: StepRecord) => latest.set(stepKey(record), record),
    all: (): StepRecord[] => [...latest.values()],
    used: totals.sum,
  };
};

type Progress = Omit<RunChange, keyof ReturnType<ReturnType<typeof createTotals>["sum"]>>;

const progressOf = (steps: readonly StepRecord[], nodeNames: ReadonlyMap<string, string>): Progress => {
  const waiting = steps.filter(({ status }) => status === "waiting");
  if (waiting.length === 0 || steps.some(({ status }) => status === "running")) return { status: "running" };
  return { status: "waiting", waitingFor: waiting.map(({ nodeId }) => nodeNames.get(nodeId) ?? nodeId).join(", ") };
};

/** Keeps what the pages read about one run, in as few round trips as the run's shape allows. */
export const createRunRecorder = (
  services: Services,
  ref: RunRef,
  fence: number,
  nodeNames: ReadonlyMap<string, string>,
): RunRecorder => {
  const known = createKnownSteps();
  let held: StepRecord[] = [];
  let isCancelled = false;

  const write = async (change: Progress, records: readonly StepRecord[]) => {
    const steps = [...held, ...records];
    held = [];
    const answer = await recordSteps(services, ref, fence, { ...change, ...known.used() }, steps);
    isCancelled ||= answer.isCancelled;
  };

  return {
    record: async (records) => {
      known.keep(records);
      const isLive = known.all().some(({ status }) => status === "running" || status === "waiting");
      if (isLive) await write(progressOf(known.all(), nodeNames), records);
      else held.push(...records);
    },
    recordFailedAttempt: async (nodeId, attempt, error) => {
      const running = known.all().find((record) => record.nodeId === nodeId);
      if (!running) return;
      const at = new Date().toISOString();
      const next = { ...running, attempt: attempt + 1, startedAt: at };
      known.tryAgain(next);
      await write(progressOf(known.all(), nodeNames), [
        { ...running, attempt, status: "failed", error, finishedAt: at },
        next,
      ]);
    },
    finish: (outcome) => write(outcome, []),
    isCancelRequested: () => isCancelled,
    readCancelRequest: async () => {
      isCancelled ||= await isCancelRequested(services, ref);
      return isCancelled;
    },
    noteCancelled: () => {
      isCancelled = true;
    },
  };
};
