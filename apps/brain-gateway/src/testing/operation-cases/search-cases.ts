import type { OperationCases } from "./operation-case.ts";

export const searchCases: OperationCases = {
  "search.records": { input: () => ({ q: "greeting" }) },
  "search.platform": { input: () => ({ q: "bakery" }) },
};
