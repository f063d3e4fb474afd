import { setTimeout as delay } from "node:timers/promises";
import { isAppError } from "@bizosaas/contracts";
import { type RunDriver, retryDelayMs, type StepAttempt } from "@bizosaas/workflows";
import type { DurableContext, RunRef } from "../../platform/engine/index.ts";
import type { Services } from "../../platform/services/services.ts";
import { openApproval, settleApproval } from "../approvals/index.ts";
import type { ClaimedRun } from "./claim-run.ts";
import type { RunRecorder } from "./run-recorder.ts";

type DriverParts = { services: Services; ref: RunRef; run: ClaimedRun; durable: DurableContext; recorder: RunRecorder };

/** What wakes a waiting run before its time, under the key it waits for. The decision itself is read from our table. */
type Wake = { cancelled?: boolean };

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

/** Binds the interpreter's port to a durable engine and to our own tables. */
export const createRunDriver = (parts: DriverParts): RunDriver => {
  const { services, ref, run, durable, recorder } = parts;
  const wait = async (key: string, until: string) => {
    const wake = await durable.receive<Wake>(key, new Date(until));
    if (wake?.cancelled) recorder.noteCancelled();
  };
  return {
    durableStep: (key, work) => durable.step(key, () => attemptUntilDone(parts, key, work)),
    record: recorder.record,
    sleepUntil: wait,
    waitForDecision: async ({ key, nodeId, request }) => {
      await openApproval(services, ref, nodeId, request);
      await wait(key, request.expiresAt);
      return settleApproval(services, ref, nodeId, recorder.isCancelRequested() ? "cancelled" : "expired");
    },
    checkControl: () => Promise.resolve(recorder.isCancelRequested() ? "cancel" : "go"),
    now: () => Promise.resolve(run.startedAt.toISOString()),
  };
};
