import { EmptyState, PageBody, PageHeader } from "@bizosaas/ui";

/** A page that this person's role does not open, and who can change that. */
export function NoPermissionPage({ title, message }: { title: string; message: string }) {
  return (
    <PageBody>
      <PageHeader title={title} />
      <EmptyState kind="no_permission" title={message} />
    </PageBody>
  );
}
