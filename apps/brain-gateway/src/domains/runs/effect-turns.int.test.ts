import { expect, test } from "vitest";
import { startServer } from "../../testing/start-server.ts";
import { drawn, startWorkflowBench } from "../../testing/workflow-bench.ts";

const perOrganization = 50;
const runs = 60;

/** Answers nobody until it is opened, and counts who waits for it. */
const startClosedServer = async () => {
  const opened = Promise.withResolvers<void>();
  let [waiting, most, answered] = [0, 0, 0];
  const server = await startServer((request, response) => {
    request.resume();
    waiting += 1;
    most = Math.max(most, waiting);
    void opened.promise.then(() => {
      waiting -= 1;
      answered += 1;
      response.writeHead(200, { "content-type": "application/json" }).end("{}");
    });
  });
  return { ...server, open: opened.resolve, counts: () => ({ waiting, most, answered }) };
};

test("an organization whose calls hang has a bounded number of them under way, and the rest follows unless it was cancelled", async () => {
  const server = await startClosedServer();
  const bench = await startWorkflowBench({ EGRESS_ALLOWED_HOSTS: server.host });
  try {
    const { id } = await bench.publish(
      drawn(
        [
          ["start", "trigger.manual"],
          ["call", "http.request", { method: "GET", url: server.url("/") }],
        ],
        [["start", "out", "call"]],
      ),
    );
    const ids = await Promise.all(Array.from({ length: runs }, () => bench.start(id)));
    await expect.poll(() => server.counts().waiting, { timeout: 20_000 }).toBe(perOrganization);
    // The engine has them all: those that wait for their turn hold up nobody's message.
    const starts = "select count(*)::int as count from outbox_message where topic = 'run.start'";
    const countStarts = async () => (await bench.gateway.database.asAdmin<{ count: number }>(starts))[0]?.count;
    await expect.poll(countStarts, { timeout: 20_000 }).toBe(0);
    expect(server.counts()).toEqual({ waiting: perOrganization, most: perOrganization, answered: 0 });
    const inLine = await bench.gateway.database.asAdmin<{ id: string }>(
      `select id from run where id = any($1::uuid[])
         and not exists (select from run_step where run_id = run.id and node_id = 'call') order by id`,
      [ids],
    );
    expect(inLine).toHaveLength(runs - perOrganization);
    const cancelled = inLine.slice(0, 4).map(({ id }) => id);
    for (const runId of cancelled) await bench.call("runs.cancel", { runId });
    server.open();
    for (const runId of ids) await bench.runIs(runId, cancelled.includes(runId) ? "cancelled" : "succeeded");
    expect(server.counts()).toMatchObject({ most: perOrganization, answered: runs - cancelled.length });
  } finally {
    await bench.close();
    server.close();
  }
}, 90_000);
