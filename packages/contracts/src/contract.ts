import { aiKeysContract, aiProvidersContract } from "./ai/ai-keys.ts";
import { connectionsContract, connectorsContract, resourcesContract } from "./connections/connections.ts";
import { accountContract } from "./identity/account.ts";
import { apiKeysContract } from "./identity/api-keys.ts";
import { auditContract, invitationsContract, membersContract, organizationsContract } from "./identity/organization.ts";
import { notificationsContract } from "./notifications/notifications.ts";
import { platformContract } from "./platform/platform.ts";
import { visitsContract } from "./platform/visits.ts";
import { projectsContract } from "./projects/projects.ts";
import { approvalsContract, overviewContract, receiptsContract, runsContract } from "./runs/runs.ts";
import { nodeKindsContract, workflowsContract } from "./workflows/workflows.ts";

/** The whole API, described once. */
export const contract = {
  account: accountContract,
  organizations: organizationsContract,
  members: membersContract,
  invitations: invitationsContract,
  audit: auditContract,
  apiKeys: apiKeysContract,
  connectors: connectorsContract,
  connections: connectionsContract,
  resources: resourcesContract,
  aiProviders: aiProvidersContract,
  aiKeys: aiKeysContract,
  nodeKinds: nodeKindsContract,
  workflows: workflowsContract,
  runs: runsContract,
  approvals: approvalsContract,
  receipts: receiptsContract,
  overview: overviewContract,
  projects: projectsContract,
  notifications: notificationsContract,
  platform: platformContract,
  visits: visitsContract,
};
export type Contract = typeof contract;
