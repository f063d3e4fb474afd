"use client";

import type { Capability, Connection, ConnectionSibling } from "@bizosaas/contracts";
import { IntentLink, useWords } from "@bizosaas/portal-kit/client";
import { Button, type Column, DataTable, linkClasses, StatusDot } from "@bizosaas/ui";
import { connectionLook } from "./connection-status.ts";
import { useOpenSibling } from "./use-open-sibling.ts";
import { type ConnectionWords, connectionWords } from "./words.ts";

type Row = {
  id: string;
  name: string;
  status: Connection["status"] | null;
  reason: string | null;
  capabilities: readonly Capability[];
  /** Null for the connection that this page shows. */
  sibling: ConnectionSibling | null;
};

const rowsOf = ({ connectorId, connectorName, status, capabilities, siblings }: Connection): Row[] => [
  { id: connectorId, name: connectorName, status, reason: null, capabilities, sibling: null },
  ...siblings.map((sibling) => ({
    id: sibling.connectorId,
    name: sibling.connectorName,
    status: sibling.connection?.status ?? null,
    reason: sibling.connection?.statusReason ?? sibling.reason,
    capabilities: sibling.connection?.capabilities ?? [],
    sibling,
  })),
];

const presenceLook = {
  active: "pending",
  inactive: "paused",
  absent: "draft",
  hidden: "draft",
  unknown: "draft",
} as const;

function State({ row, t }: { row: Row; t: ConnectionWords }) {
  const { status, sibling } = row;
  if (status) return <StatusDot status={connectionLook[status]} label={t.status[status]} />;
  const presence = sibling?.presence ?? "absent";
  return <StatusDot status={presenceLook[presence]} label={t.siblings.presence[presence]} />;
}

/** What the user may do there, in one line; what is missing is named. */
function May({ row: { capabilities, reason }, t }: { row: Row; t: ConnectionWords["siblings"] }) {
  const missing = capabilities.filter(({ allowed }) => !allowed);
  const allowed = capabilities.length - missing.length;
  if (capabilities.length === 0) return reason ?? "–";
  return missing.length === 0
    ? t.everything
    : t.some(
        allowed,
        capabilities.length,
        missing.map(({ label }) => label),
      );
}

type WayProps = {
  row: Row;
  t: ConnectionWords["siblings"];
  canManage: boolean;
  way: ReturnType<typeof useOpenSibling>;
};

function Way({ row: { sibling, name }, t, canManage, way }: WayProps) {
  if (!sibling) return t.thisOne;
  if (sibling.connection)
    return (
      <IntentLink href={`/connections/${sibling.connection.id}`} className={linkClasses()}>
        {t.see(name)}
      </IntentLink>
    );
  const mayBeThere = sibling.presence === "active" || sibling.presence === "unknown";
  const label = mayBeThere ? t.connect(name) : sibling.switchOn && t.activate(name);
  if (!label || !canManage) return "–";
  const isPending = way.pendingId === sibling.connectorId;
  return (
    <Button size="sm" loading={isPending} disabled={way.pendingId !== null} onClick={() => void way.go(sibling)}>
      {label}
    </Button>
  );
}

/** What one password opens: what was found behind it, what its user may do there, and how to connect what isn't yet. */
export function SiblingTable({ connection, canManage }: { connection: Connection; canManage: boolean }) {
  const words = useWords(connectionWords);
  const way = useOpenSibling(connection.id);
  const t = words.siblings;
  if (connection.siblings.length === 0) return null;
  const columns: Column<Row>[] = [
    { id: "tool", header: t.tool, cell: ({ name }) => name },
    { id: "state", header: t.state, isNarrow: true, cell: (row) => <State row={row} t={words} /> },
    { id: "may", header: t.may, cell: (row) => <May row={row} t={t} /> },
    {
      id: "way",
      header: t.way,
      isNarrow: true,
      isInteractive: true,
      cell: (row) => <Way {...{ row, t, canManage, way }} />,
    },
  ];
  return (
    <section aria-labelledby="siblings" className="grid gap-3">
      <h2 id="siblings" className="text-lead font-semibold">
        {t.title}
      </h2>
      <DataTable label={t.title} columns={columns} rows={rowsOf(connection)} rowKey={({ id }) => id} />
    </section>
  );
}
