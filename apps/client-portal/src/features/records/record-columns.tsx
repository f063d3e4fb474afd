import type { ListedResource, ResourceKind } from "@bizosaas/contracts";
import type { Locale } from "@bizosaas/portal-kit";
import { Badge, type Column, linkClasses, RelativeTime } from "@bizosaas/ui";
import { hasStatus } from "./kinds.ts";
import { listedFact } from "./listed-fact.tsx";
import { shopFact } from "./shop-facts.tsx";
import { statusWord } from "./status-word.ts";
import type { RecordWords } from "./words.ts";

type RecordColumn = Column<ListedResource>;
type ColumnContext = {
  kind: ResourceKind;
  t: RecordWords;
  locale: Locale;
  /** Names of the connections by their ids. */
  tools: ReadonlyMap<string, string>;
};

const factColumns = ({ kind, t, locale }: ColumnContext): RecordColumn[] => {
  const column = (
    id: keyof RecordWords["columns"],
    field: string,
    layout: Partial<RecordColumn> = {},
  ): RecordColumn => ({
    ...{ id, header: t.columns[id], skeleton: "half" },
    ...layout,
    cell: ({ facts }) => shopFact(field, facts[field], { t: t.record, locale }) ?? listedFact(field, facts, locale),
  });
  const figure = (field: "people" | "subscribers" | "sent" | "opened" | "clicked") =>
    column(field, field, { align: "end", isNarrow: true, skeleton: "short" });
  switch (kind) {
    case "crm.contact":
      return [
        column("email", "email", { isTruncated: true }),
        column("company", "company", { isTruncated: true, priority: 2 }),
      ];
    case "crm.company":
      return [
        column("domain", "domain", { isTruncated: true }),
        column("industry", "industry", { isTruncated: true, priority: 3 }),
        column("city", "city", { priority: 2 }),
      ];
    case "crm.deal":
      return [
        column("amount", "amountMicros", { align: "end", skeleton: "short" }),
        column("closesAt", "closesAt", { isNarrow: true, priority: 2, skeleton: "short" }),
      ];
    case "crm.list":
    case "crm.tag":
      return [...(kind === "crm.list" ? [figure("people")] : []), figure("subscribers")];
    case "mkt.campaign":
      return [
        column("subject", "subject", { isTruncated: true, priority: 2 }),
        ...[figure("sent"), figure("opened"), figure("clicked")],
      ];
    case "shop.product":
      return [
        column("sku", "sku", { priority: 2, isTruncated: true }),
        column("stock", "stock", { align: "end", isNarrow: true, skeleton: "short" }),
        column("price", "price", { align: "end", isNarrow: true, skeleton: "short" }),
      ];
    case "shop.order":
      return [
        column("email", "email", { priority: 2, isTruncated: true }),
        column("placedAt", "placedAt", { isNarrow: true, priority: 2, skeleton: "short" }),
        column("total", "total", { align: "end", isNarrow: true, skeleton: "short" }),
      ];
    case "shop.customer":
      return [column("email", "email", { isTruncated: true }), column("city", "city", { priority: 2 })];
    default:
      return [];
  }
};

const statusColumn = ({ kind, t }: ColumnContext): RecordColumn => ({
  ...{ id: "status", header: kind === "crm.deal" ? t.columns.stage : t.columns.status },
  ...{ isNarrow: true, skeleton: "short" },
  cell: ({ status, statusLabel }) => status && <Badge>{statusWord({ kind, status, statusLabel }, t)}</Badge>,
});

const updatedColumn = ({ t, locale }: ColumnContext): RecordColumn => ({
  ...{ id: "updated", header: t.columns.updated, firstDirection: "desc" },
  ...{ isNarrow: true, isSortable: true, priority: 2, skeleton: "short" },
  cell: ({ vendorUpdatedAt }) => vendorUpdatedAt && <RelativeTime value={vendorUpdatedAt} locale={locale} />,
});

const syncedColumn = ({ t, locale }: ColumnContext): RecordColumn => ({
  ...{ id: "synced", header: t.columns.synced, isNarrow: true, priority: 2, skeleton: "short" },
  cell: ({ syncedAt }) => <RelativeTime value={syncedAt} locale={locale} />,
});

const sourceColumn = ({ t }: ColumnContext): RecordColumn => ({
  ...{ id: "source", header: t.columns.source, isNarrow: true, isInteractive: true, skeleton: "short" },
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
});

/** Where it is kept; the same person may be in several tools. */
const toolsColumn = ({ t, tools }: ColumnContext): RecordColumn => ({
  ...{ id: "tools", header: t.columns.tools, isNarrow: true, priority: 2, skeleton: "short" },
  cell: ({ connectionId, others }) => (
    <span className="inline-flex flex-wrap gap-1">
      {[...new Set([connectionId, ...others.map((other) => other.connectionId)])].map((id) => (
        <Badge key={id}>{tools.get(id) ?? "…"}</Badge>
      ))}
    </span>
  ),
});

/** What was written for readers has a title, everything else a name. */
const hasTitle: ReadonlySet<ResourceKind> = new Set(["cms.post", "cms.page", "cms.media"]);

/** The columns of a list of records, by their kind. */
export const recordColumns = (context: ColumnContext): RecordColumn[] => {
  const { kind, t } = context;
  const isOfCrm = kind.startsWith("crm.");
  const title: RecordColumn = {
    ...{ id: "title", header: hasTitle.has(kind) ? t.columns.title : t.columns.name, isSortable: true },
    cell: (record) => record.title || t.untitled,
  };
  return [
    title,
    ...factColumns(context),
    ...(hasStatus(kind) ? [statusColumn(context)] : []),
    ...(isOfCrm ? [toolsColumn(context)] : []),
    updatedColumn(context),
    ...(isOfCrm ? [] : [syncedColumn(context), sourceColumn(context)]),
  ];
};
