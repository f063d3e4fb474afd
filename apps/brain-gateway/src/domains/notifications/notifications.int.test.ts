import { NotificationPulse } from "@bizosaas/contracts";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";
import { callOperation, type Input } from "../../testing/call-operation.ts";
import { makePerson, type TestPerson } from "../../testing/people.ts";
import { startTestGateway, type TestGateway } from "../../testing/start-test-gateway.ts";
import { type NewNotification, notify, resolveNotifications } from "./index.ts";
import { keptPerPerson } from "./rules.ts";

const Page = z.object({
  items: z.array(z.object({ id: z.string(), subject: z.object({ id: z.string() }), readAt: z.string().nullable() })),
  nextCursor: z.string().nullable(),
});

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway?.close());

const inTenant = <T>(work: (scope: TenantScope) => Promise<T>): Promise<T> => {
  const { tenantId } = gateway.tenant;
  return gateway.services.db.withTenant(tenantId, (tx) => work({ tx, tenantId }));
};

const tell = async (changes: Partial<NewNotification>): Promise<string> => {
  const id = uuidv7();
  const subject = { kind: "approval" as const, id, name: "Greeting" };
  const told = { kind: "approval.opened" as const, subject, dedupeKey: id, to: { can: "approvals:decide" as const } };
  await inTenant((scope) => notify(gateway.services, scope, { ...told, ...changes }));
  return id;
};

const call = async (person: TestPerson, name: string, input: Input = {}) =>
  callOperation(gateway, `notifications.${name}`, input, { token: await person.token() });

const listed = async (person: TestPerson, input: Input = {}) =>
  Page.parse((await call(person, "list", { limit: 100, ...input })).body).items;

const hears = async (person: TestPerson, subjectId: string): Promise<boolean> =>
  (await listed(person)).some(({ subject }) => subject.id === subjectId);

