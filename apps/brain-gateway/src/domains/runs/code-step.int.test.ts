import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { startWorker, type Worker } from "../../composition/worker.ts";
import { callOperation, startTestGateway, type TestGateway } from "../../testing/index.ts";
import { draftStartedBy } from "../../testing/workflow-drafts.ts";

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

const call = async (name: string, input: Record<string, unknown>) => {
  const token = await gateway.tenant.people.owner.token();
  const { body, problem } = await callOperation(gateway, name, input, { token });
  if (problem) throw new Error(JSON.stringify(problem));
  return body;
};

const Run = z.object({
  status: z.string(),
  error: z.object({ message: z.string() }).nullable(),
  steps: z.array(z.object({ nodeId: z.string(), status: z.string(), output: z.unknown(), log: z.unknown() })),
});

const runCode = async (code: string) => {
  const draft = draftStartedBy("trigger.manual", 2);
  const [, first, second] = draft.nodes;
  if (!first || !second) throw new Error("The draft has no steps.");
  Object.assign(first, { kind: "data.code", config: { code } });
  second.config = { fields: { twice: "steps.step_1.words * 2" } };
  const { id, draftRevision } = z
    .object({ id: z.string(), draftRevision: z.number() })
    .parse(await call("workflows.create", { name: "Code", draft }));
  await call("workflows.publish", { workflowId: id, draftRevision });
  const { runId } = z
    .object({ runId: z.string() })
    .parse(await call("workflows.run", { workflowId: id, input: { text: "opening hours in spring" } }));
  const read = async () => Run.parse(await call("runs.get", { runId }));
  await expect.poll(async () => (await read()).status, { timeout: 30_000, interval: 50 }).toMatch(/succeeded|failed/);
  return read();
};

it("runs a tenant's code in a worker and hands its result on", { timeout: 60_000 }, async () => {
  const { status, steps } = await runCode(
    "console.log('splitting', trigger.text);\nreturn { words: trigger.text.split(' ').length }",
  );
  expect(status).toBe("succeeded");
  expect(steps.find(({ nodeId }) => nodeId === "step_1")?.log).toEqual(["splitting opening hours in spring"]);
  expect(steps.find(({ nodeId }) => nodeId === "step_1")?.output).toEqual({ words: 4 });
  expect(steps.find(({ nodeId }) => nodeId === "step_2")?.output).toEqual({ twice: 8 });
});

it("fails a run whose code fails, in the code's own words and place, without another attempt", {
  timeout: 60_000,
}, async () => {
  const { status, error, steps } = await runCode("const order = null;\nconsole.log(order); return order.id");
  expect(status).toBe("failed");
  expect(error?.message).toContain("The code failed (line 2, column 28): TypeError: cannot read property 'id' of null");
  expect(steps.filter(({ nodeId }) => nodeId === "step_1")).toMatchObject([{ status: "failed", log: ["null"] }]);
});
