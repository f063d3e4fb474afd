import type { OperationCases } from "./operation-case.ts";

export const searchCases: OperationCases = {
  "search.records": { input: () => ({ q: "greeting" }) },
  "status.get": { input: () => ({}) },
  "search.platform": { input: () => ({ q: "bakery" }) },
};
