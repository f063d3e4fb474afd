import type { KeptDraft, WorkflowDetail } from "@bizosaas/contracts";
import { IntentLink } from "@bizosaas/portal-kit/client";
import { readLocale, say } from "@bizosaas/portal-kit/server";
import { buttonClasses, Card, linkClasses, RelativeTime } from "@bizosaas/ui";
import { RestoreButton } from "./restore-button.tsx";
import { compareHref, versionHref, versionNameOf } from "./version-name.ts";
import { versionWords } from "./words.ts";

type Props = { workflow: WorkflowDetail; drafts: readonly KeptDraft[]; canWrite: boolean };

/** The drafts that restoring replaced, to be looked at and had back. */
export async function KeptDrafts({ workflow, drafts, canWrite }: Props) {
  const [t, locale] = await Promise.all([say(versionWords), readLocale()]);
  if (drafts.length === 0) return null;
  return (
    <Card title={t.kept.title} description={t.kept.hint}>
      <ul className="grid divide-y divide-border">
        {drafts.map(({ id, keptAt, keptByName, stepCount }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-3 py-3 first:pt-0 last:pb-0">
            <span className="grid gap-0.5">
              <IntentLink href={versionHref(workflow.id, id)} className={linkClasses()}>
                <RelativeTime value={keptAt} locale={locale} />
              </IntentLink>
              <span className="text-dense text-fg-muted">
                {keptByName ?? t.nobody}, {t.kept.steps(stepCount)}
              </span>
            </span>
            <span className="flex flex-wrap items-center gap-2">
              <IntentLink href={compareHref(workflow.id, id, "draft")} className={buttonClasses({ size: "sm" })}>
                {t.compare.withDraft}
              </IntentLink>
              {canWrite && (
                <RestoreButton
                  workflowId={workflow.id}
                  reference={id}
                  name={versionNameOf({ ref: id, number: null, at: keptAt }, t, locale)}
                  draftRevision={workflow.draftRevision}
                  hasChanges={workflow.hasUnpublishedChanges}
                  size="sm"
                />
              )}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
