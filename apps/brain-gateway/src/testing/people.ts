import { randomBytes } from "node:crypto";
import { type PlatformRole, type Portal, TenantRole } from "@bizosaas/contracts";
import type { Database } from "@bizosaas/db";
import { makeMembership, makeTenant, makeUser } from "@bizosaas/db/testing";
import type { MintOptions, TokenMint } from "./mint-token.ts";

export type TestPerson = {
  userId: string;
  sessionId: string;
  email: string;
  /** A fresh token of this person, as their portal would sign it. */
  token: (changes?: Partial<MintOptions>) => Promise<string>;
};

export type TestTenant = { tenantId: string; name: string; people: Record<TenantRole, TestPerson> };

const hour = 3_600_000;

const openSession = (db: Database, userId: string, portal: Portal, tenantId: string | null) =>
  db.global.userSession.create({
    data: {
      ...{ userId, portal, tenantId },
      tokenHash: randomBytes(16).toString("hex"),
      expiresAt: new Date(Date.now() + hour),
    },
  });

/** Somebody with an account, an open session and, if given, a seat in an organization. */
export const makePerson = async (
  db: Database,
  mint: TokenMint,
  seat: { tenantId: string; role: TenantRole } | null = null,
): Promise<TestPerson> => {
  const user = await makeUser(db);
  if (seat) await makeMembership(db, seat.tenantId, user.id, seat.role);
  const session = await openSession(db, user.id, "client", seat?.tenantId ?? null);
  const claims = { userId: user.id, sessionId: session.id, portal: "client" as const };
  const place = { tenantId: seat?.tenantId ?? null, role: seat?.role ?? null, platformRole: null };
  return {
    ...{ userId: user.id, sessionId: session.id, email: user.email },
    token: (changes) => mint({ ...claims, ...place, ...changes }),
  };
};

export const makePlatformPerson = async (
  db: Database,
  mint: TokenMint,
  platformRole: PlatformRole,
): Promise<TestPerson> => {
  const user = await makeUser(db, { platformRole });
  const session = await openSession(db, user.id, "admin", null);
  const claims = { userId: user.id, sessionId: session.id, portal: "admin" as const, tenantId: null, role: null };
  return {
    ...{ userId: user.id, sessionId: session.id, email: user.email },
    token: (changes) => mint({ ...claims, platformRole, ...changes }),
  };
};

/** An organization with one person in each role. */
export const makeTestTenant = async (db: Database, mint: TokenMint): Promise<TestTenant> => {
  const tenant = await makeTenant(db);
  const seats = TenantRole.options.map(
    async (role) => [role, await makePerson(db, mint, { tenantId: tenant.id, role })] as const,
  );
  const people = Object.fromEntries(await Promise.all(seats)) as Record<TenantRole, TestPerson>;
  return { tenantId: tenant.id, name: tenant.name, people };
};