describe("a notification", () => {
  it("reaches whoever holds the right, and nobody without it or elsewhere", async () => {
    const { owner, admin, member, viewer } = gateway.tenant.people;
    const id = await tell({});
    expect(await Promise.all([owner, admin, member, viewer].map((person) => hears(person, id)))).toEqual([
      ...[true, true, true, false],
    ]);
    expect(await hears(gateway.otherTenant.people.owner, id)).toBe(false);
  });

  it("reaches named people once each, but not whoever did it nor an operator on a visit", async () => {
    const { owner, admin, viewer } = gateway.tenant.people;
    const visitor = await makePerson(gateway.services.db, gateway.mint, {
      tenantId: gateway.tenant.tenantId,
      role: "admin",
    });
    await inTenant(({ tx, tenantId }) =>
      tx.membership.updateMany({
        where: { tenantId, userId: visitor.userId },
        data: { expiresAt: new Date(Date.now() + 60_000), visitReason: "Asked for help" },
      }),
    );
    const to = { can: "members:manage" as const, userIds: [viewer.userId, owner.userId, null], except: admin.userId };
    const id = await tell({ to });
    expect(await Promise.all([owner, admin, viewer, visitor].map((person) => hears(person, id)))).toEqual([
      ...[true, false, true, false],
    ]);
    expect((await listed(owner)).filter(({ subject }) => subject.id === id)).toHaveLength(1);
  });

  it("is told once for equal keys, and not at all where the person turned its kind off", async () => {
    const { owner, member } = gateway.tenant.people;
    await call(member, "savePreferences", { items: [{ kind: "export.ready", isInApp: false }] });
    const dedupeKey = uuidv7();
    const subject = { kind: "export" as const, id: uuidv7(), name: "Everything" };
    const to = { userIds: [owner.userId, member.userId] };
    await tell({ kind: "export.ready", subject, dedupeKey, to });
    await tell({ kind: "export.ready", subject, dedupeKey, to });
    expect((await listed(owner)).filter(({ subject: { id } }) => id === subject.id)).toHaveLength(1);
    expect(await hears(member, subject.id)).toBe(false);
  });

  it("of another person can be neither read nor marked", async () => {
    const { owner, viewer } = gateway.tenant.people;
    const subjectId = await tell({ to: { userIds: [owner.userId] } });
    const [told] = (await listed(owner)).filter(({ subject }) => subject.id === subjectId);
    const refused = await call(viewer, "read", { notificationId: told?.id });
    const missing = await call(viewer, "read", { notificationId: uuidv7() });
    expect(refused.status).toBe(404);
    expect({ ...refused.problem, correlationId: "" }).toEqual({ ...missing.problem, correlationId: "" });
    expect((await listed(owner, { state: "unread" })).some(({ id }) => id === told?.id)).toBe(true);
  });

  it("is read for everybody once its subject is settled", async () => {
    const { owner, member } = gateway.tenant.people;
    const id = await tell({});
    await inTenant((scope) => resolveNotifications(gateway.services, scope, { kind: "approval", ids: [id] }));
    for (const person of [owner, member]) {
      const [told] = (await listed(person)).filter(({ subject }) => subject.id === id);
      expect(told?.readAt).not.toBeNull();
    }
  });

  it("pages from newest to oldest, each once", async () => {
    const { admin } = gateway.tenant.people;
    await call(admin, "readAll");
    for (let count = 0; count < 5; count += 1) await tell({ to: { userIds: [admin.userId] } });
    const first = Page.parse((await call(admin, "list", { state: "unread", limit: 3 })).body);
    const second = Page.parse(
      (await call(admin, "list", { state: "unread", limit: 3, cursor: first.nextCursor })).body,
    );
    const ids = [...first.items, ...second.items].map(({ id }) => id);
    expect(ids).toEqual(ids.toSorted().reverse());
    expect([new Set(ids).size, second.nextCursor]).toEqual([5, null]);
  });

  it("pushes the oldest out beyond what is kept for a person", async () => {
    const person = await makePerson(gateway.services.db, gateway.mint, {
      tenantId: gateway.tenant.tenantId,
      role: "viewer",
    });
    const { tenantId } = gateway.tenant;
    const row = (index: number) => ({
      ...{ tenantId, userId: person.userId, id: uuidv7(), kind: "run.failed", subjectKind: "run" },
      ...{ subjectId: uuidv7(), subjectName: "Old", dedupeKey: String(index) },
    });
    await gateway.services.db.withTenant(tenantId, (tx) =>
      tx.notification.createMany({ data: Array.from({ length: keptPerPerson }, (_, index) => row(index)) }),
    );
    const newest = await tell({ to: { userIds: [person.userId] } });
    const kept = await gateway.services.db.withTenant(tenantId, (tx) =>
      tx.notification.findMany({ where: { tenantId, userId: person.userId }, orderBy: { id: "desc" } }),
    );
    expect([kept.length, kept[0]?.subjectId, kept.at(-1)?.dedupeKey]).toEqual([keptPerPerson, newest, "1"]);
  });
});

describe("the bell", () => {
  it("hears of each change at once, and goes quiet when all is read", async () => {
    const { owner } = gateway.tenant.people;
    await call(owner, "readAll");
    const leave = new AbortController();
    const response = await fetch(`${gateway.url}/v1/notifications/watch`, {
      headers: { authorization: `Bearer ${await owner.token()}` },
      signal: leave.signal,
    });
    const events = (response.body as ReadableStream<Uint8Array>).pipeThrough(new TextDecoderStream()).getReader();
    let text = "";
    const nextPulse = async (): Promise<NotificationPulse> => {
      while (true) {
        const found = /data: (.*)\n\n/.exec(text);
        if (found?.[1]) {
          text = text.slice(found.index + found[0].length);
          return NotificationPulse.parse(JSON.parse(found[1]));
        }
        const { value, done } = await events.read();
        if (done) throw new Error("The stream ended.");
        text += value;
      }
    };
    expect((await nextPulse()).unread).toBe(0);
    const id = await tell({});
    expect(await nextPulse()).toMatchObject({ unread: 1, latest: { subject: { id } } });
    await call(owner, "readAll");
    expect(await nextPulse()).toEqual({ unread: 0, latest: null });
    leave.abort();
  });
});
