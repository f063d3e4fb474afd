import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describeEngine, type EngineRun, type EngineWorld, type OtherSystem } from "@bizosaas/workflows/testing";
import { startWorker } from "../../composition/worker.ts";
import { createServices } from "../../platform/services/services.ts";
import { startWorkflowBench, type WorkflowBench } from "../../testing/workflow-bench.ts";

const serve = async (other: OtherSystem) => {
  const server = createServer((request, response) => {
    request.resume();
    const asked = { path: request.url ?? "", key: String(request.headers["idempotency-key"] ?? "") };
    void other(asked).then(({ status, times }) =>
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify({ times })),
    );
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { host, close: () => server.close() };
};

const runOf = ({ call, getRun }: WorkflowBench, runId: string): EngineRun => ({
  status: async () => (await getRun(runId)).status,
  approve: async () => {
    const pending = (await getRun(runId)).approvals.find(({ status }) => status === "pending");
    await call("approvals.approve", { approvalId: pending?.id });
  },
  cancel: async () => void (await call("runs.cancel", { runId })),
  pause: async () => void (await call("runs.pause", { runId })),
  resume: async () => void (await call("runs.resume", { runId })),
});

/** One worker after the other, under the same name. */
const createShifts = (bench: WorkflowBench) => {
  let stop = bench.stopWorker;
  return {
    stop: () => stop(),
    begin: async () => {
      const services = await createServices(bench.gateway.services.env);
      const worker = await startWorker(services);
      stop = async () => {
        services.startDraining();
        await worker.stop();
        await services.close();
        stop = async () => undefined;
      };
    },
  };
};

const startWorld = async (other: OtherSystem): Promise<EngineWorld> => {
  const server = await serve(other);
  const bench = await startWorkflowBench({ EGRESS_ALLOWED_HOSTS: server.host });
  const shifts = createShifts(bench);
  return {
    url: `http://${server.host}`,
    start: async (definition) => runOf(bench, await bench.start((await bench.publish(definition)).id)),
    stopWorking: shifts.stop,
    workAgain: shifts.begin,
    close: async () => {
      await shifts.stop();
      await bench.close();
      server.close();
    },
  };
};

describeEngine("on the durable engine", startWorld);
