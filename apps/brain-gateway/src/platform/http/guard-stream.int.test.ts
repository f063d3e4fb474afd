import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeApiKey, makePerson, startTestGateway, type TestGateway, type TestPerson } from "../../testing/index.ts";
import { makeRun } from "../../testing/make-run.ts";

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway({ streamConfirmMs: 50 });
  await gateway.services.changes.ready;
});
afterAll(() => gateway.close());

const newMember = () =>
  makePerson(gateway.services.db, gateway.mint, { tenantId: gateway.tenant.tenantId, role: "viewer" });

/** Opens a run's stream and reads it in the background. */
const watch = async (person: Pick<TestPerson, "token">) => {
  const runId = await makeRun(gateway.services.db, gateway.tenant, "waiting");
  const leave = new AbortController();
  const response = await fetch(`${gateway.url}/v1/runs/${runId}/watch`, {
    headers: { authorization: `Bearer ${await person.token()}`, accept: "text/event-stream" },
    signal: leave.signal,
  });
  let text = "";
  const ended = (async () => {
    for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) text += chunk;
  })().catch(() => undefined);
  await expect.poll(() => text).toContain("data: ");
  return { runId, response, text: () => text, ended, leave: () => leave.abort() };
};
const openStreams = async () => (await gateway.services.metrics.openStreams.get()).values[0]?.value ?? 0;

describe("a stream", () => {
  it("is server-sent events that nobody may keep", async () => {
    const stream = await watch(await newMember());
    expect(stream.response.headers.get("content-type")).toContain("text/event-stream");
    expect(stream.response.headers.get("cache-control")).toBe("private, no-store");
    stream.leave();
    await stream.ended;
    await expect.poll(openStreams).toBe(0);
  });

  it("carries a change soon after it was committed", async () => {
    const stream = await watch(await newMember());
    const { tenantId } = gateway.tenant;
    await gateway.services.db.withTenant(tenantId, async (tx) => {
      await tx.run.updateMany({ where: { tenantId, id: stream.runId }, data: { waitingFor: "a new word" } });
      await gateway.services.changes.notify(tx, "run", stream.runId);
    });
    await expect.poll(stream.text).toContain("a new word");
    stream.leave();
    await stream.ended;
  });

  it("ends cleanly when the API key that opened it is revoked", async () => {
    const { tenantId, people } = gateway.tenant;
    const key = { tenantId, createdById: people.owner.userId, permissions: ["runs:read"] as const };
    const { keyId, secret } = await makeApiKey(gateway.services.db, key);
    const stream = await watch({ token: async () => secret });
    await gateway.services.db.withTenant(tenantId, (tx) =>
      tx.apiKey.updateMany({ where: { tenantId, id: keyId }, data: { revokedAt: new Date() } }),
    );
    await stream.ended;
    expect(stream.text()).not.toContain("event: error");
  });

  it("ends cleanly when the session is revoked", async () => {
    const person = await newMember();
    const stream = await watch(person);
    const where = { id: person.sessionId };
    await gateway.services.db.global.userSession.update({ where, data: { revokedAt: new Date() } });
    await stream.ended;
    expect(stream.text()).not.toContain("event: error");
  });

  it("ends when the person is no member any more", async () => {
    const person = await newMember();
    const stream = await watch(person);
    const { tenantId } = gateway.tenant;
    await gateway.services.db.withTenant(tenantId, (tx) =>
      tx.membership.delete({ where: { tenantId_userId: { tenantId, userId: person.userId } } }),
    );
    await stream.ended;
    await expect.poll(openStreams).toBe(0);
  });

  it("leaves nothing behind when it is refused, or over with its first event", async () => {
    const timers = () => process.getActiveResourcesInfo().filter((name) => name === "Timeout").length;
    const token = await (await newMember()).token();
    const over = await makeRun(gateway.services.db, gateway.tenant, "succeeded");
    const visit = async (runId: string) => {
      const headers = { authorization: `Bearer ${token}` };
      await (await fetch(`${gateway.url}/v1/runs/${runId}/watch`, { headers })).text();
    };
    await Promise.all([visit(over), visit(uuidv7())]);
    const before = timers();
    const visits = 60;
    for (let count = 0; count < visits; count += 2) await Promise.all([visit(over), visit(uuidv7())]);
    expect(timers() - before).toBeLessThan(visits / 4);
  });

  it("ends when the process drains", async () => {
    const stream = await watch(await newMember());
    gateway.services.startDraining();
    await stream.ended;
    expect(stream.text()).not.toContain("event: error");
    await expect.poll(openStreams).toBe(0);
  });
});
