const gone = /\.(delete|disconnect|revoke|remove|leave)$/;

/** Where what an entry speaks of is to be seen now; what is gone leads to the log that remembers it. */
export const hrefOfObject = (entry: {
  action: string;
  objectKind: string;
  objectId: string;
  runId?: string | null;
}): string => {
  const { action, objectKind, objectId, runId } = entry;
  if (gone.test(action)) return "/settings/audit";
  const id = encodeURIComponent(objectId);
  const pages: Record<string, string> = {
    workflow: `/workflows/${id}`,
    webhook: "/workflows",
    run: `/runs/${id}`,
    receipt: runId ? `/runs/${runId}` : "/runs",
    approval: `/approvals/${id}`,
    approval_rule: "/approvals/rules",
    connection: `/connections/${id}`,
    ai_key: "/settings/ai-keys",
    api_key: "/settings/api-keys",
    member: "/settings/members",
    invitation: "/settings/members",
    organization: "/settings/organization",
    project: `/projects/${id}`,
    project_item: "/projects",
    visit: "/settings/members",
  };
  return pages[objectKind] ?? "/settings/audit";
};
