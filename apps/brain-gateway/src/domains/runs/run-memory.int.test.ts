import type { WorkflowDefinition } from "@bizosaas/contracts";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { DurableContext } from "../../platform/engine/index.ts";
import { startTestGateway, type TestGateway } from "../../testing/index.ts";
import { makeRun } from "../../testing/make-run.ts";
import { startServer, type TestServer } from "../../testing/start-server.ts";
import { executeRun } from "./execute-run.ts";
import { nothingBefore } from "./execution-state.ts";
import { createRunBells, type RunBells } from "./run-bells.ts";
import { createRunMask } from "./run-mask.ts";
import { createRunRecorder } from "./run-recorder.ts";
import { wakeRun } from "./wake-run.ts";

let gateway: TestGateway;
/** A shop that keeps what it was asked; what it names `held` it answers once told to. */
const shop = { asked: [] as string[], open: Promise.withResolvers<void>() };
let server: TestServer;
let bells: RunBells;

beforeAll(async () => {
  server = await startServer((request, response) => {
    shop.asked.push(request.url ?? "");
    const answer = () => response.writeHead(200, { "content-type": "application/json" }).end('{"zebra":1,"ant":2}');
    if (request.url === "/held") void shop.open.promise.then(answer);
    else answer();
  });
  gateway = await startTestGateway({ env: { EGRESS_ALLOWED_HOSTS: server.host } });
  bells = createRunBells(gateway.services);
});
afterAll(async () => {
  await bells?.close();
  await gateway?.close();
  server?.close();
});

const node = (id: string, kind: string, config: WorkflowDefinition["nodes"][number]["config"]) => ({
  ...{ id, kind, name: id, config, position: { x: 0, y: 0 } },
});
const edge = (source: string, target: string) => ({ id: `${source}-${target}`, source, sourcePort: "out", target });
const get = (id: string, path: string) => node(id, "http.request", { method: "GET", url: server.url(path) });

const runOf = async (nodes: WorkflowDefinition["nodes"], edges: WorkflowDefinition["edges"]): Promise<string> => {
  const runId = await makeRun(gateway.services.db, gateway.tenant, "running");
  const definition = { schemaVersion: 1, nodes: [node("start", "trigger.manual", {}), ...nodes], edges };
  await gateway.database.asAdmin(
    "update workflow_version v set definition = $2::jsonb from run r where r.id = $1 and v.id = r.version_id",
    [runId, JSON.stringify(definition)],
  );
  shop.asked = [];
  return runId;
};

/** An engine that has the run already. */
const engine = (rest: DurableContext["rest"]): DurableContext => ({
  ...{ isBegun: () => true, begin: () => Promise.resolve(), rest },
});
const dies = engine(() => Promise.reject(new Error("The worker died.")));
const goesOn = engine((until) => until);

const carry = (runId: string, durable: DurableContext) =>
  executeRun(gateway.services, bells)({ tenantId: gateway.tenant.tenantId, runId }, durable);
const statusOf = async (runId: string) =>
  (await gateway.database.asAdmin<{ status: string }>("select status from run where id = $1", [runId]))[0]?.status;
const rememberedOf = async (runId: string) =>
  (
    await gateway.database.asAdmin<{ key: string }>(
      "select split_part(step_key, ':', 2) as key from run_memory where run_id = $1 order by 1",
      [runId],
    )
  ).map(({ key }) => key);

test("whoever takes a run up goes on with what its effects came to, letter for letter, and does none of them again", async () => {
  const runId = await runOf(
    [
      get("first", "/first"),
      node("rest", "flow.wait", { duration: "1s" }),
      get("later", "/later?{{ steps.first.body }}"),
    ],
    [edge("start", "first"), edge("first", "rest"), edge("rest", "later")],
  );
  await expect(carry(runId, dies)).rejects.toThrow("The worker died.");
  expect(await rememberedOf(runId)).toEqual(["first"]);
  await carry(runId, goesOn);
  expect(await statusOf(runId)).toBe("succeeded");
  expect(shop.asked.map(decodeURIComponent)).toEqual(["/first", '/later?{"zebra":1,"ant":2}']);
  expect(await rememberedOf(runId)).toEqual([]);
});

test("what one effect came to is stored although others beside it are still under way", async () => {
  const runId = await runOf(
    [get("quick", "/quick"), get("held", "/held")],
    [edge("start", "quick"), edge("start", "held")],
  );
  const carried = carry(runId, goesOn);
  await expect.poll(() => rememberedOf(runId)).toEqual(["quick"]);
  shop.open.resolve();
  await carried;
  expect(await statusOf(runId)).toBe("succeeded");
});

test("whoever takes a run up amid its branches does only what was under way again, and what follows sees the same", async () => {
  shop.open = Promise.withResolvers<void>();
  const runId = await runOf(
    [
      ...[get("held", "/held"), get("quick", "/quick"), get("next", "/next?{{ steps.quick.body.ant }}")],
      node("first", "flow.merge", { mode: "first" }),
      get("last", "/last?{{ steps.first.arrived[0] }}"),
    ],
    [
      ...[edge("start", "held"), edge("start", "quick"), edge("quick", "next")],
      ...[edge("next", "first"), edge("held", "first"), edge("first", "last")],
    ],
  );
  const lost = carry(runId, goesOn);
  await expect.poll(() => rememberedOf(runId)).toEqual(["last", "next", "quick"]);
  expect(shop.asked).toEqual(["/held", "/quick", "/next?2", expect.stringMatching(/^\/last/)]);
  const taken = carry(runId, goesOn);
  await expect.poll(() => shop.asked).toHaveLength(5);
  shop.open.resolve();
  await Promise.all([lost, taken]);
  expect(await statusOf(runId)).toBe("succeeded");
  expect(shop.asked.filter((path) => path === "/held")).toHaveLength(2);
  expect(shop.asked).toHaveLength(5);
});

