import { makeRun } from "../make-run.ts";
import type { OperationCases } from "./operation-case.ts";

export const platformCases: OperationCases = {
  "platform.overview": { input: () => ({}) },
  "platform.listTenants": { input: () => ({}) },
  "platform.getTenant": { input: ({ tenant }) => ({ tenantId: tenant.tenantId }) },
  "platform.listRuns": { input: () => ({}) },
  "platform.getRun": {
    input: async ({ gateway, tenant }) => ({ runId: await makeRun(gateway.services.db, tenant) }),
  },
  "platform.health": { input: () => ({}) },
};
