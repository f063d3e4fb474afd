import { handlers as absences } from "../domains/absences/index.ts";
import { handlers as account } from "../domains/account/index.ts";
import { handlers as actions } from "../domains/actions/index.ts";
import { handlers as aiKeys } from "../domains/ai-keys/index.ts";
import { handlers as aiProviders } from "../domains/ai-providers/index.ts";
import { handlers as apiKeys } from "../domains/api-keys/index.ts";
import { handlers as approvalRules } from "../domains/approval-rules/index.ts";
import { handlers as approvals } from "../domains/approvals/index.ts";
import { handlers as audit, platformAuditHandlers } from "../domains/audit/index.ts";
import { handlers as connections } from "../domains/connections/index.ts";
import { handlers as connectors } from "../domains/connectors/index.ts";
import { handlers as dataExports } from "../domains/data-exports/index.ts";
import { handlers as deadLetters } from "../domains/dead-letters/index.ts";
import { handlers as factors } from "../domains/factors/index.ts";
import { handlers as forms } from "../domains/forms/index.ts";
import { handlers as status } from "../domains/health/index.ts";
import { handlers as identities } from "../domains/identities/index.ts";
import { handlers as invitations } from "../domains/invitations/index.ts";
import { handlers as mails } from "../domains/mails/index.ts";
import { handlers as members } from "../domains/members/index.ts";
import { handlers as moments } from "../domains/moments/index.ts";
import { handlers as nodeKinds } from "../domains/node-kinds/index.ts";
import { handlers as notifications } from "../domains/notifications/index.ts";
import { handlers as organizations } from "../domains/organizations/index.ts";
import { handlers as overview } from "../domains/overview/index.ts";
import { handlers as passwords } from "../domains/passwords/index.ts";
import { handlers as platform } from "../domains/platform/index.ts";
import { handlers as platformNotifications } from "../domains/platform-notifications/index.ts";
import { handlers as profile } from "../domains/profile/index.ts";
import { handlers as projects } from "../domains/projects/index.ts";
import { handlers as receipts } from "../domains/receipts/index.ts";
import { handlers as resources } from "../domains/resources/index.ts";
import { handlers as retention } from "../domains/retention/index.ts";
import { handlers as runs } from "../domains/runs/index.ts";
import { handlers as search } from "../domains/search/index.ts";
import { handlers as signIn } from "../domains/sign-in/index.ts";
import { handlers as slack } from "../domains/slack/index.ts";
import { handlers as visits } from "../domains/visits/index.ts";
import { handlers as workflowProposals } from "../domains/workflow-proposals/index.ts";
import { handlers as workflowSettings } from "../domains/workflow-settings/index.ts";
import { handlers as workflowTemplates } from "../domains/workflow-templates/index.ts";
import { handlers as workflowTests } from "../domains/workflow-tests/index.ts";
import { handlers as workflows } from "../domains/workflows/index.ts";
import type { Handlers } from "../platform/http/router.ts";

/** Every domain's verbs under the contract's names. */
export const handlers = {
  absences,
  account,
  actions,
  aiKeys,
  aiProviders,
  apiKeys,
  approvalRules,
  approvals,
  audit,
  connections,
  connectors,
  dataExports,
  deadLetters,
  invitations,
  factors,
  forms,
  identities,
  mails,
  passwords,
  profile,
  signIn,
  members,
  nodeKinds,
  notifications,
  organizations,
  overview,
  platform,
  platformAudit: platformAuditHandlers,
  platformNotifications,
  projects,
  receipts,
  resources: { ...resources, ...moments },
  retention,
  runs,
  search,
  slack,
  status,
  visits,
  workflows,
  workflowProposals,
  workflowSettings,
  workflowTemplates,
  workflowTests,
} satisfies Handlers;
