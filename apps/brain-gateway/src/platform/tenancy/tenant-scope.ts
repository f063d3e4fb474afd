import type { Database } from "@bizosaas/db";

/** A transaction whose row-level context is set. */
export type Tx = Parameters<Parameters<Database["withTenant"]>[1]>[0];

/** What a rule needs to work inside one organization. */
export type TenantScope = { tx: Tx; tenantId: string };
