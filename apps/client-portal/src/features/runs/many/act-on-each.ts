import type { ActionResult } from "@bizosaas/portal-kit";
import type { ManyRun } from "./find-matching.ts";

export type Refusal = ManyRun & { reason: string };
export type ManyOutcome = { done: number; refusals: Refusal[]; untouched: number };

type Hands = {
  /** Null where no answer came. */
  send: (runId: string) => Promise<ActionResult<unknown> | null>;
  wait: (ms: number) => Promise<void>;
  unreachable: string;
  isStopped: () => boolean;
  onDone: (count: number) => void;
};

const patienceMs = 5000;
const mostTries = 15;
/** What can't be reached thrice in a row is not there for the others either. */
const mostSilences = 3;

/** Somebody who does much at once reaches the limit of calls; it is not the run's fault. */
const sendPatiently = async (runId: string, { send, wait, isStopped }: Hands): ReturnType<Hands["send"]> => {
  for (let tries = 1; ; tries += 1) {
    const result = await send(runId);
    const isEarly = result !== null && !result.ok && result.error.code === "rate_limited";
    if (!isEarly || tries >= mostTries || isStopped()) return result;
    await wait(patienceMs);
  }
};

/** Does the same to one run after another; what is refused is told with its reason, the others go on. */
export const actOnEach = async (runs: readonly ManyRun[], hands: Hands): Promise<ManyOutcome> => {
  const refusals: Refusal[] = [];
  let looked = 0;
  let silences = 0;
  for (const run of runs) {
    if (hands.isStopped() || silences >= mostSilences) break;
    const result = await sendPatiently(run.id, hands);
    silences = result ? 0 : silences + 1;
    if (!result?.ok) refusals.push({ ...run, reason: result?.error.message ?? hands.unreachable });
    looked += 1;
    hands.onDone(looked);
    if (result && !result.ok && result.error.code === "unauthenticated") break;
  }
  return { done: looked - refusals.length, refusals, untouched: runs.length - looked };
};
