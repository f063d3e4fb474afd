import type { ResourceKind } from "@bizosaas/contracts";
import { UrlSearch } from "@bizosaas/portal-kit/client";
import { LateUrlFilterChips, LateUrlSelect, say } from "@bizosaas/portal-kit/server";
import { FilterBar } from "@bizosaas/ui";
import type { ReactNode } from "react";
import { connectionLabels } from "../connections/connection-labels.ts";
import { listConnections } from "../connections/queries.ts";
import { groupOf, hasStatus } from "./kinds.ts";
import { listStatuses } from "./queries.ts";
import { statusWord } from "./status-word.ts";
import { type RecordWords, recordWords } from "./words.ts";

const readConnections = async (of: ResourceKind) => {
  const { items } = await listConnections();
  const labels = connectionLabels(items);
  return items
    .filter(({ sync }) => sync.some(({ kind }) => kind === of))
    .map(({ id, name }) => ({ value: id, label: labels.get(id) ?? name }));
};
const readStatuses = async (kind: ResourceKind, t: RecordWords) => {
  const { items, labels } = await listStatuses(kind);
  return items.map((status) => ({
    value: status,
    label: statusWord({ kind, status, statusLabel: labels[status] }, t),
  }));
};

const asksFor = (kind: ResourceKind, isBoard: boolean): boolean => hasStatus(kind) && !isBoard;

/** Reads what the filters offer; they find it read. */
export const readFilterChoices = (kind: ResourceKind, isBoard: boolean) =>
  Promise.all([listConnections(), asksFor(kind, isBoard) ? listStatuses(kind) : null]);

type Props = {
  kind: ResourceKind;
  /** Shows all states beside each other. */
  isBoard: boolean;
  actions?: ReactNode;
};

/** Search, and what there is a choice of: where records are kept, and the states that they are in. */
export async function RecordFilters({ kind, isBoard, actions }: Props) {
  const t = await say(recordWords);
  const connection = { name: "connection", label: t.connection, read: () => readConnections(kind) };
  const label = kind === "crm.deal" ? t.columns.stage : t.columns.status;
  const status = { name: "status", label, read: () => readStatuses(kind, t) };
  const asksStatus = asksFor(kind, isBoard);
  return (
    <FilterBar
      label={t.groups[groupOf(kind)].filter}
      search={<UrlSearch label={t.search(t.kinds[kind])} />}
      filters={
        <>
          <LateUrlSelect {...connection} allLabel={t.allConnections} fewest={2} />
          {asksStatus && <LateUrlSelect {...status} allLabel={t.allStatuses} fewest={2} />}
        </>
      }
      chips={<LateUrlFilterChips filters={asksStatus ? [connection, status] : [connection]} />}
      actions={actions}
    />
  );
}
