import type { Organization } from "@bizosaas/contracts";

export type TenantRow = {
  id: string;
  name: string;
  slug: string;
  createdAt: Date;
  eraseAt: Date | null;
  requiresSecondFactor: boolean;
};

export const toOrganization = (tenant: TenantRow): Organization => ({
  id: tenant.id,
  name: tenant.name,
  slug: tenant.slug,
  createdAt: tenant.createdAt.toISOString(),
  eraseAt: tenant.eraseAt?.toISOString() ?? null,
  requiresSecondFactor: tenant.requiresSecondFactor,
});
