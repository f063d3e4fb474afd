import type { NodePolicy } from "@bizosaas/contracts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { callOperation, type TestGateway } from "../../testing/index.ts";
import { makeRun, secretOfTenant } from "../../testing/make-run.ts";
import { type SilentServer, startSilentServer } from "../../testing/start-silent-server.ts";
import { drawn, startWorkflowBench, type WorkflowBench } from "../../testing/workflow-bench.ts";
import { applyRetention } from "../retention/index.ts";
import { assertWithinBudget } from "./index.ts";

let bench: WorkflowBench;
let gateway: TestGateway;
let call: WorkflowBench["call"];
let server: SilentServer;

beforeAll(async () => {
  server = await startSilentServer();
  bench = await startWorkflowBench({ EGRESS_ALLOWED_HOSTS: server.host });
  ({ gateway, call } = bench);
}, 60_000);
afterAll(async () => {
  await bench?.close();
  server?.close();
});

const refusal = async (workflowId: string, given: Record<string, unknown>) => {
  const token = await gateway.tenant.people.owner.token();
  const { problem } = await callOperation(gateway, "workflowSettings.change", { workflowId, ...given }, { token });
  return { code: problem?.code, paths: problem?.fields?.map(({ path }) => path) };
};
const configure = (workflowId: string, given: Record<string, unknown>) =>
  call("workflowSettings.change", { workflowId, ...given });

const publish = async (start: string, fields: Record<string, string>): Promise<string> => {
  const steps = drawn(
    [
      ["start", start],
      ["words", "data.transform", { fields }],
    ],
    [["start", "out", "words"]],
  );
  return (await bench.publish(steps)).id;
};
const failing = (start: string) => publish(start, { text: "trigger.missing.deep" });

const Runs = z.object({ items: z.array(z.object({ id: z.string(), status: z.string() })) });
const FoundRuns = z.object({ items: z.array(z.looseObject({ id: z.string() })) });
const runsOf = async (workflowId: string) => Runs.parse(await call("runs.list", { workflowId })).items;
const ended = (workflowId: string, statuses: string[]) =>
  expect
    .poll(async () => (await runsOf(workflowId)).map(({ status }) => status), { timeout: 20_000, interval: 50 })
    .toEqual(statuses);

describe("a workflow's settings", () => {
  it("are kept, and refuse an owner or an error workflow that does not fit", async () => {
    const workflowId = await publish("trigger.manual", { text: "'x'" });
    const { userId } = gateway.tenant.people.member;
    await configure(workflowId, { description: "Greets bees.", ownerId: userId });
    expect(await call("workflowSettings.get", { workflowId })).toMatchObject({
      settings: { description: "Greets bees.", ownerId: userId, errorWorkflowId: null, runBudgetMicros: null },
      monthCostMicros: 0,
    });
    for (const wrong of [{ ownerId: gateway.otherTenant.people.owner.userId }, { errorWorkflowId: workflowId }]) {
      expect(await refusal(workflowId, wrong)).toEqual({ code: "invalid_input", paths: Object.keys(wrong) });
    }
  });

  it("keep what a change does not name", async () => {
    const workflowId = await publish("trigger.manual", { text: "'x'" });
    await configure(workflowId, { description: "Greets bees.", runDataDays: 30 });
    await configure(workflowId, { runDataDays: null, runBudgetMicros: 5 });
    expect(await call("workflowSettings.get", { workflowId })).toMatchObject({
      settings: { description: "Greets bees.", runDataDays: null, runBudgetMicros: 5 },
    });
  });
});

describe("the values by which runs are found", () => {
  const found = async (search: string, filter: Record<string, unknown> = {}) =>
    FoundRuns.parse(await call("runs.list", { search, ...filter })).items;
  const marked = [
    { name: "Order", expression: "trigger.order" },
    { name: "Words", expression: "steps.words.text" },
  ];

  it("find a run by how they begin, with what it was found by, until its data goes", async () => {
    const { services } = gateway;
    const { tenantId } = gateway.tenant;
    const workflowId = await publish("trigger.manual", { text: "'Honey for ' + trigger.who" });
    await configure(workflowId, { searchFields: marked });
    const runId = await bench.start(workflowId, { order: "A_1042%", who: "Zoë" });
    await bench.start(workflowId, { order: "AX1042", who: "Al" });
    await ended(workflowId, ["succeeded", "succeeded"]);
    const values = [
      { name: "Order", value: "A_1042%" },
      { name: "Words", value: "Honey for Zoë" },
    ];
    for (const search of ["a_10", "A_1042%", " honey  FOR zoë"]) {
      expect(await found(search)).toMatchObject([{ id: runId, searchValues: values }]);
    }
    expect(await found("honey for", { workflowId })).toHaveLength(2);
    expect(await found("for zoë")).toEqual([]);
    expect((await bench.getRun(runId)).searchValues).toEqual(values);
    const strangers = await gateway.otherTenant.people.owner.token();
    expect((await callOperation(gateway, "runs.list", { search: "honey" }, { token: strangers })).body).toMatchObject({
      items: [],
    });
    await gateway.database.asAdmin("update run set finished_at = now() - interval '8 days' where id = $1::uuid", [
      runId,
    ]);
    await configure(workflowId, { runDataDays: 7 });
    await applyRetention(services);
    expect(await found("a_10")).toEqual([]);
    const left = await services.db.withTenant(tenantId, (tx) =>
      tx.runSearchValue.count({ where: { tenantId, runId } }),
    );
    expect(left).toBe(0);
  });

  it("are refused where they can't be computed or read a step that is not there", async () => {
    const workflowId = await publish("trigger.manual", { text: "'x'" });
    for (const expression of ["trigger.", "steps.gone.text", "item"]) {
      expect(await refusal(workflowId, { searchFields: [{ name: "Odd", expression }] })).toMatchObject({
        code: "invalid_input",
      });
    }
    const twice = ["a", "A"].map((name) => ({ name, expression: "trigger.order" }));
    expect(await refusal(workflowId, { searchFields: twice })).toMatchObject({ code: "invalid_input" });
  });
});

