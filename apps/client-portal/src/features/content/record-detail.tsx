import { kindShapes, type ResourceSummary } from "@bizosaas/contracts";
import type { Locale } from "@bizosaas/portal-kit";
import { PageCrumb } from "@bizosaas/portal-kit/client";
import { Badge, buttonClasses, Callout, Card, DescriptionList, JsonView, PageHeader, RelativeTime } from "@bizosaas/ui";
import { ExternalLink } from "lucide-react";
import { plainText } from "./plain-text.ts";
import { type ContentWords, statusWord } from "./words.ts";

type Props = { record: ResourceSummary & { data: unknown }; connectionName: string; t: ContentWords; locale: Locale };
type RecordWords = ContentWords["record"];

const factText = (name: string, value: unknown, t: RecordWords, locale: Locale): string => {
  if (typeof value === "boolean") return value ? t.yes : t.no;
  if (name === "bytes" && typeof value === "number") return `${Math.ceil(value / 1024).toLocaleString(locale)} KB`;
  if (name === "publishedAt") return new Date(String(value)).toLocaleString(locale, { dateStyle: "long" });
  return plainText(String(value));
};

const factsOf = (data: Record<string, unknown>, t: RecordWords, locale: Locale) =>
  (Object.keys(t.fields) as (keyof RecordWords["fields"])[])
    .filter((name) => data[name] !== undefined && data[name] !== null && data[name] !== "")
    .map((name) => ({ id: name, term: t.fields[name], value: factText(name, data[name], t, locale) }));

function RecordBody({ data, t }: { data: Record<string, unknown>; t: RecordWords }) {
  const { thumbnailUrl, alt, excerpt, content, extra } = data;
  return (
    <>
      {typeof thumbnailUrl === "string" && thumbnailUrl && (
        <Card title={t.image}>
          {/* oxlint-disable-next-line next/no-img-element -- no optimizer may fetch a tenant's address for us (P4). */}
          <img
            src={thumbnailUrl}
            alt={typeof alt === "string" ? alt : ""}
            loading="lazy"
            referrerPolicy="no-referrer"
            className="max-h-80 max-w-full rounded-control border border-border"
          />
        </Card>
      )}
      {typeof excerpt === "string" && (
        <Card title={t.excerpt}>
          <p className="max-w-prose whitespace-pre-line">{plainText(excerpt) || t.noExcerpt}</p>
        </Card>
      )}
      {typeof content === "string" && (
        <Card title={t.text}>
          <p className="max-w-prose whitespace-pre-line">{plainText(content) || t.noText}</p>
        </Card>
      )}
      {typeof extra === "object" && extra !== null && Object.keys(extra).length > 0 && (
        <Card title={t.more}>
          <JsonView value={extra} label={t.more} />
        </Card>
      )}
    </>
  );
}

/** One record as its kind describes it. Its text is shown as text: markup from a vendor never becomes markup here. */
export function RecordDetail({ record, connectionName, t, locale }: Props) {
  const parsed = kindShapes[record.kind].safeParse(record.data);
  const data: Record<string, unknown> = parsed.success ? parsed.data : {};
  const title = record.title || t.untitled;
  return (
    <>
      <PageCrumb label={title} />
      <PageHeader
        title={title}
        subtitle={t.kinds[record.kind]}
        meta={record.status && <Badge>{statusWord(record.status, t)}</Badge>}
        actions={
          record.url && (
            <a href={record.url} target="_blank" rel="noreferrer" className={buttonClasses()}>
              <ExternalLink aria-hidden />
              {t.record.openAtSource}
            </a>
          )
        }
      />
      <Card title={t.record.facts}>
        <DescriptionList
          items={[
            ...factsOf(data, t.record, locale),
            { id: "connection", term: t.record.connection, value: connectionName },
            { id: "external", term: t.record.id, value: record.externalId },
            ...(record.vendorUpdatedAt
              ? [
                  {
                    id: "updated",
                    term: t.columns.updated,
                    value: <RelativeTime value={record.vendorUpdatedAt} locale={locale} />,
                  },
                ]
              : []),
            { id: "synced", term: t.columns.synced, value: <RelativeTime value={record.syncedAt} locale={locale} /> },
          ]}
        />
      </Card>
      {parsed.success ? (
        <RecordBody data={data} t={t.record} />
      ) : (
        <Callout tone="warning">{t.record.unreadable}</Callout>
      )}
    </>
  );
}
