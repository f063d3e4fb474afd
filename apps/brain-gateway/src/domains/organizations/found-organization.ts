import { v7 as uuidv7 } from "uuid";
import { writeOutbox } from "../../platform/events/write-outbox.ts";
import type { Services } from "../../platform/services/services.ts";
import type { TenantScope, Tx } from "../../platform/tenancy/tenant-scope.ts";
import { isUniqueViolation } from "../../platform/tenancy/unique-violation.ts";
import { distinctSlugOf, slugOf } from "./rules.ts";
import type { TenantRow } from "./view.ts";

const attempts = 4;

type Founding<T> = {
  /** Of a request that may come again: the same id each time, and what finds the first one's answer. */
  id?: string | undefined;
  once?: (scope: TenantScope, make: () => Promise<T>) => Promise<T>;
};

/**
 * Makes an organization and whatever `work` adds in the same transaction: its owner, its first audit row. A slug that
 * is taken shows only when it is written, because no organization sees another; then the whole begins anew. Operators hear of it.
 */
export const foundOrganization = async <T>(
  { db }: Services,
  name: string,
  work: (scope: { tx: Tx; tenantId: string }, tenant: TenantRow) => Promise<T>,
  { id, once = (_, make) => make() }: Founding<T> = {},
): Promise<T> => {
  for (let attempt = 1; ; attempt++) {
    const tenantId = id ?? uuidv7();
    const slug = attempt === 1 ? slugOf(name) : distinctSlugOf(name);
    try {
      return await db.withTenant(tenantId, async (tx) => {
        const scope = { tx, tenantId };
        return once(scope, async () => {
          const tenant = await tx.tenant.create({ data: { id: tenantId, name, slug } });
          await writeOutbox(scope, "tenant.created", {});
          return work(scope, tenant);
        });
      });
    } catch (error) {
      if (attempt === attempts || !isUniqueViolation(error, "slug")) throw error;
    }
  }
};
