import { makeFinishedRun } from "../make-finished-run.ts";
import type { OperationCases } from "./operation-case.ts";

export const platformCases: OperationCases = {
  "platform.overview": { input: () => ({}) },
  "platform.listTenants": { input: () => ({}) },
  "platform.getTenant": { input: ({ tenant }) => ({ tenantId: tenant.tenantId }) },
  "platform.listRuns": { input: () => ({}) },
  "platform.getRun": {
    input: async ({ gateway, tenant }) => ({ runId: await makeFinishedRun(gateway.services.db, tenant) }),
  },
  "platform.health": { input: () => ({}) },
};
