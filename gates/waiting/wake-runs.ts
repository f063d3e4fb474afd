import { callAsOwner } from "../harness/call.ts";
import { countUntil } from "../harness/count-until.ts";
import type { Platform } from "../harness/platform.ts";
import type { Parked } from "./park-runs.ts";
import type { WaitKind } from "./waiting-drafts.ts";

/** Nothing more is expected when none has ended for so long. */
const stillMs = 15_000;

type Found = { id: string };

const approve = async (platform: Platform, runId: string) => {
  const rows = await platform.gateway.database.asAdmin<Found>("select id from approval where run_id = $1", [runId]);
  for (const { id } of rows) await callAsOwner(platform, "approvals.approve", { approvalId: id });
};

const call = async ({ gateway: { database } }: Platform, runId: string) => {
  const sql = "select output->'url'->>'wait' as id from run_step where run_id = $1 and node_id = 'tell'";
  const [address] = await database.asAdmin<Found>(sql, [runId]);
  const answer = await fetch(address?.id ?? "", {
    method: "POST",
    body: "{}",
    headers: { "content-type": "application/json" },
  });
  if (!answer.ok) throw new Error(`A call that was waited for was answered ${answer.status}.`);
};

/** A moment comes by itself. */
const wake: Readonly<Record<WaitKind, (platform: Platform, runId: string) => Promise<void>>> = {
  ...{ approval: approve, call },
  moment: async () => undefined,
};

const rightText = `
  select count(*)::int as n from run r where r.id = any($1::uuid[]) and r.status = 'succeeded'
    and exists (select from run_step s where s.run_id = r.id and s.node_id = 'after' and s.status = 'succeeded')`;

/** Lets what they wait for happen. Answers how many did not end by the right way. */
export const wakeRuns = async (platform: Platform, sample: readonly Parked[]): Promise<number> => {
  for (const { kind, runId } of sample) await wake[kind](platform, runId);
  const ids = sample.map(({ runId }) => runId);
  const countRight = async () => (await platform.gateway.database.asAdmin<{ n: number }>(rightText, [ids]))[0]?.n ?? 0;
  return ids.length - (await countUntil({ wanted: ids.length, stillMs }, countRight));
};
