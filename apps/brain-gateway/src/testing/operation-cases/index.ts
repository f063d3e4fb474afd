import { connectionCases } from "./connection-cases.ts";
import { identityCases } from "./identity-cases.ts";
import { notificationCases } from "./notification-cases.ts";
import type { OperationCases } from "./operation-case.ts";
import { platformCases } from "./platform-cases.ts";
import { privacyCases } from "./privacy-cases.ts";
import { projectCases } from "./project-cases.ts";
import { searchCases } from "./search-cases.ts";
import { securityCases } from "./security-cases.ts";
import { workflowCases } from "./workflow-cases.ts";

export type { CaseStage, OperationCase, OperationCases } from "./operation-case.ts";

/** How every operation of the contract succeeds; each domain's engineer adds a file of cases here. */
export const operationCases: OperationCases = {
  ...identityCases,
  ...securityCases,
  ...connectionCases,
  ...notificationCases,
  ...platformCases,
  ...privacyCases,
  ...projectCases,
  ...searchCases,
  ...workflowCases,
};
