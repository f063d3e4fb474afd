import type { ResourceSummary } from "@bizosaas/contracts";
import type { Locale } from "@bizosaas/portal-kit";
import { Badge, type Column, linkClasses, RelativeTime } from "@bizosaas/ui";
import { type ContentWords, statusWord } from "./words.ts";

/** The columns of a list of records, whatever their kind. */
export const contentColumns = (t: ContentWords, locale: Locale): Column<ResourceSummary>[] => [
  { id: "title", header: t.columns.title, isSortable: true, cell: (record) => record.title || t.untitled },
  {
    id: "status",
    header: t.columns.status,
    isNarrow: true,
    skeleton: "short",
    cell: ({ status }) => status && <Badge>{statusWord(status, t)}</Badge>,
  },
  {
    id: "updated",
    header: t.columns.updated,
    isNarrow: true,
    isSortable: true,
    firstDirection: "desc",
    priority: 2,
    skeleton: "short",
    cell: ({ vendorUpdatedAt }) => vendorUpdatedAt && <RelativeTime value={vendorUpdatedAt} locale={locale} />,
  },
  {
    id: "synced",
    header: t.columns.synced,
    isNarrow: true,
    priority: 2,
    skeleton: "short",
    cell: ({ syncedAt }) => <RelativeTime value={syncedAt} locale={locale} />,
  },
  {
    id: "source",
    header: t.columns.source,
    isNarrow: true,
    isInteractive: true,
    skeleton: "short",
    cell: ({ url, title }) =>
      url && (
        <a
          href={url}
          target="_blank"
          rel="noreferrer"
          aria-label={`${t.columns.open}: ${title || t.untitled}`}
          className={linkClasses()}
        >
          {t.columns.open}
        </a>
      ),
  },
];
