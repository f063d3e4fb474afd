import { randomBytes } from "node:crypto";
import { v7 as uuidv7 } from "uuid";
import type { Membership, Prisma, Tenant, UserAccount } from "../generated/prisma/client.ts";
import type { Database } from "../scope/create-database.ts";

const unique = (): string => randomBytes(5).toString("hex");

/** A person. Without `passwordHash` they can't sign in by password. */
export const makeUser = (database: Database, data: Partial<Prisma.UserAccountCreateInput> = {}): Promise<UserAccount> =>
  database.global.userAccount.create({
    data: { email: `person-${unique()}@example.test`, name: "Robin Vale", ...data },
  });

export const makeTenant = (database: Database, data: Partial<Prisma.TenantCreateInput> = {}): Promise<Tenant> => {
  const id = data.id ?? uuidv7();
  return database.withTenant(id, (tx) =>
    tx.tenant.create({ data: { name: "Vale Bakery", slug: `tenant-${unique()}`, ...data, id } }),
  );
};

export const makeMembership = (
  database: Database,
  tenantId: string,
  userId: string,
  role = "member",
): Promise<Membership> =>
  database.withTenant(tenantId, (tx) => tx.membership.create({ data: { tenantId, userId, role } }));

/** A tenant with one person in it: what most tests begin with. */
export const makeTenantWithMember = async (
  database: Database,
  role = "owner",
): Promise<{ tenant: Tenant; user: UserAccount }> => {
  const [tenant, user] = await Promise.all([makeTenant(database), makeUser(database)]);
  await makeMembership(database, tenant.id, user.id, role);
  return { tenant, user };
};
