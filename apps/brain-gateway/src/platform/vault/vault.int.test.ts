import { randomBytes } from "node:crypto";
import { createTestDatabase, makeTenant, type TestDatabase } from "@bizosaas/db/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { redactText } from "../telemetry/redact.ts";
import { createVault, type SecretRef } from "./vault.ts";

let database: TestDatabase;
let tenantId: string;
let otherId: string;
const vault = createVault(randomBytes(32));

beforeAll(async () => {
  database = await createTestDatabase();
  tenantId = (await makeTenant(database.database)).id;
  otherId = (await makeTenant(database.database)).id;
});
afterAll(() => database.drop());

const refOf = (id = tenantId): SecretRef => ({
  tenantId: id,
  table: "connection_secret",
  rowId: "row-1",
  field: "form",
});
const seal = (ref: SecretRef, text: string) =>
  database.database.withTenant(ref.tenantId, (tx) => vault.seal(tx, ref, text));
const open = (ref: SecretRef, row: { ciphertext: Uint8Array; keyVersion: number }, by = vault) =>
  database.database.withTenant(ref.tenantId, (tx) => by.open(tx, ref, row));

describe("the vault", () => {
  it("opens what it sealed, and never seals twice to the same bytes", async () => {
    const [one, two] = [await seal(refOf(), "app password"), await seal(refOf(), "app password")];
    expect(await open(refOf(), one)).toBe("app password");
    expect(Buffer.from(one.ciphertext).equals(Buffer.from(two.ciphertext))).toBe(false);
    expect(Buffer.from(one.ciphertext).includes("app password")).toBe(false);
  });

  it("opens nowhere but where it was sealed", async () => {
    const row = await seal(refOf(), "app password");
    await seal(refOf(otherId), "another one");
    const elsewhere = [
      { ...refOf(), table: "ai_key_secret" },
      { ...refOf(), rowId: "row-2" },
      { ...refOf(), field: "other" },
      refOf(otherId),
    ];
    for (const ref of elsewhere) await expect(open(ref, row)).rejects.toThrow();
    await expect(open(refOf(), { ...row, keyVersion: 2 })).rejects.toThrow("data key");
  });

  it("refuses every single flipped bit", async () => {
    const { ciphertext, keyVersion } = await seal(refOf(), "secret!!");
    for (let bit = 0; bit < ciphertext.length * 8; bit++) {
      const flipped = Uint8Array.from(ciphertext);
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      await expect(open(refOf(), { ciphertext: flipped, keyVersion })).rejects.toThrow();
    }
  });

  it("can't be opened with another key-encryption key", async () => {
    const row = await seal(refOf(), "app password");
    await expect(open(refOf(), row, createVault(randomBytes(32)))).rejects.toThrow();
  });

  it("makes one data key when two first uses come at once", async () => {
    const { id } = await makeTenant(database.database);
    const rows = await Promise.all(Array.from({ length: 4 }, (_, at) => seal(refOf(id), `text ${at}`)));
    for (const [at, row] of rows.entries()) expect(await open(refOf(id), row)).toBe(`text ${at}`);
    const keys = await database.asAdmin<{ count: string }>("select count(*) from tenant_key where tenant_id = $1", [
      id,
    ]);
    expect(keys[0]?.count).toBe("1");
  });

  it("teaches the redaction what it opened, whatever it is called later", async () => {
    const row = await seal(refOf(), JSON.stringify({ applicationPassword: "abcd EFGH 1234 wxyz" }));
    await open(refOf(), row);
    expect(redactText("the vendor said: abcd EFGH 1234 wxyz is wrong")).toBe("the vendor said: [redacted] is wrong");
  });
});
