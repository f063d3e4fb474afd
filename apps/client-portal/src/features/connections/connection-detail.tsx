"use client";

import type { Connection, Connector, FormField } from "@bizosaas/contracts";
import { IntentLink, PageCrumb, useEventStream, useLocale, useWords } from "@bizosaas/portal-kit/client";
import { Callout, Card, DescriptionList, linkClasses, PageHeader, RelativeTime, StatusBadge } from "@bizosaas/ui";
import { useState } from "react";
import { CapabilityTable } from "./capability-table.tsx";
import { ConnectionActions } from "./connection-actions.tsx";
import { connectionLook } from "./connection-status.ts";
import { ConnectionTrouble } from "./connection-trouble.tsx";
import { GrantCard } from "./grant-card.tsx";
import { SiblingTable } from "./sibling-table.tsx";
import { SyncProgressList } from "./sync-progress-list.tsx";
import { connectionWords } from "./words.ts";

function AccountFacts({ connection, fields }: { connection: Connection; fields: readonly FormField[] }) {
  const t = useWords(connectionWords).detail;
  const locale = useLocale();
  const { account, config, createdAt, checkedAt, nextSyncAt, openedBy } = connection;
  const settings = fields
    .filter(({ name, secret }) => !secret && config[name] !== undefined)
    .map(({ name, label }) => ({ id: name, term: label, value: String(config[name]) }));
  const site = (
    <a href={account.url} target="_blank" rel="noreferrer" className={linkClasses()}>
      {account.url}
    </a>
  );
  return (
    <DescriptionList
      items={[
        { id: "site", term: t.site, value: site },
        { id: "account", term: t.account, value: account.name },
        { id: "detail", term: t.signedInAs, value: account.detail },
        ...settings.filter(({ value }) => value !== account.url && value !== ""),
        ...(openedBy
          ? [
              {
                ...{ id: "opener", term: t.passwordOf },
                value: (
                  <IntentLink href={`/connections/${openedBy.id}`} className={linkClasses()}>
                    {openedBy.name}
                  </IntentLink>
                ),
              },
            ]
          : []),
        { id: "created", term: t.connectedOn, value: <RelativeTime value={createdAt} locale={locale} /> },
        { id: "checked", term: t.checked, value: <RelativeTime value={checkedAt} locale={locale} /> },
        ...(connection.sync.length > 0
          ? [
              {
                ...{ id: "next", term: t.nextSync },
                value: nextSyncAt ? <RelativeTime value={nextSyncAt} locale={locale} /> : t.noNextSync,
              },
            ]
          : []),
      ]}
    />
  );
}

type Props = { initial: Connection; connector: Connector | null; canManage: boolean };

/** One connection as it is right now: the page follows its sync by events. */
export function ConnectionDetail({ initial, connector, canManage }: Props) {
  const t = useWords(connectionWords);
  const [latest, setLatest] = useState<Connection | null>(null);
  const connection = latest ?? initial;
  const stream = useEventStream<Connection>({ url: `/api/connections/${initial.id}/watch`, onEvent: setLatest });
  const { status } = connection;
  return (
    <>
      <PageCrumb label={connection.name} />
      <PageHeader
        title={connection.name}
        subtitle={connection.connectorName}
        meta={<StatusBadge status={connectionLook[status]} label={t.status[status]} />}
        actions={canManage && <ConnectionActions connection={connection} connector={connector} onChanged={setLatest} />}
      />
      <ConnectionTrouble {...{ connection, connector, canManage }} onChanged={setLatest} />
      {stream === "failed" && <Callout tone="warning">{t.detail.liveOff}</Callout>}
      {connection.sync.length > 0 && (
        <Card
          title={t.detail.sync}
          description={t.detail.syncHint}
          actions={
            <span role="status" className="text-meta text-fg-muted">
              {stream === "live" && t.detail.live}
              {stream === "reconnecting" && t.detail.reconnecting}
            </span>
          }
        >
          <SyncProgressList connection={connection} />
        </Card>
      )}
      <SiblingTable connection={connection} canManage={canManage} />
      <section aria-labelledby="capabilities" className="grid gap-3">
        <h2 id="capabilities" className="text-lead font-semibold">
          {t.detail.may}
        </h2>
        <CapabilityTable capabilities={connection.capabilities} />
      </section>
      <Card title={t.detail.settings}>
        <AccountFacts connection={connection} fields={connector?.form ?? []} />
      </Card>
      {connection.grant && <GrantCard grant={connection.grant} />}
    </>
  );
}
