import { type HubSpotServer, startHubSpot } from "@bizosaas/connectors/fixtures";
import { Connection, type JsonObject } from "@bizosaas/contracts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeConnection } from "../../testing/make-connection.ts";
import { makeRun } from "../../testing/make-run.ts";
import { signInAtHubSpot } from "../../testing/sign-in-at-hubspot.ts";
import { hubSpotEnv } from "../../testing/start-vendors.ts";
import { drawn, startWorkflowBench, type WorkflowBench } from "../../testing/workflow-bench.ts";
import { recordEvents } from "../resources/record-events.ts";
import { type EventWait, openWait } from "./open-wait.ts";
import { wakeParked } from "./wake-parked.ts";

let hubspot: HubSpotServer;
let bench: WorkflowBench;
let connectionId: string;
const tenantOf = () => bench.gateway.tenant.tenantId;
const asAdmin = (sql: string, values: unknown[] = []) =>
  bench.gateway.database.asAdmin<Record<string, unknown>>(sql, values);

beforeAll(async () => {
  hubspot = await startHubSpot({ contacts: 2, redirectUris: ["http://localhost:3000/connections/callback"] });
  bench = await startWorkflowBench({ ...hubSpotEnv(hubspot), EGRESS_ALLOWED_HOSTS: hubspot.host });
  connectionId = await makeConnection(bench.gateway.services.db, bench.gateway.tenant, { name: "Shop" });
}, 60_000);
afterAll(async () => {
  await bench?.close();
  await hubspot?.stop();
});

const waitingFor = (kind: string, config: JsonObject) =>
  drawn(
    [
      ["start", "trigger.manual"],
      ["tell", "data.transform", { fields: { url: "run.resumeUrls" } }],
      ["await", kind, config],
      ["then", "data.transform", { fields: { got: "steps.await.event" } }],
      ["late", "data.transform", { fields: { late: "steps.await.timedOutAt" } }],
    ],
    [
      ["start", "out", "tell"],
      ["tell", "out", "await"],
      ["await", "out", "then"],
      ["await", "timed-out", "late"],
    ],
  );

const startWaiting = async (kind: string, config: JsonObject, input: JsonObject = {}) => {
  const { id } = await bench.publish(waitingFor(kind, config));
  const runId = await bench.start(id, input);
  await bench.runIs(runId, "waiting");
  return runId;
};
const aChange = (config: JsonObject = {}): JsonObject => ({ connectionId, resourceKind: "cms.post", ...config });

const happen = (externalId: string, data: JsonObject = {}, causedByRunId: string | null = null) =>
  bench.gateway.services.db.withTenant(tenantOf(), (tx) =>
    recordEvents({ tx, tenantId: tenantOf() }, [
      {
        ...{ change: "updated", connectionId, kind: "cms.post", resourceId: crypto.randomUUID() },
        ...{ externalId, data, causedByRunId, receiptId: null },
      },
    ]),
  );
const outputOf = async (runId: string, nodeId: string) =>
  (await bench.getRun(runId)).steps.find((step) => step.nodeId === nodeId)?.output;

