import {
  type MisbehavingServer,
  startMisbehavingServer,
  startWordPress,
  type WordPressSite,
} from "@bizosaas/connectors/fixtures";
import { Connection } from "@bizosaas/contracts";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { connectWordPress } from "../../testing/connect-wordpress.ts";
import { callOperation, startTestGateway, type TestGateway } from "../../testing/index.ts";
import { observeEgress } from "../../testing/observe-egress.ts";
import { claimDue, makeDue } from "./claim-due.ts";
import { handleConnectionSync, heldSyncs, runSync, syncPart } from "./index.ts";
import type { SyncTarget } from "./run-sync.ts";
import { whileHeld } from "./while-held.ts";

let site: WordPressSite;
let server: MisbehavingServer;
let gateway: TestGateway;
let tenantId: string;
let connectionId: string;
const never = new AbortController().signal;

beforeAll(async () => {
  site = await startWordPress({ posts: 330, timezone: "America/New_York" });
  server = await startMisbehavingServer("rate_limited");
  gateway = await startTestGateway({
    env: { EGRESS_ALLOWED_HOSTS: `${site.host},${server.host}`, SYNC_INTERVAL_SECONDS: "1" },
  });
  tenantId = gateway.tenant.tenantId;
  connectionId = await connectWordPress(gateway, gateway.tenant, site);
});
afterAll(async () => {
  await gateway?.close();
  await Promise.all([site?.stop(), server?.stop()]);
});

/** As the worker's part does it: whatever is due is claimed, then synced. */
const claimAndSync = async (target: SyncTarget, services = gateway.services, signal = never) => {
  await claimDue(gateway.services, 10);
  await runSync(services, target, signal);
};
const sync = (services = gateway.services, signal = never) =>
  claimAndSync({ tenantId, connectionId }, services, signal);
const states = () =>
  gateway.database.asAdmin<Record<string, unknown>>("select * from sync_state where connection_id = $1", [
    connectionId,
  ]);
const stateOf = async (kind: string) => (await states()).find((state) => state["kind"] === kind);
const live = async (kind: string) => {
  const [row] = await gateway.database.asAdmin<{ n: string }>(
    "select count(*) as n from resource where connection_id = $1 and kind = $2 and deleted_at is null",
    [connectionId, kind],
  );
  return Number(row?.n);
};
/** Of posts alone: a category's count changes with its posts, and that is news of its own. */
const events = () =>
  gateway.database.asAdmin<{ name: string; payload: Record<string, unknown>; caused_by_run_id: string | null }>(
    `select name, payload, caused_by_run_id from tenant_event
     where tenant_id = $1 and name like 'cms.post.%' order by at, id`,
    [tenantId],
  );
const forget = () => gateway.database.asAdmin("delete from tenant_event");
const lookForDeletions = () => gateway.database.asAdmin("update sync_state set last_full_at = null");
const connection = async () => {
  const token = await gateway.tenant.people.owner.token();
  return Connection.parse((await callOperation(gateway, "connections.get", { connectionId }, { token })).body);
};

test("a first sync cut off between two pages goes on from that page, and finds every post once", async () => {
  const stop = new AbortController();
  let postPages = 0;
  const first = observeEgress(gateway.services, ({ url }) => {
    if (url.pathname.endsWith("/posts") && ++postPages === 3) stop.abort(new Error("killed"));
  });
  await expect(sync(first.services, stop.signal)).rejects.toThrow("killed");
  expect(await live("cms.post")).toBeGreaterThanOrEqual(150);
  expect(await live("cms.post")).toBeLessThan(331);
  const stopped = await stateOf("cms.post");
  expect(stopped).toMatchObject({ lease_owner: null, finished_at: null, cursor: { phase: "items" } });

  const again = observeEgress(gateway.services);
  await sync(again.services);
  const pages = again.calls.filter(({ url }) => url.pathname.endsWith("/posts"));
  expect(pages.length).toBeLessThan(4);
  expect(Number(pages[0]?.url.searchParams.get("offset"))).toBeGreaterThan(100);
  expect(await live("cms.post")).toBe(331);
  for (const kind of ["cms.term", "cms.plugin"]) expect(await live(kind), kind).toBeGreaterThan(0);
});

