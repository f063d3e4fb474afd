import { type PlatformNotification, PlatformNotificationPulse } from "@bizosaas/contracts";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { callOperation, type Input } from "../../testing/call-operation.ts";
import { makeDeadLetter } from "../../testing/make-dead-letter.ts";
import { makePlatformPerson, type TestPerson } from "../../testing/people.ts";
import { startTestGateway, type TestGateway } from "../../testing/start-test-gateway.ts";
import { eraseDue, foundOrganization } from "../organizations/index.ts";
import { tellOfTenant, watchPlatform } from "./index.ts";

let gateway: TestGateway;
let offsetMs = 0;
beforeAll(async () => {
  gateway = await startTestGateway({ streamConfirmMs: 50, clock: { now: () => new Date(Date.now() + offsetMs) } });
});
afterAll(() => gateway?.close());

const call = async (person: TestPerson, name: string, input: Input = {}) =>
  callOperation(gateway, `platformNotifications.${name}`, input, { token: await person.token() });

const listed = async (person: TestPerson, input: Input = {}) => {
  const { body } = await call(person, "list", { limit: 100, ...input });
  return (body as { items: PlatformNotification[] }).items;
};

const toldOf = async (person: TestPerson, subjectId: string) =>
  (await listed(person)).filter(({ subject }) => subject.id === subjectId);

const dieOnce = () =>
  makeDeadLetter(gateway.services.db, gateway.tenant, "notification.mail", { subjectId: uuidv7(), dedupeKey: "x" });

const beat = (workerId: string, secondsAgo: number) =>
  gateway.database.asAdmin(
    `insert into worker_heartbeat (worker_id, started_at, beat_at, version, load)
     values ($1, now(), now() - $2 * interval '1 second', '1', '{"parts":{"engine":"running"}}')
     on conflict (worker_id) do update set beat_at = excluded.beat_at`,
    [workerId, secondsAgo],
  );

describe("what operators are told", () => {
  it("is told to each of them once until it is over, and anew when it comes back", async () => {
    await dieOnce();
    await watchPlatform(gateway.services);
    await Promise.all([watchPlatform(gateway.services), watchPlatform(gateway.services)]);
    for (const person of [gateway.operator, gateway.support]) {
      const told = await toldOf(person, "notification.mail");
      expect(told).toMatchObject([{ kind: "messages.dead", readAt: null, endedAt: null }]);
    }
    await gateway.database.asAdmin("delete from outbox_message where dead_at is not null");
    await watchPlatform(gateway.services);
    const [over] = await toldOf(gateway.operator, "notification.mail");
    expect([over?.endedAt, over?.readAt]).not.toContain(null);
    await dieOnce();
    await watchPlatform(gateway.services);
    expect(await toldOf(gateway.operator, "notification.mail")).toMatchObject([{ endedAt: null }, { id: over?.id }]);
  });

  it("reaches who joins the platform's people while it lasts, and nobody who is locked out", async () => {
    const joined = await makePlatformPerson(gateway.services.db, gateway.mint, "support");
    const locked = await makePlatformPerson(gateway.services.db, gateway.mint, "operator");
    await gateway.database.asAdmin("update user_account set locked_at = now() where id = $1", [locked.userId]);
    await watchPlatform(gateway.services);
    expect(await toldOf(joined, "notification.mail")).toHaveLength(1);
    const rows = await gateway.services.db.withPlatform((tx) =>
      tx.platformNotification.count({ where: { userId: locked.userId } }),
    );
    expect(rows).toBe(0);
  });

  it("is a part that stays down, without what depends on it, until it is well", async () => {
    await watchPlatform(gateway.services);
    expect(await toldOf(gateway.operator, "worker")).toEqual([]);
    offsetMs = 60_000;
    await watchPlatform(gateway.services);
    expect(await toldOf(gateway.operator, "worker")).toMatchObject([
      { kind: "part.down", subject: { kind: "part", name: "Worker" }, endedAt: null },
    ]);
    expect(await toldOf(gateway.operator, "engine")).toEqual([]);
    await beat("worker-9", 0);
    const isOver = async () => {
      await watchPlatform(gateway.services);
      return (await toldOf(gateway.operator, "worker"))[0]?.endedAt;
    };
    await expect.poll(isOver, { timeout: 10_000 }).not.toBeNull();
  });

  it("is a worker that fell silent while another works on", async () => {
    await beat("worker-8", 60);
    await watchPlatform(gateway.services);
    expect(await toldOf(gateway.operator, "worker-8")).toMatchObject([{ kind: "worker.silent", endedAt: null }]);
  });

  it("is mail of a day that could not be delivered", async () => {
    const mail = { template: "password_reset", locale: "en", subject: "Link", recipient: "a@example.test" };
    const failed = { ...mail, state: "failed", lastError: "The mailbox is full" };
    await gateway.services.db.global.mailMessage.createMany({ data: [failed, failed] });
    await watchPlatform(gateway.services);
    const day = new Date().toISOString().slice(0, 10);
    expect(await toldOf(gateway.operator, day)).toMatchObject([
      { kind: "mails.failed", detail: "The mailbox is full" },
    ]);
  });

  it("is a new organization, once, and is forgotten when that is erased", async () => {
    const tenantId = await foundOrganization(gateway.services, "Florist", (scope) => Promise.resolve(scope.tenantId));
    const [message] = await gateway.services.db.withTenant(tenantId, (tx) =>
      tx.outboxMessage.findMany({ where: { tenantId } }),
    );
    expect(message?.topic).toBe("tenant.created");
    await tellOfTenant(gateway.services, tenantId);
    await tellOfTenant(gateway.services, tenantId);
    await watchPlatform(gateway.services);
    expect(await toldOf(gateway.operator, tenantId)).toMatchObject([
      { kind: "tenant.created", subject: { name: "Florist" }, endedAt: null, readAt: null },
    ]);
    await gateway.database.asAdmin("update tenant set erase_at = now() where id = $1", [tenantId]);
    await eraseDue(gateway.services);
    expect(await toldOf(gateway.operator, tenantId)).toEqual([]);
  });
});

