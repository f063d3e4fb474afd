import { setTimeout as delay } from "node:timers/promises";
import { isAppError } from "@bizosaas/contracts";
import {
  type Decision,
  deadlineOf,
  type RunDriver,
  retryDelayMs,
  type StepAttempt,
  type Wait,
} from "@bizosaas/workflows";
import type { DurableContext, RunRef } from "../../platform/engine/index.ts";
import type { Services } from "../../platform/services/services.ts";
import { openApproval, settleApproval } from "../approvals/index.ts";
import type { ClaimedRun } from "./claim-run.ts";
import type { RunRecorder } from "./run-recorder.ts";

type DriverParts = { services: Services; ref: RunRef; run: ClaimedRun; durable: DurableContext; recorder: RunRecorder };

const toError = (error: unknown) =>
  isAppError(error)
    ? { code: error.code, message: error.message }
    : { code: "internal", message: "Something went wrong on our side." };

const nodeIdOf = (stepKey: string): string => stepKey.split(":").at(-2) ?? "";

/** Tries a step until its work stops throwing; the interpreter decides what is worth another attempt and how often. */
const attemptUntilDone = async <Result>(
  { recorder }: DriverParts,
  key: string,
  work: (attempt: StepAttempt) => Promise<Result>,
): Promise<Result> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work({ attempt, signal: new AbortController().signal });
    } catch (error) {
      await recorder.recordFailedAttempt(nodeIdOf(key), attempt, toError(error));
      await delay(retryDelayMs(attempt, error, Math.random()));
    }
  }
};

/** Waits for whichever of several waits ends first. A wake for a step that does not wait yet is kept for it. */
const createWaiter = ({ services, ref, durable, recorder }: DriverParts) => {
  const kept = new Set<string>();
  const end = async (wait: Wait) => {
    kept.delete(wait.key);
    const isMoment = wait.type === "until" || recorder.isCancelRequested();
    return { key: wait.key, decision: isMoment ? null : await settleApproval(services, ref, wait) };
  };
  return async (waits: Wait[]): Promise<{ key: string; decision: Decision | null }> => {
    for (const wait of waits) if (wait.type === "approval") await openApproval(services, ref, wait);
    const [earliest] = waits;
    if (!earliest) throw new Error("There is nothing to wait for.");
    while (true) {
      const woken = waits.find(({ key }) => kept.has(key));
      if (woken) return end(woken);
      const wake = await durable.receive(new Date(deadlineOf(earliest)));
      if (wake?.isCancel) recorder.noteCancelled();
      if (!wake || wake.isCancel) return end(earliest);
      kept.add(wake.key);
    }
  };
};

/** Binds the interpreter's port to a durable engine and to our own tables. */
export const createRunDriver = (parts: DriverParts): RunDriver => {
  const { run, durable, recorder } = parts;
  return {
    durableStep: (key, work) => durable.step(key, () => attemptUntilDone(parts, key, work)),
    record: recorder.record,
    waitForFirst: createWaiter(parts),
    checkControl: async () => ((await recorder.readCancelRequest()) ? "cancel" : "go"),
    now: () => Promise.resolve(run.startedAt.toISOString()),
  };
};
