import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { outboxHandlers } from "../../composition/outbox-handlers.ts";
import { outboxTopics } from "../../platform/events/outbox-topics.ts";
import { openBody } from "../../platform/mail/queue-mail.ts";
import { callOperation, type Input } from "../../testing/call-operation.ts";
import { makePerson, type TestPerson } from "../../testing/people.ts";
import { startTestGateway, type TestGateway } from "../../testing/start-test-gateway.ts";
import { mailNotifications, type NewNotification, notify, resolveNotifications } from "./index.ts";

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway?.close());

const member = () =>
  makePerson(gateway.services.db, gateway.mint, { tenantId: gateway.tenant.tenantId, role: "viewer" });
const call = async (person: TestPerson, name: string, input: Input = {}) =>
  callOperation(gateway, `notifications.${name}`, input, { token: await person.token() });

const tell = async (person: TestPerson, changes: Partial<NewNotification> = {}) => {
  const { tenantId } = gateway.tenant;
  const id = uuidv7();
  const told: NewNotification = {
    ...{ kind: "approval.opened", subject: { kind: "approval", id, name: "Post the offer" }, detail: "20% off" },
    ...{ dedupeKey: `approval.opened:${id}`, to: { userIds: [person.userId] }, ...changes },
  };
  await gateway.services.db.withTenant(tenantId, (tx) => notify(gateway.services, { tx, tenantId }, told));
  return { subjectId: told.subject.id, dedupeKey: told.dedupeKey };
};
/** What the worker does with a message of the outbox. */
const handle = (told: { subjectId: string; dedupeKey: string }) =>
  mailNotifications(gateway.services, gateway.tenant.tenantId, told);
const mailsTo = ({ email }: TestPerson) =>
  gateway.services.db.global.mailMessage.findMany({ where: { recipient: email } });
const textTo = async (person: TestPerson) => {
  const [mail] = await mailsTo(person);
  return mail?.body ? openBody(gateway.services, mail.id, mail.body).text : "";
};

describe("a notification by e-mail", () => {
  it("leads to its subject in its own organization, and to the preferences, in the reader's language", async () => {
    const person = await member();
    const { tenantId } = gateway.tenant;
    await gateway.database.asAdmin("update user_account set locale = 'nl' where id = $1", [person.userId]);
    const writes = [{ tool: "wordpress.update_post_excerpt", stepName: "Bijwerken" }];
    const told = await tell(person, { writes });
    await handle(told);
    const [mail] = await mailsTo(person);
    expect(mail).toMatchObject({ template: "approval.opened", subject: "Wacht op je goedkeuring: Post the offer" });
    const text = await textTo(person);
    const addresses = [...text.matchAll(/^https?:\S+$/gm)].map(([address]) => new URL(address).searchParams);
    expect(addresses.map((query) => [query.get("id"), query.get("to")])).toEqual([
      [tenantId, `/approvals/${told.subjectId}`],
      [tenantId, "/settings/notifications"],
    ]);
    expect(text).toContain("De samenvatting van een bericht bijwerken (Bijwerken) · 20% off");
  });

  it("is written once, however often it is told and handled, even at the same time", async () => {
    const person = await member();
    const told = await tell(person);
    await Promise.all([handle(told), handle(told), handle(told)]);
    await tell(person, {
      subject: { kind: "approval", id: told.subjectId, name: "Again" },
      dedupeKey: told.dedupeKey,
    });
    await handle(told);
    expect(await mailsTo(person)).toHaveLength(1);
  });

  it("goes to nobody who left before it was written, nor of what is settled already", async () => {
    const { tenantId } = gateway.tenant;
    const [gone, late] = [await member(), await member()];
    const toldGone = await tell(gone);
    await gateway.database.asAdmin("delete from membership where user_id = $1", [gone.userId]);
    const toldLate = await tell(late);
    await gateway.services.db.withTenant(tenantId, (tx) =>
      resolveNotifications(gateway.services, { tx, tenantId }, { kind: "approval", ids: [toldLate.subjectId] }),
    );
    await handle(toldGone);
    await handle(toldLate);
    expect([await mailsTo(gone), await mailsTo(late)]).toEqual([[], []]);
  });

  it("is on for what waits for the person, off for the rest, and as each of them chose", async () => {
    const [first, second] = [await member(), await member()];
    const failed: Partial<NewNotification> = {
      ...{ kind: "run.failed", subject: { kind: "run", id: uuidv7(), name: "Greeting" }, dedupeKey: uuidv7() },
      to: { userIds: [first.userId, second.userId] },
    };
    await call(second, "savePreferences", { items: [{ kind: "run.failed", isInApp: false, isEmail: true }] });
    await handle(await tell(first, failed));
    expect([(await mailsTo(first)).length, (await mailsTo(second)).length]).toEqual([0, 1]);
    expect((await call(second, "count")).body).toEqual({ unread: 0 });
    expect((await call(second, "list")).body).toMatchObject({ items: [] });
    await call(first, "savePreferences", { items: [{ kind: "approval.opened", isEmail: false }] });
    await handle(await tell(first));
    expect(await mailsTo(first)).toEqual([]);
    expect((await call(first, "count")).body).toEqual({ unread: 2 });
  });

  it("is asked of the worker by the transaction that tells it", async () => {
    const person = await member();
    const told = await tell(person);
    const rows = await gateway.services.db.withPlatform((tx) =>
      tx.outboxMessage.findMany({ where: { topic: "notification.mail" } }),
    );
    expect(rows.map(({ payload }) => outboxTopics["notification.mail"].parse(payload))).toContainEqual(told);
    expect(outboxHandlers["notification.mail"]).toBeDefined();
  });
});
