import { test } from "vitest";
import { checkAgents } from "./check-agents.ts";
import { checkDurable } from "./check-durable.ts";
import { checkStale } from "./check-stale.ts";
import { checkTakeover } from "./check-takeover.ts";

const timeoutMs = 180_000;

// Most of each is waiting for another worker to take over, so they wait together.
test.concurrent("a run that stays as it is, a lost one and a step done twice are found", {
  timeout: timeoutMs,
}, async ({ expect }) => {
  const { faults } = await checkDurable(
    { isFull: false },
    {
      ...{ runs: 9, kills: 1, withinMs: 30_000 },
      // Nobody knows of it, so nobody goes on with it.
      strand: async ({ gateway: { database } }) =>
        void (await database.asAdmin(`
          insert into run (tenant_id, id, workflow_id, version_id, trigger_node_id, trigger_kind, trigger, status, dedupe_key)
          select tenant_id, 'ffffffff-ffff-7fff-bfff-ffffffffffff', workflow_id, version_id, trigger_node_id, trigger_kind, trigger, 'waiting', 'left'
          from run order by id limit 1`)),
      sabotage: async ({ gateway: { database } }) => {
        await database.asAdmin("delete from run where id = (select id from run order by id limit 1)");
        await database.asAdmin(`
          insert into run_step (tenant_id, run_id, node_id, iteration, attempt, status)
          select tenant_id, run_id, node_id, iteration, attempt + 1, status from run_step order by run_id limit 1`);
      },
    },
  );
  expect(faults).toEqual([
    "lost is 1 instead of 0",
    "notSucceeded is 1 instead of 0",
    "doubledSteps is 1 instead of 0",
    expect.stringMatching(/^missingSteps is \d instead of 0$/),
    "runs were not over 30 s after the last kill",
  ]);
});

test.concurrent("runs that nobody takes over from a dead worker are found", { timeout: timeoutMs }, async ({
  expect,
}) => {
  const { faults } = await checkTakeover({
    ...{ runs: 6, withinMs: 15_000 },
    // It seems to live for ever, so the other worker leaves its runs to it.
    sabotage: async ({ gateway: { database } }) =>
      void (await database.asAdmin(
        "update worker_heartbeat set beat_at = now() + interval '1 hour' where worker_id = 'worker-1'",
      )),
  });
  expect(faults).toContain("takeover: runs were not over 15 s after their worker died for good");
  expect(faults.join("\n")).toMatch(/takeover: notSucceeded is \d+ instead of 0/);
});

test.concurrent("without the fence a worker paused past its takeover is seen to write", { timeout: timeoutMs }, async ({
  expect,
}) => {
  const { faults } = await checkStale({
    // A run that is over refuses every write as well: without either guard only the fence's absence is left to show.
    sabotage: async ({ gateway: { database } }) =>
      void (await database.asAdmin("update run set fence = fence - 1, status = 'running'")),
  });
  expect(faults).toEqual(["a worker that was paused past its takeover changed runs"]);
});

test.concurrent("a turn that is asked for again and a call made twice by an agent are found", {
  timeout: timeoutMs,
}, async ({ expect }) => {
  const { faults } = await checkAgents({
    ...{ runs: 1, kills: 1 },
    sabotage: async ({ site, ai, platform: { gateway } }) => {
      const [first] = ai.requests.filter(({ path }) => path.endsWith("/completions"));
      if (first) ai.requests.push(first);
      const posts = await gateway.database.asAdmin<{ id: string }>(
        "select input->>'postId' as id from receipt limit 1",
      );
      for (const { id } of posts) {
        for (const excerpt of ["Wasps.", "Bees."]) await site.editPost(Number(id), { excerpt });
      }
    },
  });
  expect(faults).toContain("agents: wrongPosts is 1 instead of 0");
  expect(faults).toContain("agents: repeatedTurns is 1 instead of 0");
});
