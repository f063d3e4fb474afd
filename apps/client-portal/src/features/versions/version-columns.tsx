import { countedRuns, type VersionRef } from "@bizosaas/contracts";
import type { Locale } from "@bizosaas/portal-kit";
import { IntentLink } from "@bizosaas/portal-kit/client";
import { Badge, type Column, linkClasses, RelativeTime } from "@bizosaas/ui";
import type { VersionWords } from "./words.ts";

export type VersionRow = {
  ref: VersionRef;
  name: string;
  badge: { tone: "success" | "info"; label: string } | null;
  note: string;
  at: string;
  by: string | null;
  runs: { count: number; href: string; label: string } | null;
};

/** "1,000+" once no more are counted. */
export const countText = (count: number, locale: Locale): string =>
  `${count.toLocaleString(locale)}${count >= countedRuns ? "+" : ""}`;

export const versionColumns = (t: VersionWords, locale: Locale): Column<VersionRow>[] => [
  {
    id: "version",
    header: t.columns.version,
    cell: ({ name, badge }) => (
      <span className="flex flex-wrap items-center gap-2">
        {name}
        {badge && <Badge tone={badge.tone}>{badge.label}</Badge>}
      </span>
    ),
  },
  { id: "note", header: t.columns.note, skeleton: "wide", cell: ({ note }) => note },
  {
    id: "at",
    header: t.columns.at,
    isNarrow: true,
    cell: ({ at }) => <RelativeTime value={at} locale={locale} />,
  },
  { id: "by", header: t.columns.by, priority: 2, cell: ({ by }) => by },
  {
    id: "runs",
    header: t.columns.runs,
    align: "end",
    isNarrow: true,
    isInteractive: true,
    cell: ({ runs }) =>
      runs &&
      (runs.count === 0 ? (
        "0"
      ) : (
        <IntentLink href={runs.href} className={linkClasses()} aria-label={runs.label}>
          {countText(runs.count, locale)}
        </IntentLink>
      )),
  },
];
