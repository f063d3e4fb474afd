import type { ResourceRecord, ResourceSummary } from "@bizosaas/contracts";
import type { Locale } from "@bizosaas/portal-kit";
import { PageCrumb } from "@bizosaas/portal-kit/client";
import { Badge, buttonClasses, Callout, Card, DescriptionList, PageHeader, RelativeTime } from "@bizosaas/ui";
import { ExternalLink } from "lucide-react";
import type { ReactNode } from "react";
import { ExtraCard } from "./extra-card.tsx";
import { plainText } from "./plain-text.ts";
import { readData } from "./record-data.ts";
import { factFieldsOf, factOf } from "./record-facts.tsx";
import { RecordPicture } from "./record-picture.tsx";
import { statusWord } from "./status-word.ts";
import type { RecordWords } from "./words.ts";

type BodyProps = { data: Record<string, unknown>; t: RecordWords["record"]; locale: Locale };

function RecordBody({ data, t, locale }: BodyProps) {
  const { thumbnailUrl, alt, excerpt, content, extra } = data;
  return (
    <>
      {typeof thumbnailUrl === "string" && thumbnailUrl && (
        <Card title={t.image}>
          <RecordPicture src={thumbnailUrl} alt={typeof alt === "string" ? alt : ""} none={t.noImage} />
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
      {typeof extra === "object" && extra !== null && <ExtraCard extra={{ ...extra }} t={t} locale={locale} />}
    </>
  );
}

type Shown = {
  record: ResourceRecord;
  connectionName: string;
  t: RecordWords;
  locale: Locale;
  /** The company's own record, where there is one. */
  company?: ResourceSummary | null | undefined;
};

/** What is known of a record, and where from. */
function RecordFacts({ record, connectionName, t, locale, company }: Shown) {
  const data = readData(record) ?? {};
  const { vendorUpdatedAt, syncedAt, externalId } = record;
  const fields = factFieldsOf(data, t.record);
  const times = [
    { id: "updated", term: t.columns.updated, at: vendorUpdatedAt },
    { id: "synced", term: t.columns.synced, at: syncedAt },
  ];
  return (
    <Card title={t.record.facts}>
      <DescriptionList
        items={[
          ...fields.map((field) => ({
            ...{ id: field, term: t.record.fields[field] },
            value: factOf(field, data, { t: t.record, locale, company }),
          })),
          { id: "connection", term: t.record.connection, value: connectionName },
          { id: "external", term: t.record.id, value: externalId },
          ...times.flatMap(({ id, term, at }) =>
            at ? [{ id, term, value: <RelativeTime value={at} locale={locale} /> }] : [],
          ),
        ]}
      />
    </Card>
  );
}

type Props = Shown & {
  /** What can be done to it. */
  actions?: ReactNode;
  /** Why nothing can, say. */
  above?: ReactNode;
  /** What comes before all of it, over the whole width. */
  more?: ReactNode;
  /** Beside it all: its timeline. */
  aside: ReactNode;
};

/** One record as its kind describes it. Its text is shown as text: markup from a vendor never becomes markup here. */
export function RecordDetail({ actions, above, more, aside, ...shown }: Props) {
  const { record, connectionName, t, locale } = shown;
  const data = readData(record);
  const { kind, status, statusLabel } = record;
  const title = record.title || t.untitled;
  return (
    <>
      <PageCrumb label={title} />
      <PageHeader
        title={title}
        subtitle={t.record.kindAt(t.kindOne[kind], connectionName)}
        meta={status && <Badge>{statusWord({ kind, status, statusLabel }, t)}</Badge>}
        actions={
          <>
            {record.url && (
              <a href={record.url} target="_blank" rel="noreferrer" className={buttonClasses()}>
                <ExternalLink aria-hidden />
                {t.record.openAtSource}
              </a>
            )}
            {actions}
          </>
        }
      />
      {above}
      {more}
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="grid min-w-0 gap-4">
          <RecordFacts {...shown} />
          {data ? (
            <RecordBody data={data} t={t.record} locale={locale} />
          ) : (
            <Callout tone="warning">{t.record.unreadable}</Callout>
          )}
        </div>
        <div className="min-w-0">{aside}</div>
      </div>
    </>
  );
}
