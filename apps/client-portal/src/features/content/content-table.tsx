import type { ResourceSummary } from "@bizosaas/contracts";
import type { Locale } from "@bizosaas/portal-kit";
import { buttonClasses, DataTable, EmptyState } from "@bizosaas/ui";
import Link from "next/link";
import { contentColumns } from "./content-columns.tsx";
import { kindSlug } from "./kinds.ts";
import type { ContentFilter } from "./queries.ts";
import type { ContentWords } from "./words.ts";

type Props = {
  items: readonly ResourceSummary[];
  filter: ContentFilter;
  hasConnections: boolean;
  t: ContentWords;
  locale: Locale;
};

/** Records of one kind, or why there are none. */
export function ContentTable({ items, filter, hasConnections, t, locale }: Props) {
  const label = t.kinds[filter.kind];
  if (items.length > 0) {
    return (
      <DataTable
        label={label}
        columns={contentColumns(t, locale)}
        rows={items}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `/content/record/${id}`}
        LinkComponent={Link}
      />
    );
  }
  if (filter.search || filter.connectionId || filter.cursor) {
    const clear = (
      <Link href={`/content/${kindSlug(filter.kind)}`} className={buttonClasses()}>
        {t.clear}
      </Link>
    );
    return <EmptyState kind="no_results" title={t.noMatch} description={t.noMatchHint} action={clear} />;
  }
  return (
    <EmptyState
      kind="first_use"
      title={t.none(label)}
      description={hasConnections ? t.noneSynced : t.noneConnect}
      action={
        <Link href="/connections" className={buttonClasses({ variant: "primary" })}>
          {hasConnections ? t.seeConnections : t.connect}
        </Link>
      }
    />
  );
}
