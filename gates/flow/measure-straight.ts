import type { WorkflowDefinition } from "@bizosaas/contracts";
import type { createFaults } from "../harness/gate.ts";
import type { Platform } from "../harness/platform.ts";
import { countProcessorTime, type Parts, type PartTimes } from "./processor-time.ts";
import { publishHook } from "./publish-workflow.ts";
import { type Answered, sendInTurn, type Turns } from "./send-in-turn.ts";

export type Straight = {
  label: string;
  draft: WorkflowDefinition;
  seconds: number;
  /** Of one caller alone, for what a single run takes. */
  calmSeconds: number;
  isRight?: Turns["isRight"];
};
export type Measured = { calm: Answered; busy: Answered; cpu: PartTimes; nodes: number };
export type Bench = { platform: Platform; parts: Parts };

const connections = 10;

/** One caller, then ten: each sends again as soon as its run is over. */
export const measureStraight = async ({ platform, parts }: Bench, straight: Straight): Promise<Measured> => {
  const { label, draft, seconds, calmSeconds, isRight } = straight;
  const hook = await publishHook(platform, draft);
  const turns = (name: string, count: number, forSeconds: number) =>
    sendInTurn(hook, {
      ...{ connections: count, seconds: forSeconds, label: `${label}-${name}` },
      ...(isRight && { isRight }),
    });
  await turns("warm", connections, Math.min(1, calmSeconds));
  const calm = await turns("calm", 1, calmSeconds);
  const sinceThen = countProcessorTime(parts);
  const busy = await turns("busy", connections, seconds);
  return { calm, busy, cpu: sinceThen(), nodes: draft.nodes.length };
};

const recordedText = `
  select count(*)::int as runs, coalesce(sum(steps), 0)::int as steps
  from (select r.id, (select count(*) from run_step s where s.run_id = r.id and s.status = 'succeeded') as steps
    from run r where r.id = any($1::uuid[]) and r.status = 'succeeded') counted`;

/** Looks into the database whether each run that was answered is there, has succeeded, and has a row for each step. */
export const judgeRecords = async (
  { platform }: Bench,
  faults: ReturnType<typeof createFaults>,
  label: string,
  { calm, busy, nodes }: Measured,
): Promise<void> => {
  const ids = [...calm.runIds, ...busy.runIds];
  const rows = await platform.gateway.database.asAdmin<{ runs: number; steps: number }>(recordedText, [ids]);
  const [{ runs, steps } = { runs: 0, steps: 0 }] = rows;
  faults.equal(`${label}: the number of refused calls`, calm.refused + busy.refused, 0);
  faults.equal(`${label}: the number of runs that are lost or did not succeed`, ids.length - runs, 0);
  faults.equal(`${label}: the number of recorded steps`, steps, ids.length * nodes);
};
