import { type JsonObject, RunDetail, type WorkflowDefinition, WorkflowDetail } from "@bizosaas/contracts";
import { expect } from "vitest";
import { z } from "zod";
import { startWorker } from "../composition/worker.ts";
import { callOperation } from "./call-operation.ts";
import { startTestGateway } from "./start-test-gateway.ts";

export type Step = [id: string, kind: string, config?: JsonObject];
export type Line = [source: string, port: string, target: string];

/** A definition from its steps, each named by its id, and the lines between them. */
export const drawn = (steps: Step[], lines: Line[]): WorkflowDefinition => ({
  schemaVersion: 1,
  nodes: steps.map(([id, kind, config = {}], x) => ({ id, kind, name: id, position: { x, y: 0 }, config })),
  edges: lines.map(([source, sourcePort, target], index) => ({ id: `e${index}`, source, sourcePort, target })),
});

type Call = (name: string, input: Record<string, unknown>) => Promise<unknown>;

const publisher =
  (call: Call) =>
  async (draft: WorkflowDefinition, name = "On the bench"): Promise<WorkflowDetail> => {
    const { id: workflowId, draftRevision } = WorkflowDetail.parse(await call("workflows.create", { name, draft }));
    return WorkflowDetail.parse(await call("workflows.publish", { workflowId, draftRevision }));
  };

/** Publishes a workflow whose step `hook` is a webhook. Answers how to deliver to it. */
const hookPublisher = (call: Call, gatewayUrl: string) => async (draft: WorkflowDefinition) => {
  const { id: workflowId } = await publisher(call)(draft);
  const rotated = await call("workflows.rotateWebhookSecret", { workflowId, nodeId: "hook" });
  const { url, secret } = z.object({ url: z.url(), secret: z.string() }).parse(rotated);
  const address = `${gatewayUrl}${new URL(url).pathname}`;
  const deliver = (body: JsonObject, messageId: string = crypto.randomUUID()): Promise<Response> =>
    fetch(address, {
      method: "POST",
      body: JSON.stringify(body),
      headers: { authorization: `Bearer ${secret}`, "webhook-id": messageId },
    });
  return { workflowId, deliver };
};

export const pendingOf = ({ approvals }: RunDetail) => approvals.filter(({ status }) => status === "pending");

/** A gateway with a worker, and what tests of whole runs do with it as the owner of its organization. */
export const startWorkflowBench = async (env: Record<string, string> = {}) => {
  const gateway = await startTestGateway({ withEngine: true, env });
  const worker = await startWorker(gateway.services);
  const call: Call = async (name, input) => {
    const token = await gateway.tenant.people.owner.token();
    const { body, problem } = await callOperation(gateway, name, input, { token });
    if (problem) throw new Error(JSON.stringify(problem));
    return body;
  };
  let stopped: Promise<void> | undefined;
  const stopWorker = () => {
    gateway.services.startDraining();
    return (stopped ??= worker.stop());
  };
  const getRun = async (runId: string) => RunDetail.parse(await call("runs.get", { runId }));
  return {
    ...{ gateway, call, getRun, stopWorker },
    publish: publisher(call),
    publishHook: hookPublisher(call, gateway.url),
    start: async (workflowId: string, input: JsonObject = {}): Promise<string> =>
      z.object({ runId: z.string() }).parse(await call("workflows.run", { workflowId, input })).runId,
    /** Polls until the run is so. */
    runIs: async (runId: string, status: RunDetail["status"]) => {
      await expect.poll(async () => (await getRun(runId)).status, { timeout: 30_000, interval: 50 }).toBe(status);
      return getRun(runId);
    },
    /** Says yes to all that is asked, as it is asked: branches and items don't wait for each other with it. */
    approveUntilOver: async (runId: string): Promise<void> => {
      const approve = async () => {
        const run = await getRun(runId);
        for (const { id } of pendingOf(run)) await call("approvals.approve", { approvalId: id });
        return run.status;
      };
      await expect.poll(approve, { timeout: 30_000, interval: 50 }).toBe("succeeded");
    },
    close: async () => {
      await stopWorker();
      await gateway.close();
    },
  };
};
export type WorkflowBench = Awaited<ReturnType<typeof startWorkflowBench>>;
