import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { stepKeyOf } from "@bizosaas/workflows";
import { describeEngine, type EngineRun, type EngineWorld, type OtherSystem } from "@bizosaas/workflows/testing";
import { startWorker } from "../../composition/worker.ts";
import { createServices } from "../../platform/services/services.ts";
import { drawn, startWorkflowBench, type WorkflowBench } from "../../testing/workflow-bench.ts";
import { resumeUrl } from "../waits/index.ts";

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

const callStep = async ({ gateway }: WorkflowBench, runId: string, nodeId: string) => {
  const { services, tenant, url } = gateway;
  const address = new URL(resumeUrl(services, tenant.tenantId, runId, stepKeyOf(runId, nodeId)));
  const headers = { "content-type": "application/json" };
  const answer = await fetch(`${url}${address.pathname}`, { method: "POST", body: "{}", headers });
  if (!answer.ok) throw new Error(`A call that was waited for was answered ${answer.status}.`);
};

/** What it called waits for a yes, by which it ends. */
const runOf = (bench: WorkflowBench, runId: string): EngineRun => ({
  ...controlsOf(bench, runId),
  status: async () => (await bench.getRun(runId)).status,
  isAskedFor: async () => (await pendingOf(bench, runId)) !== undefined,
  approve: () => approvePending(bench, runId),
  isAwaiting: async (type) => {
    const { waits } = await bench.getRun(runId);
    const called = waits.find(({ kind }) => kind === "run")?.calledRun?.runId;
    if (type === "event") return waits.some(({ kind }) => kind === "call");
    return called !== undefined && (await pendingOf(bench, called)) !== undefined;
  },
  happen: async (type) => {
    const { waits } = await bench.getRun(runId);
    const called = waits.find(({ kind }) => kind === "run")?.calledRun?.runId;
    if (type === "event") await callStep(bench, runId, "wait");
    else if (called) await approvePending(bench, called);
  },
});

const pendingOf = async ({ getRun }: WorkflowBench, runId: string) =>
  (await getRun(runId)).approvals.find(({ status }) => status === "pending");

const approvePending = async (bench: WorkflowBench, runId: string) => {
  await bench.call("approvals.approve", { approvalId: (await pendingOf(bench, runId))?.id });
};

const controlsOf = ({ call }: WorkflowBench, runId: string) => ({
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
    callableId: async () => {
      const steps: Parameters<typeof drawn>[0] = [
        ["called", "trigger.call"],
        ["ask", "human.approval", { title: "May it end?" }],
      ];
      return (await bench.publish(drawn(steps, [["called", "out", "ask"]]))).id;
    },
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
