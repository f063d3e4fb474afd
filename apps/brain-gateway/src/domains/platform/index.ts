import { enterTenant } from "./enter-tenant.ts";
import { getHealth } from "./get-health.ts";
import { getPlatformOverview } from "./get-platform-overview.ts";
import { getPlatformRun } from "./get-platform-run.ts";
import { getTenant } from "./get-tenant.ts";
import { listPlatformRuns } from "./list-platform-runs.ts";
import { listTenants } from "./list-tenants.ts";

export const handlers = {
  overview: getPlatformOverview,
  listTenants,
  getTenant,
  enterTenant,
  listRuns: listPlatformRuns,
  getRun: getPlatformRun,
  health: getHealth,
};