describe("a run that waits for a change", () => {
  it("says what it waits for and until when, and goes on with the change of its own record alone", async () => {
    const runId = await startWaiting("flow.wait_event", aChange({ externalId: "{{ trigger.id }}" }), { id: "7" });
    const { waits } = await bench.getRun(runId);
    expect(waits).toMatchObject([
      { nodeId: "await", kind: "change", connectionName: "Shop", resourceKind: "cms.post", externalId: "7" },
    ]);
    await happen("8", { title: "Another" });
    await happen("7", { title: "Ours" });
    await bench.runIs(runId, "succeeded");
    expect(await outputOf(runId, "then")).toMatchObject({ got: { externalId: "7", data: { title: "Ours" } } });
    expect((await bench.getRun(runId)).waits).toEqual([]);
  });

  it("takes what its condition fits, and not what the run changed itself", async () => {
    const matches = { matches: "event.data.slug", equals: "{{ trigger.slug }}" };
    const runId = await startWaiting("flow.wait_event", aChange(matches), { slug: "spring" });
    await happen("1", { slug: "autumn" });
    await happen("2", { slug: "spring", n: 1 }, runId);
    await happen("3", { slug: "spring", n: 2 });
    await bench.runIs(runId, "succeeded");
    expect(await outputOf(runId, "then")).toMatchObject({ got: { data: { n: 2 } } });
  });

  it("loses no change that came between its beginning and its listening", async () => {
    const { id } = await bench.publish(
      drawn(
        [
          ["start", "trigger.manual"],
          ["await", "flow.wait_event", aChange({ externalId: "between" })],
        ],
        [["start", "out", "await"]],
      ),
    );
    const runId = await bench.start(id);
    // The event is matched at once, perhaps before the run has got to its row and perhaps after.
    await expect
      .poll(async () => (await bench.getRun(runId)).startedAt, { interval: 1, timeout: 20_000 })
      .not.toBeNull();
    await happen("between");
    await bench.runIs(runId, "succeeded");
  });

  it("finds its change among any number that came since it began", async () => {
    const { services, tenant } = bench.gateway;
    const { tenantId } = tenant;
    const payload = { change: "updated", kind: "cms.post", connectionId, externalId: "busy" };
    await services.db.withTenant(tenantId, (tx) =>
      tx.tenantEvent.createMany({
        data: Array.from({ length: 501 }, (_, n) => ({
          ...{ tenantId, name: "cms.post.updated", connectionId, at: new Date(Date.now() + n) },
          payload: { ...payload, data: { n } },
        })),
      }),
    );
    const runId = await makeRun(services.db, tenant);
    const wait = (matches: string, externalId: string): EventWait => ({
      ...{ type: "event", key: `${runId}:await:${matches}`, nodeId: "await", path: "" },
      request: {
        source: { type: "change", ...{ connectionId, resourceKind: "cms.post", change: "updated", externalId } },
        condition: { matches, equals: null },
        since: new Date(Date.now() - 60_000).toISOString(),
        expiresAt: new Date(Date.now() + 60_000).toISOString(),
      },
    });
    const isThere = (matches: string, id: string) => openWait(services, { tenantId, runId }, wait(matches, id));
    expect(await isThere("event.data.n == 500", "busy")).toBe(true);
    expect(await isThere("event.data.n == 501", "busy")).toBe(false);
    expect(await isThere("event.data.n < 500", "quiet")).toBe(false);
  });

  it("goes on by its other exit when nothing came in time, and what comes later starts nothing", async () => {
    const runId = await startWaiting("flow.wait_event", aChange({ externalId: "late", timeout: "1s" }));
    await bench.runIs(runId, "succeeded");
    expect(await outputOf(runId, "late")).toEqual({ late: expect.any(String) });
    await happen("late");
    expect(await outputOf(runId, "then")).toBeNull();
  });

  it("keeps listening while it is paused, and stops when it is cancelled", async () => {
    const runId = await startWaiting("flow.wait_event", aChange({ externalId: "paused" }));
    await bench.call("runs.pause", { runId });
    await bench.runIs(runId, "paused");
    await happen("paused", { n: 1 });
    await expect.poll(async () => (await bench.getRun(runId)).waits, { timeout: 15_000 }).toEqual([]);
    await bench.call("runs.resume", { runId });
    await bench.runIs(runId, "succeeded");
    expect(await outputOf(runId, "then")).toMatchObject({ got: { data: { n: 1 } } });
    const cancelled = await startWaiting("flow.wait_event", aChange({ externalId: "cancelled" }));
    await bench.call("runs.cancel", { runId: cancelled });
    expect((await bench.runIs(cancelled, "cancelled")).waits).toEqual([]);
  });
});

const deliver = (url: string, body: JsonObject, messageId?: string) =>
  fetch(`${bench.gateway.url}${new URL(url).pathname}`, {
    method: "POST",
    body: JSON.stringify(body),
    headers: messageId ? { "webhook-id": messageId } : {},
  });
const addressOf = async (runId: string) => ((await outputOf(runId, "tell")) as { url: { await: string } }).url.await;

