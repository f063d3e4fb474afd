import type { ListOrdering } from "../../platform/http/list-order.ts";
import { searchKeyOf } from "./search-values.ts";

/** What a list of runs may be narrowed by. `version` is a number of the workflow named beside it. */
export type RunFilter = {
  ordering?: Pick<ListOrdering, "after" | "isAfter">;
  workflowId?: string | undefined;
  version?: number | undefined;
  status?: string | undefined;
  /** Of the last so many UTC days, today included. */
  days?: number | undefined;
  /** Asked for then or later, and before. */
  from?: string | undefined;
  to?: string | undefined;
  /** How one of the values begins that its workflow marks. */
  search?: string | undefined;
};

type Write = (value: unknown) => string;
type Conditions = { [Name in keyof Required<RunFilter>]: (filter: RunFilter, at: Write) => string };

const conditions: Conditions = {
  ordering: ({ ordering }, at) => ordering?.isAfter(at(ordering.after?.key), at(ordering.after?.id)) ?? "true",
  workflowId: ({ workflowId }, at) => `r.workflow_id = ${at(workflowId)}::uuid`,
  version: ({ workflowId, version }, at) =>
    `r.version_id = (select id from workflow_version where tenant_id = $1 and workflow_id = ${at(workflowId)}::uuid and number = ${at(version)}::int)`,
  status: ({ status }, at) => `r.status = ${at(status)}`,
  days: ({ days }, at) =>
    `r.created_at >= (date_trunc('day', now(), 'UTC') - make_interval(days => ${at(days)}::int - 1))`,
  from: ({ from }, at) => `r.created_at >= ${at(from)}::timestamptz`,
  to: ({ to }, at) => `r.created_at < ${at(to)}::timestamptz`,
  search: ({ search = "" }, at) => {
    const beginning = searchKeyOf(search);
    return `r.id in (select s.run_id from run_search_value s
      where s.tenant_id = $1 and s.value_key >= ${at(beginning)} and s.value_key < ${at(`${beginning}\u{10FFFF}`)})`;
  },
};

/**
 * Only the conditions that are asked for are written, so that each combination is planned by itself and finds its index.
 * `$1` is the tenant; `name` tells the combinations apart for prepared statements.
 */
export const writeRunFilter = (filter: RunFilter, tenantId: string) => {
  const values: unknown[] = [tenantId];
  const at: Write = (value) => `$${values.push(value)}`;
  const asked = (Object.keys(conditions) as (keyof Conditions)[]).filter((name) =>
    name === "ordering" ? filter.ordering?.after : filter[name] !== undefined,
  );
  const text = ["r.tenant_id = $1", ...asked.map((name) => conditions[name](filter, at))].join("\n    and ");
  return { name: asked.join("-") || "all", text, values };
};
