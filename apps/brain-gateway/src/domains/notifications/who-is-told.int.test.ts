import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { startWorker, type Worker } from "../../composition/worker.ts";
import { callOperation, type Input } from "../../testing/call-operation.ts";
import { makeConnection } from "../../testing/make-connection.ts";
import { makePerson, type TestPerson } from "../../testing/people.ts";
import { startTestGateway, type TestGateway } from "../../testing/start-test-gateway.ts";
import { draftStartedBy, draftWithApproval } from "../../testing/workflow-drafts.ts";
import { markBroken } from "../connections/index.ts";
import { tellOfFailedRun } from "../runs/index.ts";

let gateway: TestGateway;
let worker: Worker;
let creator: TestPerson;

beforeAll(async () => {
  gateway = await startTestGateway({ withEngine: true });
  worker = await startWorker(gateway.services);
  creator = await makePerson(gateway.services.db, gateway.mint, { tenantId: gateway.tenant.tenantId, role: "member" });
}, 60_000);
afterAll(async () => {
  gateway.services.startDraining();
  await worker.stop();
  await gateway.close();
});

const Told = z.object({
  kind: z.string(),
  subject: z.object({ kind: z.string(), id: z.string(), name: z.string() }),
  detail: z.string(),
  readAt: z.string().nullable(),
});
const call = async (person: TestPerson, name: string, input: Input = {}): Promise<unknown> => {
  const { body, problem } = await callOperation(gateway, name, input, { token: await person.token() });
  if (problem) throw new Error(JSON.stringify(problem));
  return body;
};
const toldTo = async (person: TestPerson, kind: string) =>
  z.object({ items: z.array(Told) }).parse(await call(person, "notifications.list", { kind, limit: 100 })).items;
const subjectsOf = async (person: TestPerson, kind: string) =>
  (await toldTo(person, kind)).map(({ subject }) => subject.id);

const run = async (draft: unknown, text: string): Promise<string> => {
  const { id, draftRevision } = z
    .object({ id: z.string(), draftRevision: z.number() })
    .parse(await call(creator, "workflows.create", { name: "Greeting", draft }));
  await call(creator, "workflows.publish", { workflowId: id, draftRevision });
  const started = await call(creator, "workflows.run", { workflowId: id, input: { text } });
  return z.object({ runId: z.string() }).parse(started).runId;
};

it("an approval is told to whoever may decide it, and is off every bell once one of them did", async () => {
  const { owner, member, viewer } = gateway.tenant.people;
  const runId = await run(draftWithApproval, "hello");
  await expect.poll(async () => (await toldTo(member, "approval.opened")).length, { timeout: 15_000 }).toBe(1);
  const [told] = await toldTo(owner, "approval.opened");
  const approvalId = told?.subject.id ?? "";
  expect(await call(member, "approvals.get", { approvalId })).toMatchObject({ runId, title: told?.subject.name });
  expect(await toldTo(viewer, "approval.opened")).toEqual([]);
  await call(member, "approvals.approve", { approvalId });
  expect((await toldTo(owner, "approval.opened"))[0]?.readAt).not.toBeNull();
});

it("a failed run is told once to its owners, its maker and nobody else, with the reason", async () => {
  const { owner, admin } = gateway.tenant.people;
  const draft = draftStartedBy("trigger.manual", 1);
  const [, step] = draft.nodes;
  if (!step) throw new Error("The draft has no step.");
  step.config = { fields: { number: "int(trigger.text)" } };
  const runId = await run(draft, "no number");
  for (const person of [owner, creator])
    await expect.poll(() => subjectsOf(person, "run.failed"), { timeout: 15_000 }).toEqual([runId]);
  expect(await subjectsOf(admin, "run.failed")).toEqual([]);
  const [told] = await toldTo(creator, "run.failed");
  expect(told?.subject.name).toBe("Greeting");
  expect(told?.detail.length).toBeGreaterThan(5);
  await tellOfFailedRun(gateway.services, { tenantId: gateway.tenant.tenantId, runId });
  expect(await subjectsOf(creator, "run.failed")).toEqual([runId]);
});

it("a connection that breaks is told once to its maker and to whoever may mend it", async () => {
  const { tenantId, people } = gateway.tenant;
  const facts = { name: "Bakery", createdById: creator.userId };
  const id = await makeConnection(gateway.services.db, gateway.tenant, facts);
  await markBroken(gateway.services, tenantId, id, "The password was revoked.");
  await markBroken(gateway.services, tenantId, id, "The password was revoked.");
  for (const person of [people.owner, people.admin, creator])
    expect(await toldTo(person, "connection.broken")).toMatchObject([
      { subject: { id, name: "Bakery" }, detail: "The password was revoked." },
    ]);
  expect(await toldTo(people.viewer, "connection.broken")).toEqual([]);
});

it("an invitation is told to the other admins, and the joining to the inviter too, but not to who joins", async () => {
  const { owner, admin, viewer } = gateway.tenant.people;
  const guest = await makePerson(gateway.services.db, gateway.mint);
  const invited = await call(admin, "invitations.create", { email: guest.email, role: "admin" });
  const { id, acceptUrl } = z.object({ id: z.string(), acceptUrl: z.string() }).parse(invited);
  expect(await subjectsOf(owner, "member.invited")).toEqual([id]);
  expect(await subjectsOf(admin, "member.invited")).toEqual([]);
  await call(guest, "invitations.accept", { token: acceptUrl.split("/").at(-1) });
  for (const person of [owner, admin]) expect(await subjectsOf(person, "member.joined")).toEqual([guest.userId]);
  expect(await subjectsOf(viewer, "member.joined")).toEqual([]);
  const { tenantId } = gateway.tenant;
  const own = await gateway.services.db.withTenant(tenantId, (tx) =>
    tx.notification.count({ where: { tenantId, userId: guest.userId } }),
  );
  expect(own).toBe(0);
});
