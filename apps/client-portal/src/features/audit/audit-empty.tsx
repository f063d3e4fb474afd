import { IntentLink } from "@bizosaas/portal-kit/client";
import { buttonClasses, EmptyState } from "@bizosaas/ui";
import type { AuditWords } from "./words.ts";

type Props = { filter: Record<string, string | undefined>; t: AuditWords };

/** Why no entry is shown: filters hide all, the page is past the end, or nothing was changed yet. */
export function AuditEmpty({ filter: { cursor, ...filter }, t }: Props) {
  const isFiltered = Object.values(filter).some((value) => value !== undefined);
  const back = (label: string) => (
    <IntentLink href="/settings/audit" className={buttonClasses()}>
      {label}
    </IntentLink>
  );
  if (isFiltered) {
    return <EmptyState kind="no_results" title={t.noMatch} description={t.noMatchHint} action={back(t.clear)} />;
  }
  if (cursor)
    return <EmptyState kind="no_results" title={t.noMore} description={t.noMoreHint} action={back(t.first)} />;
  return <EmptyState kind="first_use" title={t.none} description={t.noneHint} />;
}