test.each([
  ["whose end is remembered", ""],
  ["that ended before such ends were remembered", "wait %"],
])("whoever takes a run up behind a wait %s repeats none of its effects", async (_, forgotten) => {
  shop.open = Promise.withResolvers<void>();
  const runId = await runOf(
    [get("first", "/first"), node("rest", "flow.wait", { duration: "1s" }), get("next", "/next"), get("held", "/held")],
    [edge("start", "first"), edge("first", "rest"), edge("rest", "next"), edge("next", "held")],
  );
  const lost = carry(runId, goesOn);
  await expect.poll(() => rememberedOf(runId), { timeout: 5000 }).toEqual(["first", "next", "rest"]);
  const forget = "delete from run_memory where run_id = $1 and step_key like $2";
  await gateway.database.asAdmin(forget, [runId, forgotten]);
  const taken = carry(runId, goesOn);
  await expect.poll(() => shop.asked).toEqual(["/first", "/next", "/held", "/held"]);
  await expect.poll(() => rememberedOf(runId)).toContain("rest");
  shop.open.resolve();
  await Promise.all([lost, taken]);
  expect(await statusOf(runId)).toBe("succeeded");
  expect(shop.asked).toHaveLength(4);
});

test("whoever takes a run up amid a slow step hears what was answered beside it, and asks nobody again", async () => {
  shop.open = Promise.withResolvers<void>();
  const runId = await runOf(
    [
      get("held", "/held"),
      node("ask", "human.approval", { title: "May I?" }),
      get("next", "/next"),
      get("more", "/held"),
    ],
    [
      edge("start", "held"),
      edge("start", "ask"),
      { ...edge("ask", "next"), sourcePort: "approved" },
      edge("next", "more"),
    ],
  );
  const lost = carry(runId, goesOn);
  const asked = "select status from approval where run_id = $1";
  await expect.poll(() => gateway.database.asAdmin(asked, [runId])).toEqual([{ status: "pending" }]);
  const answer = "update approval set status = 'approved', decided_at = now() where run_id = $1";
  await gateway.database.asAdmin(answer, [runId]);
  await wakeRun(gateway.services, { tenantId: gateway.tenant.tenantId, runId });
  await expect.poll(() => rememberedOf(runId)).toEqual(["ask", "next"]);
  const taken = carry(runId, goesOn);
  await expect.poll(() => shop.asked.filter((path) => path === "/held")).toHaveLength(4);
  shop.open.resolve();
  await Promise.all([lost, taken]);
  expect(await statusOf(runId)).toBe("succeeded");
  expect(shop.asked.filter((path) => path === "/next")).toHaveLength(1);
  expect(await gateway.database.asAdmin(asked, [runId])).toEqual([{ status: "approved" }]);
});

const recorderOf = async () => {
  const { services, tenant } = gateway;
  const ref = { tenantId: tenant.tenantId, runId: await makeRun(services.db, tenant, "running") };
  const recorder = createRunRecorder(services, ref, {
    ...{ hold: { fence: 0, isClaimed: true, startedAt: new Date() }, begin: () => Promise.resolve() },
    ...{ nodes: { names: new Map(), loops: new Set(), answers: new Set() }, before: nothingBefore },
    mask: await createRunMask(services, ref, { maskedFields: [], hasOriginals: false, trigger: {} }),
    findValues: () => [],
  });
  return { ref, recorder };
};

test("what the database refuses for good isn't sent to it for ever, is told, and fails the run's own next write", async () => {
  const { services, database } = gateway;
  const { ref, recorder } = await recorderOf();
  const given = async () => (await services.metrics.unstoredResults.get()).values[0]?.value ?? 0;
  const before = await given();
  await database.asAdmin(
    "alter table run_memory add constraint none_of_these check (step_key not like '%:never:%') not valid",
  );
  recorder.remember({ key: `${ref.runId}:never:0`, position: 1, text: "1" });
  await expect.poll(given).toBe(before + 1);
  await expect(recorder.settle()).rejects.toMatchObject({ code: "23514" });
  await database.asAdmin("alter table run_memory drop constraint none_of_these");
  await recorder.settle();
  expect(await rememberedOf(ref.runId)).toEqual(["never"]);
});

test("what an effect came to counts as safe once it is stored, not while it is being stored", async () => {
  const { services, database } = gateway;
  const { ref, recorder } = await recorderOf();
  const [held, release] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const holding = services.db.withTenant(ref.tenantId, async (tx) => {
    await tx.$queryRaw`select id from run where id = ${ref.runId}::uuid for update`;
    held.resolve();
    await release.promise;
  });
  await held.promise;
  recorder.remember({ key: `${ref.runId}:first:0`, position: 1, text: "1" });
  const storing = `select 1 from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock' and query like '%update run set fence%'`;
  await expect.poll(() => database.asAdmin(storing)).toHaveLength(1);
  let isSettled = false;
  const settling = recorder.settle().then(() => {
    isSettled = true;
  });
  expect(await rememberedOf(ref.runId)).toEqual([]);
  expect(isSettled).toBe(false);
  release.resolve();
  await Promise.all([holding, settling]);
  expect(await rememberedOf(ref.runId)).toEqual(["first"]);
});
