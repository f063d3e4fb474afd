import type { ConnectorAction, ResourceMoment, ResourceSummary } from "@bizosaas/contracts";
import { CursorPager, IntentLink } from "@bizosaas/portal-kit/client";
import { Load, readLocale, say } from "@bizosaas/portal-kit/server";
import { Card, linkClasses, RelativeTime, Timeline, type TimelineEntry } from "@bizosaas/ui";
import { CircleMinus, CirclePlus, RefreshCw } from "lucide-react";
import type { ReactNode } from "react";
import { portalWords } from "@/words.ts";
import { listConnections, listConnectors } from "../../connections/queries.ts";
import { receiptLooks } from "../../runs/receipt-looks.ts";
import { ReceiptBody } from "../../runs/run-receipts.tsx";
import { listPath, recordPath } from "../kinds.ts";
import { listMoments } from "../queries.ts";
import { type RecordWords, recordWords } from "../words.ts";
import { type MomentWords, momentWords } from "./words.ts";

type Props = {
  record: ResourceSummary;
  connectionName: string;
  cursor: string | undefined;
  canUndo: boolean;
};

const icons = {
  created: <CirclePlus aria-hidden />,
  updated: <RefreshCw aria-hidden />,
  deleted: <CircleMinus aria-hidden />,
};

type Write = Extract<ResourceMoment, { type: "write" }>;
type Change = Extract<ResourceMoment, { type: "change" }>;

function Author({ write, t }: { write: Write; t: MomentWords }): ReactNode {
  const { personName, workflowName, receipt } = write;
  if (personName !== null) return <p className="text-dense">{t.byPerson(personName)}</p>;
  if (receipt.runId === null) return null;
  return (
    <p className="text-dense">
      <IntentLink href={`/runs/${receipt.runId}`} className={linkClasses()}>
        {t.byWorkflow(workflowName ?? t.aWorkflow)}
      </IntentLink>
    </p>
  );
}

const namesOf = ({ fields }: Change, { record, otherFields }: RecordWords): string[] => {
  const known = Object.entries({ ...otherFields, ...record.fields });
  return fields.map((field) => known.find(([name]) => name === field)?.[1] ?? field);
};

/** The actions of the record's tool by their ids, in the reader's language. */
const readActions = async (connectionId: string): Promise<ReadonlyMap<string, ConnectorAction>> => {
  try {
    const [{ items: connections }, { items: connectors }] = await Promise.all([listConnections(), listConnectors()]);
    const connection = connections.find(({ id }) => id === connectionId);
    const actions = connectors.find(({ id }) => id === connection?.connectorId)?.actions ?? [];
    return new Map(actions.map((action) => [action.id, action]));
  } catch {
    return new Map();
  }
};

/** What our runs and people wrote to a record, and what syncs found to have changed, the newest first. */
export async function RecordMoments({ record, connectionName, cursor, canUndo }: Props) {
  const [words, t, { paging }, locale, actions] = await Promise.all([
    say(recordWords),
    say(momentWords),
    say(portalWords),
    readLocale(),
    readActions(record.connectionId),
  ]);
  const toEntry = (moment: ResourceMoment): TimelineEntry => {
    const time = <RelativeTime value={moment.at} locale={locale} />;
    if (moment.type === "change") {
      const title = t[moment.change](connectionName);
      const names = moment.change === "updated" ? namesOf(moment, words) : [];
      return { id: moment.id, time, title, icon: icons[moment.change], body: names.join(", ") };
    }
    const { receipt } = moment;
    const action = actions.get(receipt.actionId);
    const body = (
      <>
        <Author write={moment} t={t} />
        <ReceiptBody
          receipt={receipt}
          canOperate={canUndo}
          // Taken back, what it had made is gone, and this page with it.
          {...(action?.subject?.field === null && { leadsTo: listPath(record.kind) })}
        />
      </>
    );
    return {
      id: moment.id,
      time,
      title: receipt.summary || t.underWay,
      status: receiptLooks[receipt.status],
      body,
    };
  };
  return (
    <Card title={t.title} description={t.description}>
      <Load read={() => listMoments(record.id, cursor)}>
        {({ items, nextCursor }) => (
          <div className="grid gap-4">
            {items.length === 0 ? (
              <p className="text-body text-fg-muted">{t.none}</p>
            ) : (
              <Timeline label={t.title} entries={items.map(toEntry)} />
            )}
            {(nextCursor !== null || cursor) && (
              <CursorPager
                label={t.pages}
                words={paging}
                path={recordPath(record.kind, record.id)}
                search={{ cursor }}
                nextCursor={nextCursor}
              />
            )}
          </div>
        )}
      </Load>
    </Card>
  );
}