describe("a run that waits for a call", () => {
  it("goes on with the one call that fits, and answers a repeat of it as before", async () => {
    const config = { matches: "event.body.paid" };
    const runId = await startWaiting("flow.wait_call", config);
    const url = await addressOf(runId);
    expect((await deliver(url, { paid: false })).status).toBe(400);
    const [one, two] = await Promise.all([deliver(url, { paid: true }, "m"), deliver(url, { paid: true }, "m")]);
    expect([one?.status, two?.status]).toEqual([202, 202]);
    await bench.runIs(runId, "succeeded");
    expect(await outputOf(runId, "then")).toMatchObject({ got: { body: { paid: true } } });
    expect((await deliver(url, { paid: true }, "other")).status).toBe(409);
    expect((await deliver(url, { paid: true })).status).toBe(409);
  });

  it("keeps a call that comes before the run has come to its step", async () => {
    const { id } = await bench.publish(
      drawn(
        [
          ["start", "trigger.manual"],
          ["tell", "data.transform", { fields: { url: "run.resumeUrls" } }],
          ["ask", "human.approval", { title: "Go?" }],
          ["await", "flow.wait_call", { matches: "event.body.ok" }],
        ],
        [
          ["start", "out", "tell"],
          ["tell", "out", "ask"],
          ["ask", "approved", "await"],
        ],
      ),
    );
    const runId = await bench.start(id);
    const { approvals } = await bench.runIs(runId, "waiting");
    const url = await addressOf(runId);
    expect((await deliver(url, { ok: true })).status).toBe(202);
    await bench.call("approvals.approve", { approvalId: approvals[0]?.id });
    await bench.runIs(runId, "succeeded");
    expect((await deliver(url, { ok: true })).status).toBe(409);
  });

  it("answers a changed, a made-up and another run's address alike", async () => {
    const runId = await startWaiting("flow.wait_call", {});
    const url = await addressOf(runId);
    const [named = "", mac = ""] = url.slice(url.lastIndexOf("/") + 1).split(".");
    const other = await addressOf(await startWaiting("flow.wait_call", {}));
    const [otherNamed = ""] = other.slice(other.lastIndexOf("/") + 1).split(".");
    for (const made of [`${otherNamed}.${mac}`, `${named}.${mac.slice(1)}`, `${named}.`, "x"]) {
      const answer = await deliver(`https://example.org/v1/resume/${made}`, {});
      expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([404, "not_found"]);
    }
  });
});

