import { readFileSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";
import { publishHook } from "../flow/publish-workflow.ts";
import { untilAllEnded } from "../flow/run-times.ts";
import { deliver } from "../flow/webhook-sender.ts";
import type { Verdict } from "../harness/gate.ts";
import { type Platform, startPlatform } from "../harness/platform.ts";
import { poll } from "../harness/poll.ts";
import { draftWithEffect } from "./drafts.ts";
import { startEffectServer } from "./effect-server.ts";

const runs = 12;

export type StaleCheck = {
  /** Under the same name, as a replacement after a failure that only looked like one; or another that takes over from the silent. */
  takenBy?: string;
  /** After the takeover, before the paused worker goes on: where the test takes the fence away. */
  sabotage?: (platform: Platform) => Promise<void>;
};

/** Everything that the pages read about runs, as one value: it may not change any more. */
const stateOfRuns = async ({ gateway: { database } }: Platform): Promise<string> => {
  const [row] = await database.asAdmin<{ state: string }>(
    `select md5(string_agg(t, '|' order by t)) as state from (
       select r::text as t from (select id, status, error, finished_at, input_tokens, waiting_for from run) r
       union all select s::text from run_step s) rows`,
  );
  return row?.state ?? "";
};

const countIn = (file: string, text: string) => readFileSync(file, "utf8").split(text).length - 1;

/** A worker that is paused in the middle of its runs, past another's takeover, must not write anything any more. */
export const checkStale = async ({ takenBy = "worker-1", sabotage }: StaleCheck = {}): Promise<Verdict> => {
  // What is refused is recorded before the engine is asked: a write that only the fence keeps out.
  const effects = await startEffectServer({ afterMs: 700, refusesFirst: true });
  const platform = await startPlatform({ env: { EGRESS_ALLOWED_HOSTS: effects.host } });
  try {
    await platform.startApi();
    const paused = await platform.startWorker();
    const hook = await publishHook(platform, draftWithEffect(effects.url));
    await Promise.all(Array.from({ length: runs }, (_, at) => deliver(hook, `stale-${at}`)));
    await poll({ what: "The first calls", timeoutMs: 20_000, everyMs: 10 }, async () => effects.calls.size >= runs / 2);
    paused.kill("SIGSTOP");
    await platform.startWorker(takenBy);
    await untilAllEnded(platform, 90_000);
    await sabotage?.(platform);
    const before = await stateOfRuns(platform);
    paused.kill("SIGCONT");
    const refusals = () => countIn(paused.logFile, "a commit under a lost fence was refused");
    const hasTried = async () => refusals() > 0 || (await stateOfRuns(platform)) !== before;
    await poll({ what: "The paused worker's attempt", timeoutMs: 15_000 }, hasTried).catch(() => undefined);
    await delay(1000);
    const isUntouched = (await stateOfRuns(platform)) === before;
    const faults = isUntouched ? [] : ["a worker that was paused past its takeover changed runs"];
    if (refusals() === 0 && isUntouched) faults.push("the paused worker never tried to write, so nothing was shown");
    return { counts: { staleRuns: runs, staleRefusals: refusals(), staleWritesSeen: !isUntouched }, faults };
  } finally {
    await platform.close();
    await effects.close();
  }
};