test("the first import writes no events, and the connection shows its counts", async () => {
  expect(await events()).toEqual([]);
  const { sync: progress, nextSyncAt } = await connection();
  expect(progress.find(({ kind }) => kind === "cms.post")).toMatchObject({ state: "idle", count: 331, error: null });
  expect(progress.every(({ finishedAt }) => finishedAt !== null)).toBe(true);
  expect(Date.parse(nextSyncAt ?? "")).toBeGreaterThan(Date.now());
});

test("the next sync reads only what changed, in any time zone of the site", async () => {
  const post = await site.createPost({ title: "News of the day", content: "<p>Fresh.</p>", status: "publish" });
  const { services, calls } = observeEgress(gateway.services);
  await sync(services);
  const lists = calls.filter(({ url }) => url.pathname.endsWith("/posts") && url.searchParams.has("modified_after"));
  expect(lists).toHaveLength(1);
  const [event, ...more] = await events();
  expect(more).toEqual([]);
  expect(event).toMatchObject({
    name: "cms.post.created",
    caused_by_run_id: null,
    payload: {
      change: "created",
      kind: "cms.post",
      connectionId,
      externalId: String(post.id),
      data: { title: "News of the day" },
    },
  });
  const queued = await gateway.database.asAdmin(`select e.name from outbox_message m
    join tenant_event e on e.id = (m.payload->>'eventId')::uuid where m.topic = 'event.match'`);
  expect(queued).toContainEqual({ name: "cms.post.created" });
  await forget();
});

test("an edit is seen once, and a sync without changes writes nothing", async () => {
  const post = await site.createPost({ title: "Before", content: "x", status: "publish" });
  await sync();
  await forget();
  await site.editPost(post.id, { title: "After" });
  await vi.waitFor(
    async () => {
      await sync();
      const [event, ...more] = await events();
      expect(event).toMatchObject({ name: "cms.post.updated", payload: { data: { title: "After" } } });
      expect(more).toEqual([]);
    },
    { timeout: 20_000 },
  );
  await sync();
  expect(await events()).toHaveLength(1);
  await forget();
});

test("a deleted post is seen by the listing of ids", async () => {
  const post = await site.createPost({ title: "Short-lived", content: "x", status: "publish" });
  await sync();
  await forget();
  await site.deletePost(post.id);
  await lookForDeletions();
  await sync();
  expect((await events()).map(({ name, payload }) => [name, payload["externalId"]])).toEqual([
    ["cms.post.deleted", String(post.id)],
  ]);
  expect((await stateOf("cms.post"))?.["last_full_at"]).not.toBeNull();
  await forget();
});

test("what is older than what is kept is dropped", async () => {
  const post = await site.createPost({ title: "Kept as it is", content: "x", status: "publish" });
  await sync();
  await gateway.database.asAdmin(
    "update resource set title = 'Newer', hash = 'h', vendor_updated_at = now() + interval '1 day' where external_id = $1",
    [String(post.id)],
  );
  await gateway.database.asAdmin("update sync_state set high_water = null where kind = 'cms.post'");
  await forget();
  await sync();
  const kept = await gateway.database.asAdmin(
    "select title from resource where external_id = $1 and kind = 'cms.post'",
    [String(post.id)],
  );
  expect(kept).toEqual([{ title: "Newer" }]);
  expect(await events()).toEqual([]);
});

test("a worker whose lease was taken over commits nothing more", async () => {
  await gateway.database.asAdmin("update sync_state set high_water = null, cursor = null where kind = 'cms.post'");
  let isStolen = false;
  const { services } = observeEgress(gateway.services, async ({ url }) => {
    if (isStolen || !url.pathname.endsWith("/posts")) return;
    isStolen = true;
    await gateway.database.asAdmin("update sync_state set lease_owner = 'other' where kind = 'cms.post'");
  });
  await sync(services);
  expect(await stateOf("cms.post")).toMatchObject({ lease_owner: "other", cursor: null, state: "running" });
  await gateway.database.asAdmin(
    "update sync_state set lease_expires = now() - interval '1 second' where kind = 'cms.post'",
  );
  await sync();
  expect(await stateOf("cms.post")).toMatchObject({ lease_owner: null, state: "idle" });
});

/** Turns the clock on by hand, for what renews by it. */
const withOwnClock = async (work: (turnOn: () => void) => Promise<void>) => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  try {
    await work(() => vi.advanceTimersByTime(30_000));
  } finally {
    vi.useRealTimers();
  }
};

