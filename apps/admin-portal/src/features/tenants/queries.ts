import { Id, type TenantOrder } from "@bizosaas/contracts";
import { cache } from "react";
import { gateway } from "@/portal.ts";

export type TenantFilter = { search?: string; sort?: TenantOrder; cursor?: string };

export const listTenants = async (filter: TenantFilter) =>
  (await gateway()).platform.listTenants({ limit: 50, ...filter });
export const getTenant = cache(async (tenantId: string) => (await gateway()).platform.getTenant({ tenantId }));
export type TenantDetail = Awaited<ReturnType<typeof getTenant>>;

/** The newest hundred to choose from, and the chosen one where it is older. */
export const listTenantChoices = cache(async (chosen: string | undefined) => {
  const { items } = await (await gateway()).platform.listTenants({ limit: 100 });
  const isOlder = Id.safeParse(chosen).success && !items.some(({ id }) => id === chosen);
  const older = chosen && isOlder ? await getTenant(chosen).catch(() => null) : null;
  return [...(older ? [older] : []), ...items].map(({ id, name }) => ({ value: id, label: name }));
});
