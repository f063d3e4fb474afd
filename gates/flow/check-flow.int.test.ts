import { setTimeout as delay } from "node:timers/promises";
import { expect, test } from "vitest";
import { checkFlow } from "./check-flow.ts";

const stallMs = 2000;

test("a worker that stalls for two seconds, a step without a record and a lost run are found", {
  timeout: 240_000,
}, async () => {
  const { faults } = await checkFlow(
    { isFull: false },
    {
      ...{ seconds: 5, lengths: { seconds: 1, calmSeconds: 0.2 } },
      sabotage: async (worker) => {
        worker.kill("SIGSTOP");
        await delay(stallMs);
        worker.kill("SIGCONT");
      },
      harm: async ({ gateway: { database } }) => {
        const lastOf = (where: string) => `(select id from run ${where} order by id desc limit 1)`;
        const lastAnswered = lastOf("where version_id = (select version_id from run order by id limit 1)");
        await database.asAdmin(`delete from run_step where node_id = 'step_1' and run_id = ${lastAnswered}`);
        await database.asAdmin(`delete from run where id = ${lastOf("")}`);
      },
    },
  );
  expect(faults).toContain("sixEffects: the number of runs that are lost or did not succeed is 1 instead of 0");
  expect(faults.join("\n")).toContain("answer: the number of recorded steps is");
  expect(faults.join("\n")).toContain("p95 in ms at 100 runs a second");
});