test("a page that is read for longer than the lease lasts keeps it, and is saved", async () => {
  await gateway.database.asAdmin("update sync_state set high_water = null, cursor = null where kind = 'cms.post'");
  const leaseEnds = async () => Number((await stateOf("cms.post"))?.["lease_expires"]);
  const renewed = { from: 0, to: 0 };
  await withOwnClock(async (turnOn) => {
    const { services } = observeEgress(gateway.services, async ({ url }) => {
      if (renewed.to > 0 || !url.pathname.endsWith("/posts")) return;
      await gateway.database.asAdmin("update sync_state set lease_expires = now() where kind = 'cms.post'");
      renewed.from = await leaseEnds();
      turnOn();
      await vi.waitFor(async () => expect(await leaseEnds()).toBeGreaterThan(renewed.from + 60_000));
      renewed.to = await leaseEnds();
    });
    await sync(services);
  });
  expect(renewed.to).toBeGreaterThan(renewed.from);
  expect(await stateOf("cms.post")).toMatchObject({ lease_owner: null, state: "idle", error: null, cursor: null });
});

test("whoever loses the lease while a page is read stops reading", async () => {
  const ref = { tenantId, connectionId, kind: "cms.post" as const, owner: "gone" };
  await withOwnClock(async (turnOn) => {
    const reading = whileHeld(gateway.services, ref, never, (held) => {
      const { promise, reject } = Promise.withResolvers<never>();
      held.addEventListener("abort", () => reject(new Error("The call was cut off.")));
      turnOn();
      return promise;
    });
    await expect(reading).rejects.toThrow("belongs to another worker");
  });
});

test("a vendor that asks to wait is asked again no sooner, and a page instead of data is told", async () => {
  const other = gateway.otherTenant;
  const id = await connectWordPress(gateway, other, site);
  await gateway.database.asAdmin("update connection set config = config || $2::jsonb, hosts = $3 where id = $1", [
    id,
    JSON.stringify({ siteUrl: server.url }),
    [server.host],
  ]);
  const outcome = async () => {
    await claimAndSync({ tenantId: other.tenantId, connectionId: id });
    const [row] = await gateway.database.asAdmin<{ error: string; state: string; wait: string }>(
      `select s.error, s.state, extract(epoch from c.next_sync_at - now()) as wait
       from sync_state s join connection c on c.id = s.connection_id where c.id = $1 and s.kind = 'cms.post'`,
      [id],
    );
    return { state: row?.state, error: row?.error, wait: Number(row?.wait) };
  };
  const limited = await outcome();
  expect(limited).toMatchObject({ state: "failed", error: expect.stringContaining("17 seconds") });
  expect(limited.wait).toBeGreaterThan(14);
  expect(limited.wait).toBeLessThanOrEqual(17);
  server.behave("html");
  expect(await outcome()).toMatchObject({ state: "failed", error: expect.stringContaining("isn't a WordPress site") });
});

test("a revoked password breaks the connection with a reason, and stops its syncs", async () => {
  const token = await gateway.otherTenant.people.owner.token();
  const listed = await callOperation(gateway, "connections.list", {}, { token });
  const { id } = (listed.body as { items: [Connection] }).items[0];
  await gateway.database.asAdmin("update connection set config = config || $2::jsonb, hosts = $3 where id = $1", [
    id,
    JSON.stringify({ siteUrl: site.url, username: "nobody" }),
    [site.host],
  ]);
  await claimAndSync({ tenantId: gateway.otherTenant.tenantId, connectionId: id });
  const { body } = await callOperation(gateway, "connections.get", { connectionId: id }, { token });
  expect(body).toMatchObject({ status: "broken", nextSyncAt: null });
  expect(Connection.parse(body).statusReason).toMatch(/WordPress/);
  const again = await callOperation(gateway, "connections.sync", { connectionId: id }, { token });
  expect(again.problem).toMatchObject({ code: "conflict", detail: expect.stringContaining("Reconnect") });
});

test("a connection whose credentials are gone is broken with a reason, instead of failing at every turn", async () => {
  const { tenantId: otherId, people } = gateway.otherTenant;
  const [row] = await gateway.database.asAdmin<{ id: string }>(
    "update connection set status = 'connected', next_sync_at = now() where tenant_id = $1 returning id",
    [otherId],
  );
  const id = row?.id ?? "";
  await gateway.database.asAdmin("delete from connection_secret where connection_id = $1", [id]);
  await claimAndSync({ tenantId: otherId, connectionId: id });
  const token = await people.owner.token();
  const { body } = await callOperation(gateway, "connections.get", { connectionId: id }, { token });
  expect(body).toMatchObject({ status: "broken", nextSyncAt: null });
  expect(Connection.parse(body).statusReason).toContain("no credentials");
});

