import type { ResourceKind } from "@bizosaas/contracts";
import { recordPath } from "../records/kinds.ts";

const gone = /\.(delete|disconnect|revoke|remove|leave)$/;

type Write = { runId?: string | null; resource?: { id: string; kind: ResourceKind } | null };
type Entry = Write & { action: string; objectKind: string; objectId: string; isGone?: boolean };

/** The run that wrote; what a person wrote by hand is told on the record's own page. */
const hrefOfReceipt = ({ runId, resource }: Write): string => {
  if (runId) return `/runs/${runId}`;
  return resource ? recordPath(resource.kind, resource.id) : "/connections";
};

/** Where what an entry speaks of is to be seen now; what is gone leads to the log that remembers it. */
export const hrefOfObject = (entry: Entry): string => {
  const { action, objectKind, objectId, isGone = false } = entry;
  if (isGone || gone.test(action)) return "/settings/audit";
  const id = encodeURIComponent(objectId);
  const pages: Record<string, string> = {
    workflow: `/workflows/${id}`,
    webhook: "/workflows",
    run: `/runs/${id}`,
    receipt: hrefOfReceipt(entry),
    approval: `/approvals/${id}`,
    approval_rule: "/approvals/rules",
    connection: `/connections/${id}`,
    ai_key: "/settings/ai-keys",
    api_key: "/settings/api-keys",
    member: "/settings/members",
    invitation: "/settings/members",
    organization: "/settings/organization",
    data_export: "/settings/privacy",
    project: `/projects/${id}`,
    project_item: "/projects",
    visit: "/settings/members",
  };
  return pages[objectKind] ?? "/settings/audit";
};
