import { listOperations, type Member } from "@bizosaas/contracts";
import { UrlSelect } from "@bizosaas/portal-kit/client";
import { FilterBar } from "@bizosaas/ui";
import type { ReactNode } from "react";
import type { AuditWords } from "./words.ts";

const periods = [1, 7, 30, 90] as const;

type Props = { members: readonly Member[]; t: AuditWords; actions: Record<string, string>; end?: ReactNode };

/** Every action of an organization's log, in words, by the alphabet. */
const actionOptions = (actions: Record<string, string>) =>
  listOperations()
    .flatMap(({ audit = "" }) => (actions[audit] === undefined ? [] : [{ value: audit, label: actions[audit] }]))
    .toSorted((one, other) => one.label.localeCompare(other.label));

/** Who, what and since when; kept in the address. */
export const AuditFilters = ({ members, t, actions, end }: Props) => (
  <FilterBar
    label={t.filters}
    actions={end}
    filters={
      <>
        <UrlSelect
          label={t.who}
          name="personId"
          allLabel={t.everybody}
          options={members.map(({ userId, name }) => ({ value: userId, label: name }))}
        />
        <UrlSelect label={t.action} name="action" allLabel={t.everything} options={actionOptions(actions)} />
        <UrlSelect
          label={t.at}
          name="days"
          allLabel={t.always}
          options={periods.map((days) => ({ value: String(days), label: t.lastDays(days) }))}
        />
      </>
    }
  />
);