describe("runs whose connection dies", () => {
  const connect = async (id?: string): Promise<string> => {
    const { owner } = bench.gateway.tenant.people;
    const returned = await signInAtHubSpot(bench.gateway, owner, id === undefined ? {} : { connectionId: id });
    return Connection.parse(await bench.call("connections.finishSignIn", returned)).id;
  };
  const titleOf = (contactId = "") => hubspot.crm.get("contacts", contactId, null, ["jobtitle"]).properties["jobtitle"];
  const promoting = (id: string) =>
    drawn(
      [
        ["start", "trigger.manual"],
        [
          "promote",
          "action.hubspot.update_contact",
          { connectionId: id, contactId: "{{ trigger.id }}", jobTitle: "Head" },
        ],
      ],
      [["start", "out", "promote"]],
    );
  const park = async (id: string, contactIds: readonly string[]) => {
    const workflow = await bench.publish(promoting(id));
    const runIds = await Promise.all(contactIds.map((contactId) => bench.start(workflow.id, { id: contactId })));
    for (const runId of runIds) await bench.runIs(runId, "waiting");
    return { workflow, runIds };
  };

  it("stand still at their step, are told of once, and go on there when somebody signs in again", async () => {
    const id = await connect();
    hubspot.oauth.revokeAll();
    const { workflow, runIds } = await park(id, hubspot.externalIds);
    expect((await bench.getRun(runIds[0] ?? "")).waits).toMatchObject([
      { nodeId: "promote", kind: "connection", connectionId: id },
    ]);
    const broken = Connection.parse(await bench.call("connections.get", { connectionId: id }));
    expect(broken.status).toBe("broken");
    expect(broken.waiting).toEqual([{ workflowId: workflow.id, name: workflow.name, runs: 2 }]);
    const told = await asAdmin(
      "select id from notification where kind = 'connection.broken' and subject_id = $1 and user_id = $2",
      [id, bench.gateway.tenant.people.owner.userId],
    );
    expect(told).toHaveLength(1);
    expect(hubspot.externalIds.map(titleOf)).toEqual([undefined, undefined]);
    expect(await connect(id)).toBe(id);
    for (const runId of runIds) await bench.runIs(runId, "succeeded");
    expect(hubspot.externalIds.map(titleOf)).toEqual(["Head", "Head"]);
    const mended = Connection.parse(await bench.call("connections.get", { connectionId: id }));
    expect(mended).toMatchObject({ status: "connected", waiting: [] });
  });

  it("count the attempts of their step on, so that none takes the place of one before", async () => {
    const id = await connect();
    const workflow = await bench.publish(promoting(id));
    const attemptsOf = (runId: string) =>
      asAdmin("select attempt, status from run_step where run_id = $1 and node_id = 'promote' order by attempt", [
        runId,
      ]);
    await asAdmin("update connection_grant set expires_at = now() where connection_id = $1", [id]);
    hubspot.limits.isTokenBusy = true;
    const runId = await bench.start(workflow.id, { id: hubspot.externalIds[0] ?? "" });
    await expect.poll(() => attemptsOf(runId)).toContainEqual({ attempt: 1, status: "failed" });
    hubspot.oauth.revokeAll();
    hubspot.limits.isTokenBusy = false;
    await bench.runIs(runId, "waiting");
    const before = await attemptsOf(runId);
    expect(before.length).toBeGreaterThan(1);
    expect(before.at(-1)).toEqual({ attempt: before.length, status: "waiting" });
    await connect(id);
    await bench.runIs(runId, "succeeded");
    const [last, ...failed] = (await attemptsOf(runId)).reverse();
    expect(last).toEqual({ attempt: before.length, status: "succeeded" });
    expect(failed.every(({ status }) => status === "failed")).toBe(true);
  });

  it("are woken although somebody mends it in the very moment in which they begin to wait", async () => {
    const { services, tenant } = bench.gateway;
    const { tenantId } = tenant;
    const id = await connect();
    const runId = await makeRun(services.db, tenant);
    await asAdmin("update connection set status = 'broken' where id = $1", [id]);
    const wait: EventWait = {
      ...{ type: "event", key: `${runId}:promote:0~1`, nodeId: "promote", path: "" },
      request: {
        source: { type: "connection", connectionId: id },
        condition: { matches: null, equals: null },
        since: new Date().toISOString(),
        expiresAt: new Date(Date.now() + 60_000).toISOString(),
      },
    };
    const [looked, commits] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const mending = services.db.withTenant(tenantId, async (tx) => {
      await tx.connection.updateMany({ where: { tenantId, id }, data: { status: "connected" } });
      await wakeParked({ tx, tenantId }, id);
      looked.resolve();
      await commits.promise;
    });
    await looked.promise;
    const opening = openWait(services, { tenantId, runId }, wait);
    const registered = () => asAdmin("select outcome from run_wait where run_id = $1", [runId]);
    await expect.poll(registered).toEqual([{ outcome: null }]);
    const looking = `select 1 from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock' and query like '%from connection%'`;
    await expect.poll(() => asAdmin(looking)).toHaveLength(1);
    commits.resolve();
    await mending;
    expect(await opening).toBe(true);
    expect(await registered()).toEqual([{ outcome: "arrived" }]);
  });

  it("fail with what is missing when it is disconnected instead", async () => {
    const id = await connect();
    hubspot.oauth.revokeAll();
    const { runIds } = await park(id, hubspot.externalIds.slice(0, 1));
    await bench.call("connections.disconnect", { connectionId: id });
    const run = await bench.runIs(runIds[0] ?? "", "failed");
    expect(run.error?.message).toContain("no such connection");
  });
});
