import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { drawn, startWorkflowBench } from "../../testing/workflow-bench.ts";

/** More than an organization's effects at once. */
const runs = 60;

/** Refuses each run's first call for a while, and counts who was here for the first time, and how many came again. */
const startBusyServer = async (restSeconds: number) => {
  const seen = new Set<string>();
  let again = 0;
  const server = createServer((request, response) => {
    request.resume();
    const key = String(request.headers["idempotency-key"]);
    if (seen.has(key)) {
      again += 1;
      response.writeHead(200, { "content-type": "application/json" }).end("{}");
    } else {
      seen.add(key);
      response.writeHead(503, { "retry-after": String(restSeconds) }).end();
    }
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { host, counts: () => ({ first: seen.size, again }), close: () => server.close() };
};

test("a step that rests between two attempts leaves its turn to others, and takes one again", async () => {
  const server = await startBusyServer(20);
  const bench = await startWorkflowBench({ EGRESS_ALLOWED_HOSTS: server.host });
  const { effectTurns } = bench.gateway.services;
  try {
    const { id } = await bench.publish(
      drawn(
        [
          ["start", "trigger.manual"],
          ["call", "http.request", { method: "POST", url: `http://${server.host}/`, body: {} }],
        ],
        [["start", "out", "call"]],
      ),
    );
    const ids = await Promise.all(Array.from({ length: runs }, () => bench.start(id)));
    await expect.poll(() => server.counts().first, { timeout: 18_000 }).toBe(runs);
    expect(server.counts().again).toBe(0);
    expect(effectTurns.hasRoom(bench.gateway.tenant.tenantId)).toBe(true);
    for (const runId of ids) await bench.runIs(runId, "succeeded");
    expect(server.counts()).toEqual({ first: runs, again: runs });
  } finally {
    await bench.close();
    server.close();
  }
}, 90_000);
