import { inflateRawSync } from "node:zlib";
import { DataExport } from "@bizosaas/contracts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  callOperation,
  makeApiKey,
  makePerson,
  makeTestTenant,
  startTestGateway,
  type TestGateway,
  type TestPerson,
  type TestTenant,
} from "../../testing/index.ts";
import { makeRun, secretOfTenant } from "../../testing/make-run.ts";
import { exportFile } from "./export-file.ts";
import { expireExports, writeExport } from "./index.ts";

let gateway: TestGateway;
let now = new Date();
beforeAll(async () => {
  gateway = await startTestGateway({ clock: { now: () => now } });
});
afterAll(() => gateway.close());

const freshTenant = () => makeTestTenant(gateway.services.db, gateway.mint);
const ask = async (person: TestPerson) =>
  DataExport.parse((await callOperation(gateway, "dataExports.create", {}, { token: await person.token() })).body);
const work = ({ tenantId }: TestTenant, exportId: string) =>
  writeExport(gateway.services, {
    ...{ id: exportId, tenantId, payload: { exportId }, attempt: 1, log: gateway.services.log },
    signal: new AbortController().signal,
  });
const download = async (person: TestPerson, exportId: string) =>
  fetch(`${gateway.url}/v1/data-exports/${exportId}/file`, {
    headers: { authorization: `Bearer ${await person.token()}` },
  });

/** The archive's files by name, read by way of its central directory. */
const unpack = (bytes: Buffer): Record<string, string> => {
  const files: Record<string, string> = {};
  const end = bytes.lastIndexOf(Buffer.from("PK\u0005\u0006", "latin1"));
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const [size, nameLength] = [bytes.readUInt32LE(at + 20), bytes.readUInt16LE(at + 28)];
    const name = bytes.toString("utf8", at + 46, at + 46 + nameLength);
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    files[name] = inflateRawSync(bytes.subarray(start, start + size)).toString("utf8");
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return files;
};

describe("an export", () => {
  it("holds every row that the person may see of their organization, no secret, and nobody else's rows", async () => {
    const [tenant, other] = [await freshTenant(), await freshTenant()];
    const { tenantId, people } = tenant;
    await makeRun(gateway.services.db, tenant);
    await makeRun(gateway.services.db, other);
    const key = await makeApiKey(gateway.services.db, {
      tenantId,
      createdById: people.owner.userId,
      permissions: ["runs:read"],
    });
    await gateway.services.db.withTenant(tenantId, (tx) =>
      tx.auditEntry.createMany({
        data: Array.from({ length: 450 }, (_, at) => ({
          ...{ tenantId, actor: "system:test", action: "test.row", objectKind: "row" },
          ...{ objectId: String(at), correlationId: "c" },
        })),
      }),
    );
    const made = await ask(people.owner);
    await work(tenant, made.id);
    const answer = await download(people.owner, made.id);
    expect(answer.headers.get("content-type")).toBe("application/zip");
    const files = unpack(Buffer.from(await answer.arrayBuffer()));
    const all = Object.values(files).join("\n");
    expect(files["run_step.ndjson"]).toContain(secretOfTenant);
    expect(files["audit_entry.ndjson"]?.match(/test\.row/g)?.length).toBe(450);
    expect(files["people.ndjson"]).toContain(people.viewer.email);
    expect(files["api_key.ndjson"]).toContain(key.keyId);
    expect(all).not.toContain(other.tenantId);
    expect(all).not.toMatch(/secret_hash|ciphertext|token_hash/);
    expect(Object.keys(files)).not.toContain("tenant_key.ndjson");
    expect(all.includes(key.secret)).toBe(false);
    const tables = await gateway.database.asAdmin<{ name: string }>(
      "select table_name as name from information_schema.columns where column_name = 'tenant_id' and table_schema = 'public'",
    );
    const left = tables.map(({ name }) => name).filter((name) => !(`${name}.ndjson` in files));
    expect(left.toSorted()).toEqual([
      "ai_key_secret",
      "connection_grant",
      "connection_secret",
      "idempotency_key",
      "oauth_attempt",
      "outbox_message",
      "run_memory",
      "run_original",
      "tenant_key",
    ]);
  });

  it("tells its person when it is ready, and is fetched by nobody else", async () => {
    const tenant = await freshTenant();
    const { owner, admin } = tenant.people;
    const made = await ask(owner);
    expect((await download(owner, made.id)).status).toBe(409);
    await work(tenant, made.id);
    await work(tenant, made.id);
    const told = await callOperation(gateway, "notifications.list", {}, { token: await owner.token() });
    expect(JSON.stringify(told.body).match(/export\.ready/g)?.length).toBe(1);
    expect((await download(owner, made.id)).status).toBe(200);
    expect((await download(admin, made.id)).status).toBe(404);
  });

  it("is made one at a time for each person", async () => {
    const { people } = await freshTenant();
    await ask(people.owner);
    const again = await callOperation(gateway, "dataExports.create", {}, { token: await people.owner.token() });
    expect(again.problem?.code).toBe("conflict");
    expect((await ask(people.admin)).status).toBe("queued");
  });

  it("is not made for somebody who lost the right meanwhile", async () => {
    const tenant = await freshTenant();
    const { tenantId } = tenant;
    const person = await makePerson(gateway.services.db, gateway.mint, { tenantId, role: "admin" });
    const made = await ask(person);
    await gateway.services.db.withTenant(tenantId, (tx) =>
      tx.membership.updateMany({ where: { tenantId, userId: person.userId }, data: { role: "viewer" } }),
    );
    await work(tenant, made.id);
    expect(await gateway.services.files.open(exportFile(tenantId, made.id), "")).toBeNull();
  });

  it("is gone from the disk after a day", async () => {
    const tenant = await freshTenant();
    const { owner } = tenant.people;
    const made = await ask(owner);
    await work(tenant, made.id);
    const ref = exportFile(tenant.tenantId, made.id);
    now = new Date(now.getTime() + 24 * 3_600_000 - 60_000);
    await expireExports(gateway.services);
    expect(await gateway.services.files.open(ref, "")).not.toBeNull();
    now = new Date(now.getTime() + 120_000);
    expect((await download(owner, made.id)).status).toBe(404);
    await expireExports(gateway.services);
    expect(await gateway.services.files.open(ref, "")).toBeNull();
    const { body } = await callOperation(gateway, "dataExports.list", {}, { token: await owner.token() });
    expect(body).toMatchObject({ items: [{ id: made.id, status: "expired" }] });
  });
});
