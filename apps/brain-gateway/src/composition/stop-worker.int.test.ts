import { expect, test } from "vitest";
import { createServices } from "../platform/services/services.ts";
import { startServer } from "../testing/start-server.ts";
import { drawn, startWorkflowBench, type WorkflowBench } from "../testing/workflow-bench.ts";
import { draftWithApproval } from "../testing/workflow-drafts.ts";
import { startWorker } from "./worker.ts";

const answerMs = 2000;
/** More than that step needs, less than what is given to a step that does not end. */
const boundMs = 10_000;

/** Takes its time for each answer. */
const startSlowServer = async () => {
  let asked = 0;
  const server = await startServer((_, response) => {
    asked += 1;
    setTimeout(() => response.writeHead(200, { "content-type": "application/json" }).end("{}"), answerMs);
  });
  return { ...server, asked: () => asked };
};

/** By the worker that comes next. */
const expectCarriedOn = async ({ gateway, call, getRun, runIs }: WorkflowBench, runId: string): Promise<void> => {
  const services = await createServices(gateway.services.env);
  const worker = await startWorker(services);
  try {
    await call("approvals.approve", { approvalId: (await getRun(runId)).approvals[0]?.id });
    await runIs(runId, "succeeded");
  } finally {
    services.startDraining();
    await worker.stop();
    await services.close();
  }
};

test("a worker that is told to stop waits for the step that works, and for no run that waits for somebody", async () => {
  const server = await startSlowServer();
  const bench = await startWorkflowBench({ EGRESS_ALLOWED_HOSTS: server.host });
  try {
    const waiting = await bench.start((await bench.publish(draftWithApproval)).id);
    await bench.runIs(waiting, "waiting");
    const call = { method: "GET", url: server.url("/") };
    const slow = drawn(
      [
        ["start", "trigger.manual"],
        ["call", "http.request", call],
      ],
      [["start", "out", "call"]],
    );
    const working = await bench.start((await bench.publish(slow)).id);
    await expect.poll(server.asked, { timeout: 20_000 }).toBe(1);
    const startedAt = performance.now();
    await bench.stopWorker();
    expect(performance.now() - startedAt).toBeLessThan(boundMs);
    const statuses = await bench.gateway.database.asAdmin(
      "select status from run where id = any($1::uuid[]) order by id",
      [[waiting, working]],
    );
    expect(statuses).toEqual([{ status: "waiting" }, { status: "succeeded" }]);
    await expectCarriedOn(bench, waiting);
  } finally {
    await bench.close();
    server.close();
  }
}, 60_000);