describe("the workflow that looks after failures", () => {
  it("is started once with the failed run's facts, and never for a failure of its own", async () => {
    const doctor = await failing("trigger.call");
    const patient = await failing("trigger.manual");
    const other = await publish("trigger.call", { text: "trigger.error.message" });
    await configure(doctor, { errorWorkflowId: other });
    await configure(patient, { errorWorkflowId: doctor });
    const runId = await bench.start(patient);
    await ended(patient, ["failed"]);
    await ended(doctor, ["failed"]);
    const [called] = await runsOf(doctor);
    expect(await call("runs.get", { runId: called?.id })).toMatchObject({
      trigger: {
        run: { id: runId, failedNodeId: "words", triggerKind: "trigger.manual", version: 1 },
        workflow: { id: patient, name: "On the bench" },
      },
    });
    // Its own failure is told by now: the message was handled before this one's notification was written.
    await expect
      .poll(
        async () =>
          gateway.services.db.withTenant(gateway.tenant.tenantId, (tx) =>
            tx.notification.count({ where: { tenantId: gateway.tenant.tenantId, subjectId: called?.id ?? "" } }),
          ),
        { timeout: 20_000 },
      )
      .toBeGreaterThan(0);
    expect(await runsOf(other)).toEqual([]);
  });
});

const publishRequest = async (url = "{{ trigger.path }}", policy?: NodePolicy) => {
  const drawing = drawn(
    [
      ["start", "trigger.manual"],
      ["ask", "http.request", { method: "GET", url: server.url(url) }],
    ],
    [["start", "out", "ask"]],
  );
  const nodes = drawing.nodes.map((node) => (policy && node.id === "ask" ? { ...node, policy } : node));
  return (await bench.publish({ ...drawing, nodes })).id;
};

describe("how a workflow's steps are tried", () => {
  it("fails a step at once where it has no further attempts, and else tries what may pass again", async () => {
    const workflowId = await publishRequest("/tried");
    await configure(workflowId, { stepRetries: 0 });
    const once = await bench.start(workflowId);
    await server.asked("/tried");
    server.answer(503);
    const { steps } = await bench.runIs(once, "failed");
    expect(steps.filter(({ nodeId }) => nodeId === "ask").map(({ attempt }) => attempt)).toEqual([1]);
    await configure(workflowId, { stepRetries: 1 });
    const twice = await bench.start(workflowId);
    for (const status of [503, 200]) {
      await server.asked("/tried");
      server.answer(status);
    }
    await bench.runIs(twice, "succeeded");
  });

  it("ends an attempt that takes longer than it may, with a sentence, and tries a step as it says itself", async () => {
    const workflowId = await publishRequest("/slow", { retries: 0 });
    await configure(workflowId, { stepRetries: 3, stepTimeoutSeconds: 1 });
    const runId = await bench.start(workflowId);
    const { error, stepAttempts, steps } = await bench.runIs(runId, "failed");
    expect(steps.filter(({ nodeId }) => nodeId === "ask").map(({ attempt }) => attempt)).toEqual([1]);
    expect(error).toMatchObject({ code: "upstream_timeout", message: expect.stringContaining("than it may: 1 s") });
    expect(stepAttempts).toBe(4);
    server.answer(200);
  });
});

