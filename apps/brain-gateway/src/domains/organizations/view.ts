import type { Organization } from "@bizosaas/contracts";

export const toOrganization = (tenant: { id: string; name: string; slug: string; createdAt: Date }): Organization => ({
  id: tenant.id,
  name: tenant.name,
  slug: tenant.slug,
  createdAt: tenant.createdAt.toISOString(),
});
