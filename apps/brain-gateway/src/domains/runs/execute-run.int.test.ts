import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { startWorker, type Worker } from "../../composition/worker.ts";
import { callOperation, startTestGateway, type TestGateway } from "../../testing/index.ts";
import { draftStartedBy, draftWithApproval, draftWithTwoWaits } from "../../testing/workflow-drafts.ts";

let gateway: TestGateway;
let worker: Worker;

beforeAll(async () => {
  gateway = await startTestGateway({ withEngine: true });
  worker = await startWorker(gateway.services);
}, 60_000);
afterAll(async () => {
  gateway.services.startDraining();
  await worker.stop();
  await gateway.close();
});

const Run = z.object({
  status: z.string(),
  waitingFor: z.string().nullable(),
  steps: z.array(z.object({ nodeId: z.string(), status: z.string(), output: z.unknown() })),
  approvals: z.array(z.object({ id: z.string(), status: z.string() })),
});

const call = async (name: string, input: Record<string, unknown>) => {
  const token = await gateway.tenant.people.owner.token();
  const { body, problem } = await callOperation(gateway, name, input, { token });
  if (problem) throw new Error(JSON.stringify(problem));
  return body;
};

const publish = async (draft: unknown): Promise<string> => {
  const { id, draftRevision } = z
    .object({ id: z.string(), draftRevision: z.number() })
    .parse(await call("workflows.create", { name: "Journey", draft }));
  await call("workflows.publish", { workflowId: id, draftRevision });
  return id;
};

const start = async (workflowId: string): Promise<string> =>
  z.object({ runId: z.string() }).parse(await call("workflows.run", { workflowId, input: { text: "hello" } })).runId;

const runIs = (runId: string, status: string) =>
  expect
    .poll(async () => Run.parse(await call("runs.get", { runId })).status, { timeout: 15_000, interval: 50 })
    .toBe(status);

const getRun = async (runId: string) => Run.parse(await call("runs.get", { runId }));

describe("a run", () => {
  it("ends, without them, when a step puts out or quotes characters that no database keeps", async () => {
    const draft = draftStartedBy("trigger.manual", 2);
    const [, first, second] = draft.nodes;
    if (!first || !second) throw new Error("The draft has no steps.");
    const fields = { odd: "'a' + '\\u0000' + 'b'", half: "'c'" };
    first.config = { fields };
    second.kind = "human.approval";
    second.config = { title: "{{ steps.step_1.odd }}", message: "{{ 'x\\u0000y' }}" };
    const runId = await start(await publish(draft));
    await runIs(runId, "waiting");
    const { steps, approvals } = await getRun(runId);
    expect(steps.find(({ nodeId }) => nodeId === "step_1")?.output).toEqual({ odd: "ab", half: "c" });
    expect(approvals).toHaveLength(1);
  });

  it("goes through its nodes and keeps what each put out", async () => {
    const runId = await start(await publish(draftStartedBy("trigger.manual", 3)));
    await runIs(runId, "succeeded");
    const { steps } = await getRun(runId);
    expect(Object.fromEntries(steps.map(({ nodeId, status, output }) => [nodeId, [status, output]]))).toEqual({
      start: ["succeeded", { text: "hello" }],
      step_1: ["succeeded", { sum: 1 }],
      step_2: ["succeeded", { sum: 2 }],
      step_3: ["succeeded", { sum: 3 }],
    });
  });

  it("waits for a person and goes on by the port of their answer", async () => {
    const runId = await start(await publish(draftWithApproval));
    await runIs(runId, "waiting");
    const waiting = await getRun(runId);
    expect(waiting.waitingFor).toBe("Ask");
    await call("approvals.approve", { approvalId: waiting.approvals[0]?.id });
    await runIs(runId, "succeeded");
    const { steps } = await getRun(runId);
    expect(steps.find(({ nodeId }) => nodeId === "after")?.output).toEqual({ answer: "approved" });
  });

  it("refuses a second decision and says what the first was", async () => {
    const runId = await start(await publish(draftWithApproval));
    await runIs(runId, "waiting");
    const approvalId = (await getRun(runId)).approvals[0]?.id;
    await call("approvals.reject", { approvalId });
    await expect(call("approvals.approve", { approvalId })).rejects.toThrow(/rejected already/);
    await runIs(runId, "succeeded");
    expect((await getRun(runId)).steps.find(({ nodeId }) => nodeId === "after")?.status).toBe("skipped");
  });

  it("stops when it is cancelled while it waits, and closes its approval", async () => {
    const runId = await start(await publish(draftWithApproval));
    await runIs(runId, "waiting");
    await call("runs.cancel", { runId });
    await runIs(runId, "cancelled");
    const { approvals, steps } = await getRun(runId);
    expect(approvals.map(({ status }) => status)).toEqual(["cancelled"]);
    expect(steps.find(({ nodeId }) => nodeId === "ask")?.status).toBe("cancelled");
  });

  it("goes on with a decision although another branch still waits, and closes what is left when cancelled", async () => {
    const runId = await start(await publish(draftWithTwoWaits));
    await runIs(runId, "waiting");
    await call("approvals.approve", { approvalId: (await getRun(runId)).approvals[0]?.id });
    await expect
      .poll(async () => (await getRun(runId)).steps.find(({ nodeId }) => nodeId === "after")?.status, {
        timeout: 15_000,
      })
      .toBe("succeeded");
    expect((await getRun(runId)).status).toBe("waiting");
    await call("runs.cancel", { runId });
    await runIs(runId, "cancelled");
  });
});