describe("a workflow that bounds its runs at once", () => {
  it("lets them go on one after the other in their order, and says that the others wait for a place", async () => {
    const workflowId = await publishRequest();
    await configure(workflowId, { maxRunsAtOnce: 1 });
    const [first, second, third] = [
      await bench.start(workflowId, { path: "/1" }),
      await bench.start(workflowId, { path: "/2" }),
      await bench.start(workflowId, { path: "/3" }),
    ];
    await server.asked("/1");
    expect(await bench.getRun(first)).toMatchObject({ status: "running", waitsForPlace: false });
    for (const runId of [second, third]) {
      expect(await bench.getRun(runId)).toMatchObject({ status: "queued", waitsForPlace: true });
    }
    await call("runs.cancel", { runId: second });
    await bench.runIs(second, "cancelled");
    await server.asked("/1");
    server.answer(200);
    await bench.runIs(first, "succeeded");
    await server.asked("/3");
    server.answer(500);
    await server.asked("/3");
    server.answer(200);
    await bench.runIs(third, "succeeded");
  });

  it("gives its place on when it fails, and lets all go on once there is no bound", async () => {
    const workflowId = await publishRequest();
    await configure(workflowId, { maxRunsAtOnce: 1, stepRetries: 0 });
    const runIds: string[] = [];
    for (const path of ["/a", "/b", "/c", "/d"]) runIds.push(await bench.start(workflowId, { path }));
    await server.asked("/a");
    server.answer(404);
    await server.asked("/b");
    await configure(workflowId, { maxRunsAtOnce: null });
    await expect.poll(() => server.unanswered.length, { timeout: 20_000, interval: 20 }).toBe(3);
    for (let left = 3; left > 0; left -= 1) server.answer(200);
    await ended(workflowId, ["succeeded", "succeeded", "succeeded", "failed"]);
    expect((await bench.getRun(runIds[0] ?? "")).status).toBe("failed");
  });
});

describe("the owner of a workflow", () => {
  it("is told when a run fails", async () => {
    const { userId } = gateway.tenant.people.member;
    const workflowId = await failing("trigger.manual");
    await configure(workflowId, { ownerId: userId });
    const runId = await bench.start(workflowId);
    const { tenantId } = gateway.tenant;
    await expect
      .poll(
        () =>
          gateway.services.db.withTenant(tenantId, (tx) =>
            tx.notification.count({ where: { tenantId, userId, subjectId: runId } }),
          ),
        { timeout: 20_000 },
      )
      .toBe(1);
  });
});

describe("the data of a workflow's runs", () => {
  it("goes sooner than the organization's, if that was set for the workflow alone", async () => {
    const { services, tenant } = gateway;
    const { tenantId } = tenant;
    const [old, other] = [await makeRun(services.db, tenant), await makeRun(services.db, tenant)];
    const finishedAt = new Date(Date.now() - 8 * 86_400_000);
    const workflowId = await services.db.withTenant(tenantId, async (tx) => {
      await tx.run.updateMany({ where: { tenantId, id: { in: [old, other] } }, data: { finishedAt } });
      return (await tx.run.findFirstOrThrow({ where: { tenantId, id: old } })).workflowId;
    });
    await configure(workflowId, { runDataDays: 7 });
    await applyRetention(services);
    expect(JSON.stringify(await call("runs.get", { runId: old }))).not.toContain(`{"text":"${secretOfTenant}"}`);
    expect(JSON.stringify(await call("runs.get", { runId: other }))).toContain(`{"text":"${secretOfTenant}"}`);
    const erased = await services.db.withTenant(tenantId, (tx) =>
      tx.run.findMany({
        where: { tenantId, id: { in: [old, other] }, dataErasedAt: { not: null } },
        select: { id: true },
      }),
    );
    expect(erased.map(({ id }) => id)).toEqual([old]);
  });
});

describe("a budget for AI", () => {
  it("refuses a run's next question once the run, or the workflow's month, has cost as much", async () => {
    const { services, tenant } = gateway;
    const { tenantId } = tenant;
    const [spender, sparer] = [await makeRun(services.db, tenant), await makeRun(services.db, tenant)];
    const workflowId = await services.db.withTenant(tenantId, async (tx) => {
      const { workflowId: shared } = await tx.run.findFirstOrThrow({ where: { tenantId, id: spender } });
      const { versionId } = await tx.run.findFirstOrThrow({ where: { tenantId, id: spender } });
      await tx.run.updateMany({ where: { tenantId, id: sparer }, data: { workflowId: shared, versionId } });
      const usage = { tenantId, aiKeyId: tenantId, model: "m", inputTokens: 1, outputTokens: 1 };
      await tx.aiUsage.create({
        data: { ...usage, runId: spender, costMicros: 300_000, isPriced: true, latencyMs: 1 },
      });
      return shared;
    });
    const check = (runId: string) => assertWithinBudget(services, tenantId, runId);
    await expect(check(spender)).resolves.toBeUndefined();
    await configure(workflowId, { runBudgetMicros: 300_000 });
    await expect(check(spender)).rejects.toMatchObject({ code: "budget_exceeded" });
    await expect(check(sparer)).resolves.toBeUndefined();
    await configure(workflowId, { monthBudgetMicros: 300_000 });
    await expect(check(sparer)).rejects.toThrow(/month of \$0\.30/);
    await configure(workflowId, { runBudgetMicros: 300_001, monthBudgetMicros: 300_001 });
    await expect(check(spender)).resolves.toBeUndefined();
  });
});
