import { aiKeysContract, aiProvidersContract } from "./ai/ai-keys.ts";
import { absencesContract } from "./approvals/absences.ts";
import { approvalRulesContract } from "./approvals/approval-rules.ts";
import { approvalsContract } from "./approvals/approvals.ts";
import { connectionsContract, connectorsContract } from "./connections/connections.ts";
import { actionsContract, resourcesContract } from "./connections/resources.ts";
import { accountContract } from "./identity/account.ts";
import { apiKeysContract } from "./identity/api-keys.ts";
import { identitiesContract } from "./identity/identities.ts";
import { auditContract, invitationsContract, membersContract, organizationsContract } from "./identity/organization.ts";
import { passwordsContract } from "./identity/passwords.ts";
import { dataExportsContract, retentionContract } from "./identity/privacy.ts";
import { profileContract } from "./identity/profile.ts";
import { factorsContract, signInContract } from "./identity/second-factors.ts";
import { notificationsContract } from "./notifications/notifications.ts";
import { slackContract } from "./notifications/slack.ts";
import { deadLettersContract } from "./platform/dead-letters.ts";
import { mailsContract } from "./platform/mails.ts";
import { platformContract } from "./platform/platform.ts";
import { platformAuditContract } from "./platform/platform-audit.ts";
import { platformNotificationsContract } from "./platform/platform-notifications.ts";
import { statusContract } from "./platform/status.ts";
import { visitsContract } from "./platform/visits.ts";
import { projectsContract } from "./projects/projects.ts";
import { iterationsContract } from "./runs/iterations.ts";
import { overviewContract } from "./runs/overview.ts";
import { receiptsContract, runsContract } from "./runs/runs.ts";
import { searchContract } from "./search/search.ts";
import { formsContract } from "./workflows/forms.ts";
import { workflowProposalsContract } from "./workflows/proposals.ts";
import { workflowSettingsContract } from "./workflows/settings.ts";
import { workflowTemplatesContract } from "./workflows/templates.ts";
import { workflowTestsContract } from "./workflows/tests.ts";
import { nodeKindsContract, workflowsContract } from "./workflows/workflows.ts";

/** The whole API, described once. */
export const contract = {
  account: accountContract,
  passwords: passwordsContract,
  profile: profileContract,
  factors: factorsContract,
  identities: identitiesContract,
  signIn: signInContract,
  organizations: organizationsContract,
  members: membersContract,
  invitations: invitationsContract,
  apiKeys: apiKeysContract,
  audit: auditContract,
  dataExports: dataExportsContract,
  retention: retentionContract,
  connectors: connectorsContract,
  connections: connectionsContract,
  resources: resourcesContract,
  actions: actionsContract,
  aiProviders: aiProvidersContract,
  aiKeys: aiKeysContract,
  nodeKinds: nodeKindsContract,
  forms: formsContract,
  workflows: workflowsContract,
  workflowProposals: workflowProposalsContract,
  workflowSettings: workflowSettingsContract,
  workflowTemplates: workflowTemplatesContract,
  workflowTests: workflowTestsContract,
  runs: { ...runsContract, ...iterationsContract },
  approvals: approvalsContract,
  absences: absencesContract,
  approvalRules: approvalRulesContract,
  receipts: receiptsContract,
  overview: overviewContract,
  projects: projectsContract,
  notifications: notificationsContract,
  slack: slackContract,
  search: searchContract,
  status: statusContract,
  platform: platformContract,
  platformAudit: platformAuditContract,
  platformNotifications: platformNotificationsContract,
  deadLetters: deadLettersContract,
  mails: mailsContract,
  visits: visitsContract,
};
export type Contract = typeof contract;
