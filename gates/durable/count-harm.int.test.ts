import { RunStatus } from "@bizosaas/contracts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { countAgentHarm } from "./count-agent-harm.ts";
import { countHarm } from "./count-harm.ts";
import { openRecords, type PlantedRecords, plantedRuns } from "./open-records.ts";
import { tellUnended } from "./tell-unended.ts";

let records: PlantedRecords;
beforeAll(async () => {
  records = await openRecords();
});
afterAll(() => records.close());

const ofFirst = `run_id = '${plantedRuns[0]}'`;
const failFirst = `update run set status = 'failed' where id = '${plantedRuns[0]}'`;
const askAgain = `insert into approval (tenant_id, id, run_id, node_id, path, title, details_hash)
  select tenant_id, gen_random_uuid(), run_id, node_id, 'again', title, details_hash from approval where ${ofFirst}`;
const doAgain = (step: string) => `insert into run_step (tenant_id, run_id, node_id, path, status, attempt)
  select tenant_id, run_id, node_id, path, status, attempt + 1 from run_step where ${ofFirst} and ${step}`;

describe("what the kills did to runs", () => {
  const harms = {
    lost: `delete from run where id = '${plantedRuns[0]}'`,
    notSucceeded: failFirst,
    doubledRuns: "drop index run_tenant_id_workflow_id_dedupe_key_key; update run set dedupe_key = 'the same'",
    doubledSteps: doAgain("node_id = 'start'"),
    missingSteps: `update run_step set status = 'failed' where ${ofFirst} and node_id = 'start'`,
    doubledApprovals: askAgain,
    leftInOutbox: `insert into outbox_message (tenant_id, id, topic, payload)
      select tenant_id, gen_random_uuid(), 'topic', '{}' from run limit 1`,
  };
  const none = Object.fromEntries(Object.keys(harms).map((what) => [what, 0]));

  test("of runs that ended well nothing is counted", async () => {
    expect(await records.harmed("", (each) => countHarm(each, plantedRuns))).toEqual(none);
  });
  test.each(Object.entries(harms))("%s is counted, and nothing else", async (what, harm) => {
    const counted = await records.harmed(harm, (each) => countHarm(each, plantedRuns));
    expect(counted).toEqual({ ...none, [what]: 1 });
  });
});

describe("what the kills did to agents", () => {
  const harms: Record<string, string> = {
    notSucceeded: failFirst,
    doubledMoves: `${doAgain("path = '5'")}; delete from run_step where ${ofFirst} and path = '4'`,
    wrongMoves: `delete from run_step where ${ofFirst} and path = '5'`,
    wrongReceipts: `update receipt set status = 'unknown' where ${ofFirst}`,
    wrongApprovals: askAgain,
    leftInMemory: `insert into run_memory (tenant_id, run_id, execution, step_key, result)
      select tenant_id, id, 1, 'step', '{}' from run limit 1`,
  };
  const none = Object.fromEntries(Object.keys(harms).map((what) => [what, 0]));

  test("of agents that did their task once nothing is counted", async () => {
    expect(await records.harmed("", countAgentHarm)).toEqual(none);
  });
  test.each(Object.entries(harms))("%s is counted, and nothing else", async (what, harm) => {
    expect(await records.harmed(harm, countAgentHarm)).toEqual({ ...none, [what]: 1 });
  });
});

describe("a run that stays as it is", () => {
  const ends: readonly RunStatus[] = ["succeeded", "failed", "cancelled"];
  const lookAt = (status: RunStatus) =>
    records.harmed(`update run set status = '${status}' where id = '${plantedRuns[0]}'`, (each) =>
      tellUnended(each, { what: "runs", since: "the last kill", withinMs: 0 }),
    );

  test.each(RunStatus.options.filter((status) => !ends.includes(status)))("is told when it is %s", async (status) => {
    expect(await lookAt(status)).toEqual(["runs were not over 0 s after the last kill"]);
  });
  test.each(ends)("is none when it is %s", async (status) => {
    expect(await lookAt(status)).toEqual([]);
  });
});
