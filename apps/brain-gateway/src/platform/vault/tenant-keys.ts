import { randomBytes } from "node:crypto";
import { AppError } from "@bizosaas/contracts";
import type { Tx } from "../tenancy/tenant-scope.ts";
import { decrypt, encrypt } from "./cipher.ts";

export type TenantKeyring = {
  /** The newest data key of an organization; made on first use. */
  current: (tx: Tx, tenantId: string) => Promise<{ version: number; key: Uint8Array }>;
  version: (tx: Tx, tenantId: string, version: number) => Promise<Uint8Array>;
  /** One that was unwrapped in this process already. */
  atHand: (tenantId: string, version: number) => Uint8Array | undefined;
};

const keptKeys = 1000;
const boundTo = (tenantId: string, version: number) => JSON.stringify(["tenant_key", tenantId, version]);

/** Data keys, wrapped in `tenant_key` by the key-encryption key; unwrapped ones stay in memory, the oldest leave. */
export const createTenantKeyring = (keyEncryptionKey: Uint8Array): TenantKeyring => {
  const unwrapped = new Map<string, Uint8Array>();
  const keep = (tenantId: string, version: number, key: Uint8Array) => {
    unwrapped.set(`${tenantId}/${version}`, key);
    if (unwrapped.size > keptKeys) unwrapped.delete(unwrapped.keys().next().value ?? "");
    return key;
  };
  const unwrap = (row: { tenantId: string; version: number; wrapped: Uint8Array }) =>
    unwrapped.get(`${row.tenantId}/${row.version}`) ??
    keep(row.tenantId, row.version, decrypt(keyEncryptionKey, row.wrapped, boundTo(row.tenantId, row.version)));
  const newest = (tx: Tx, tenantId: string) =>
    tx.tenantKey.findFirst({ where: { tenantId }, orderBy: { version: "desc" } });

  return {
    atHand: (tenantId, version) => unwrapped.get(`${tenantId}/${version}`),
    current: async (tx, tenantId) => {
      const row = await newest(tx, tenantId);
      if (row) return { version: row.version, key: unwrap(row) };
      const wrapped = encrypt(keyEncryptionKey, randomBytes(32), boundTo(tenantId, 1));
      // Two first uses at once: one row wins, and both go on with that one.
      await tx.tenantKey.createMany({ data: [{ tenantId, version: 1, wrapped }], skipDuplicates: true });
      const made = await newest(tx, tenantId);
      if (!made) throw new AppError("not_found", "There is no such organization.");
      return { version: made.version, key: unwrap(made) };
    },
    version: async (tx, tenantId, version) => {
      const known = unwrapped.get(`${tenantId}/${version}`);
      if (known) return known;
      const row = await tx.tenantKey.findFirst({ where: { tenantId, version } });
      if (!row) throw new Error("A secret names a data key that its organization does not have.");
      return unwrap(row);
    },
  };
};