test("a worker that starts gives back at once what its predecessor held, and nobody else's", async () => {
  const post = await site.createPost({ title: "After the kill", content: "x", status: "publish" });
  const hold = (kind: string, owner: string) =>
    gateway.database.asAdmin(
      `update sync_state set state = 'running', lease_owner = $3, lease_expires = now() + interval '90 seconds'
       where connection_id = $1 and kind = $2`,
      [connectionId, kind, owner],
    );
  await hold("cms.post", `${gateway.services.env.WORKER_ID}:killed`);
  await hold("cms.page", `${gateway.services.env.WORKER_ID}0:alive`);
  await gateway.database.asAdmin("update connection set next_sync_at = now() + interval '90 seconds' where id = $1", [
    connectionId,
  ]);
  const part = await syncPart.start(gateway.services);
  try {
    await vi.waitFor(
      async () => {
        const seen = await gateway.database.asAdmin("select 1 from resource where external_id = $1", [String(post.id)]);
        expect(seen).toHaveLength(1);
      },
      { timeout: 10_000, interval: 100 },
    );
    expect(await stateOf("cms.page")).toMatchObject({ lease_owner: "worker-10:alive", state: "running" });
  } finally {
    await part.stop();
    await gateway.database.asAdmin("update sync_state set lease_owner = null, lease_expires = null, state = 'idle'");
  }
});

test("a claim is given back between two kinds too: to others once its worker is dead, to itself when it starts again", async () => {
  const env = { ...gateway.services.env, WORKER_ID: "worker-killed" };
  const killed = { ...gateway.services, env };
  const [living, restarted] = [heldSyncs(gateway.services), heldSyncs(killed)];
  const leaveBetweenKinds = async () => {
    await makeDue(gateway.services, { tenantId, connectionId });
    await claimDue(killed, 10);
  };
  const isDue = async () => {
    const [row] = await gateway.database.asAdmin("select next_sync_at <= now() as due from connection where id = $1", [
      connectionId,
    ]);
    return row?.["due"];
  };
  await leaveBetweenKinds();
  expect([await isDue(), await living.holders(), await restarted.holders()]).toEqual([false, ["worker-killed"], []]);
  await living.release(["worker-other"]);
  expect(await isDue()).toBe(false);
  await living.release(["worker-killed"]);
  expect([await isDue(), await living.holders()]).toEqual([true, []]);

  await leaveBetweenKinds();
  await runSync(killed, { tenantId, connectionId }, never);
  expect([await isDue(), await living.holders()]).toEqual([false, []]);

  await leaveBetweenKinds();
  const finished = async () => Number((await stateOf("cms.post"))?.["finished_at"]);
  const before = await finished();
  const part = await syncPart.start(killed);
  try {
    await vi.waitFor(async () => expect(await finished()).toBeGreaterThan(before), { timeout: 10_000, interval: 50 });
  } finally {
    await part.stop();
  }
});

test("the worker's part syncs what is due and is woken by a request", async () => {
  const part = await syncPart.start(gateway.services);
  try {
    const post = await site.createPost({ title: "Seen by the worker", content: "x", status: "publish" });
    await gateway.services.changes.ready;
    const message = { id: uuidv7(), tenantId, payload: { connectionId }, attempt: 1, signal: never };
    await handleConnectionSync(gateway.services, { ...message, log: gateway.services.log });
    await vi.waitFor(
      async () => {
        const found = await gateway.database.asAdmin("select 1 from resource where external_id = $1", [
          String(post.id),
        ]);
        expect(found).toHaveLength(1);
      },
      { timeout: 4_000, interval: 100 },
    );
  } finally {
    await part.stop();
  }
});

test("a connection made due while its sync runs is synced again, not put off", async () => {
  await makeDue(gateway.services, { tenantId, connectionId });
  await claimDue(gateway.services, 10);
  await makeDue(gateway.services, { tenantId, connectionId });
  await runSync(gateway.services, { tenantId, connectionId }, never);
  const due = await claimDue(gateway.services, 10);
  expect(due).toContainEqual({ tenantId, connectionId });
});
