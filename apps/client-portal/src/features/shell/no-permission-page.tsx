import { IntentLink } from "@bizosaas/portal-kit/client";
import { say } from "@bizosaas/portal-kit/server";
import { buttonClasses, EmptyState, PageBody, PageHeader } from "@bizosaas/ui";
import { portalWords } from "@/words.ts";

/** A page that this person's role does not open, who can change that, and the way on. */
export async function NoPermissionPage({ title, message }: { title: string; message: string }) {
  const t = (await say(portalWords)).noAccess;
  return (
    <PageBody>
      <PageHeader title={title} />
      <EmptyState
        kind="no_permission"
        title={message}
        description={t.hint}
        action={
          <IntentLink href="/" className={buttonClasses()}>
            {t.home}
          </IntentLink>
        }
      />
    </PageBody>
  );
}