describe("a person of the platform", () => {
  it("reads what they were told, and another's can be neither read nor marked", async () => {
    const [told] = await listed(gateway.operator, { state: "unread" });
    const refused = await call(gateway.support, "read", { notificationId: told?.id });
    const missing = await call(gateway.support, "read", { notificationId: uuidv7() });
    expect(refused.status).toBe(404);
    expect({ ...refused.problem, correlationId: "" }).toEqual({ ...missing.problem, correlationId: "" });
    await call(gateway.operator, "read", { notificationId: told?.id });
    expect((await listed(gateway.operator, { state: "unread" })).some(({ id }) => id === told?.id)).toBe(false);
    expect((await listed(gateway.support, { state: "unread" })).length).toBeGreaterThan(0);
  });

  it("hears the bell at once, which goes quiet when all is read, and no more once the role is gone", async () => {
    const person = await makePlatformPerson(gateway.services.db, gateway.mint, "support");
    const response = await fetch(`${gateway.url}/v1/platform/notifications/watch`, {
      headers: { authorization: `Bearer ${await person.token()}` },
    });
    const events = (response.body as ReadableStream<Uint8Array>).pipeThrough(new TextDecoderStream()).getReader();
    let text = "";
    const nextPulse = async (): Promise<PlatformNotificationPulse | null> => {
      while (true) {
        const found = /data: (\{"unread.*)\n\n/.exec(text);
        if (found?.[1]) {
          text = text.slice(found.index + found[0].length);
          return PlatformNotificationPulse.parse(JSON.parse(found[1]));
        }
        const { value, done } = await events.read();
        if (done) return null;
        text += value;
      }
    };
    expect((await nextPulse())?.unread).toBe(0);
    await watchPlatform(gateway.services);
    expect((await nextPulse())?.unread).toBeGreaterThan(0);
    await call(person, "readAll");
    expect(await nextPulse()).toEqual({ unread: 0, latest: null });
    await gateway.database.asAdmin("update user_account set platform_role = null where id = $1", [person.userId]);
    expect(await nextPulse()).toBeNull();
  });
});
