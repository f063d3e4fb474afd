import { publishHook } from "../flow/publish-workflow.ts";
import { deliver, type Hook } from "../flow/webhook-sender.ts";
import { countUntil } from "../harness/count-until.ts";
import type { Platform } from "../harness/platform.ts";
import { type WaitKind, waitingDrafts } from "./waiting-drafts.ts";

export type Parked = { kind: WaitKind; runId: string };

const kinds: readonly WaitKind[] = ["approval", "moment", "call"];
/** Deliveries that are under way at once. */
const width = 20;

const untilAllWait = async ({ gateway: { database } }: Platform, runs: number): Promise<void> => {
  const sql = "select count(*)::int as n from run where status = 'waiting'";
  const count = async () => (await database.asAdmin<{ n: number }>(sql))[0]?.n ?? 0;
  const waiting = await countUntil({ wanted: runs, stillMs: 60_000 }, count);
  if (waiting !== runs) throw new Error(`Of ${runs} runs that were started, ${waiting} wait.`);
};

/** Starts runs that wait, of all kinds in turn, and answers once all of them do. */
export const createParking = async (platform: Platform) => {
  const hooks = new Map<WaitKind, Hook>();
  for (const kind of kinds) hooks.set(kind, await publishHook(platform, waitingDrafts[kind]));
  const parked: Parked[] = [];
  let sent = 0;
  const park = async (kind: WaitKind, until: Date) => {
    const hook = hooks.get(kind);
    if (!hook) throw new Error(`No workflow waits for ${kind}.`);
    const { runId } = await deliver(hook, `waiting-${sent++}-${kind}`, { until });
    parked.push({ kind, runId });
  };
  return {
    parked,
    park: async (runs: number, until: Date, only?: WaitKind): Promise<void> => {
      let next = 0;
      const sender = async () => {
        for (let at = next++; at < runs; at = next++) await park(only ?? kinds[at % kinds.length] ?? "moment", until);
      };
      await Promise.all(Array.from({ length: width }, sender));
      await untilAllWait(platform, parked.length);
    },
  };
};
