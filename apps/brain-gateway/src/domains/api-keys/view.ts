import { type ApiKey, TenantPermission } from "@bizosaas/contracts";

export type ApiKeyRow = {
  id: string;
  name: string;
  lastFour: string;
  permissions: readonly string[];
  createdById: string;
  createdByName: string | null;
  createdAt: Date;
  expiresAt: Date | null;
  lastUsedAt: Date | null;
  isMakerHere: boolean;
};

const statusOf = ({ expiresAt, isMakerHere }: ApiKeyRow, now: Date): ApiKey["status"] => {
  if (!isMakerHere) return "maker_left";
  return expiresAt && expiresAt <= now ? "expired" : "active";
};

export const toApiKey = (row: ApiKeyRow, now: Date): ApiKey => ({
  id: row.id,
  name: row.name,
  lastFour: row.lastFour,
  permissions: TenantPermission.options.filter((each) => row.permissions.includes(each)),
  createdById: row.createdById,
  createdByName: row.createdByName,
  createdAt: row.createdAt.toISOString(),
  expiresAt: row.expiresAt?.toISOString() ?? null,
  lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
  status: statusOf(row, now),
});
