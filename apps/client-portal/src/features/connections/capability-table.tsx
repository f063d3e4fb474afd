"use client";

import type { Capability } from "@bizosaas/contracts";
import { useWords } from "@bizosaas/portal-kit/client";
import { type Column, DataTable, StatusDot } from "@bizosaas/ui";
import { type ConnectionWords, connectionWords } from "./words.ts";

const columnsOf = (t: ConnectionWords["detail"], hasReasons: boolean): Column<Capability>[] => [
  { id: "capability", header: t.capability, cell: ({ label }) => label },
  {
    id: "allowed",
    header: t.answer,
    isNarrow: true,
    cell: ({ allowed }) => (
      <StatusDot status={allowed ? "succeeded" : "warning"} label={allowed ? t.allowed : t.notAllowed} />
    ),
  },
  ...(hasReasons ? [{ id: "why", header: t.why, cell: ({ why }: Capability) => why ?? "–" }] : []),
];

/** In plain words: what the account behind the connection may do. */
export function CapabilityTable({ capabilities }: { capabilities: readonly Capability[] }) {
  const t = useWords(connectionWords).detail;
  return (
    <DataTable
      label={t.may}
      columns={columnsOf(
        t,
        capabilities.some(({ why }) => why),
      )}
      rows={capabilities}
      rowKey={({ id }) => id}
    />
  );
}
