import type { Overview, OverviewDay } from "@bizosaas/contracts";
import type { Read } from "../../platform/http/verb.ts";
import { daysOf, type OverviewRange } from "./rules.ts";

type RunDay = { day: string; runs: number; succeeded: number; failed: number };
type AiDay = { day: string; calls: number; unpriced: number; tokens: number; cost: number };
type ContentDay = { day: string; created: number; changed: number; orders: number; contacts: number };
type FigureRow = {
  connections: number;
  broken: number;
  workflows: number;
  active: number;
  ai_keys: number;
  pending: number;
  has_runs: boolean;
  ai_runs: number;
  ai_runs_before: number;
  run_days: RunDay[];
  ai_days: AiDay[];
  content_days: ContentDay[];
};

/** Days are grouped by number and named once there are few of them. */
const binOf = (column: string) => `date_bin('1 day', ${column}, timestamptz 'epoch')`;
const dayOf = (bin: string) => `(${bin} at time zone 'UTC')::date`;

/** `$2` begins the range before, `$3` the range, `$4` ends both. Days are counted from indexes alone. */
const text = `
  select
    (select count(*)::int from connection where tenant_id = $1) as connections,
    (select count(*)::int from connection where tenant_id = $1 and status = 'broken') as broken,
    (select count(*)::int from workflow where tenant_id = $1 and deleted_at is null) as workflows,
    (select count(*)::int from workflow where tenant_id = $1 and deleted_at is null and state = 'active') as active,
    (select count(*)::int from ai_key where tenant_id = $1) as ai_keys,
    (select count(*)::int from (select 1 from approval where tenant_id = $1 and status = 'pending'
        and (expires_at is null or expires_at > now()) limit 1000) p) as pending,
    exists (select 1 from run where tenant_id = $1) as has_runs,
    (select count(*)::int from (
      select from ai_usage where tenant_id = $1 and at >= $3 and at < $4 group by run_id) u) as ai_runs,
    (select count(*)::int from (
      select from ai_usage where tenant_id = $1 and at >= $2 and at < $3 group by run_id) u) as ai_runs_before,
    (select coalesce(jsonb_agg(d), '[]') from (
      select ${dayOf("bin")} as day, runs, succeeded, failed from (
        select ${binOf("created_at")} as bin, count(*) as runs,
          count(*) filter (where status = 'succeeded') as succeeded, count(*) filter (where status = 'failed') as failed
        from run where tenant_id = $1 and created_at >= $2 and created_at < $4 group by 1) b) d) as run_days,
    (select coalesce(jsonb_agg(d), '[]') from (
      select ${dayOf("bin")} as day, calls, unpriced, tokens, cost from (
        select ${binOf("at")} as bin, count(*) as calls, count(*) filter (where not is_priced) as unpriced,
          sum(input_tokens + output_tokens) as tokens, coalesce(sum(cost_micros) filter (where is_priced), 0) as cost
        from ai_usage where tenant_id = $1 and at >= $2 and at < $4 group by 1) b) d) as ai_days,
    (select coalesce(jsonb_agg(d), '[]') from (
      select ${dayOf("bin")} as day, created, changed, orders, contacts from (
        select ${binOf("at")} as bin,
          count(*) filter (where name in ('cms.post.created', 'cms.page.created')) as created,
          count(*) filter (where name in ('cms.post.updated', 'cms.page.updated')) as changed,
          count(*) filter (where name = 'shop.order.created') as orders,
          count(*) filter (where name = 'crm.contact.created') as contacts
        from tenant_event where tenant_id = $1 and at >= $2 and at < $4 group by 1) b) d) as content_days`;

const sum = <Day extends { day: string }>(days: readonly Day[], range: OverviewRange, of: (day: Day) => number) => {
  const total = (wanted: boolean) =>
    days.filter(({ day }) => day >= range.firstDay === wanted).reduce((all, day) => all + of(day), 0);
  return { now: total(true), before: total(false) };
};

/** What calls cost as far as it is known: nothing for no calls, null where no price of theirs is known. */
const costOf = ({ calls, unpriced, cost }: { calls: number; unpriced: number; cost: number }): number | null =>
  calls > 0 && calls === unpriced ? null : cost;

const toAi = (row: FigureRow, range: OverviewRange): Overview["ai"] => {
  const of = (figure: "calls" | "unpriced" | "tokens" | "cost") => sum(row.ai_days, range, (day) => day[figure]);
  const [calls, unpriced, cost] = [of("calls"), of("unpriced"), of("cost")];
  const costIn = (when: "now" | "before") => costOf({ calls: calls[when], unpriced: unpriced[when], cost: cost[when] });
  return {
    runs: { now: row.ai_runs, before: row.ai_runs_before },
    calls,
    tokens: of("tokens"),
    costMicros: { now: costIn("now"), before: costIn("before"), unpricedCalls: unpriced.now },
  };
};

const toDays = (row: FigureRow, range: OverviewRange): OverviewDay[] => {
  const runs = new Map(row.run_days.map((day) => [day.day, day]));
  const ai = new Map(row.ai_days.map((day) => [day.day, day]));
  const content = new Map(row.content_days.map((day) => [day.day, day]));
  return daysOf(range).map((day) => {
    const used = ai.get(day);
    const ran = runs.get(day);
    const happened = content.get(day);
    return {
      ...{ day, runs: ran?.runs ?? 0, succeeded: ran?.succeeded ?? 0, failed: ran?.failed ?? 0 },
      ...{ aiCalls: used?.calls ?? 0, tokens: used?.tokens ?? 0, costMicros: used ? costOf(used) : 0 },
      ...{ created: happened?.created ?? 0, changed: happened?.changed ?? 0 },
      ...{ orders: happened?.orders ?? 0, contacts: happened?.contacts ?? 0 },
    };
  });
};

/** How many there are, and what happened per day of the range and of the one before it. */
export const readFigures = async (
  read: Read,
  tenantId: string,
  range: OverviewRange,
): Promise<Omit<Overview, "waiting" | "activity">> => {
  const values = [tenantId, range.before, range.since, range.until];
  const [row] = await read<FigureRow>({ name: "overview-figures", text, values });
  if (!row) throw new Error("Counting answered with no row.");
  const runs = (figure: "runs" | "succeeded" | "failed") => sum(row.run_days, range, (day) => day[figure]);
  const content = (figure: "created" | "changed" | "orders" | "contacts") =>
    sum(row.content_days, range, (day) => day[figure]);
  return {
    days: range.days,
    connections: { total: row.connections, broken: row.broken },
    workflows: { total: row.workflows, active: row.active },
    aiKeys: row.ai_keys,
    pendingApprovals: row.pending,
    hasRuns: row.has_runs,
    runs: { total: runs("runs"), succeeded: runs("succeeded"), failed: runs("failed") },
    ai: toAi(row, range),
    content: { created: content("created"), changed: content("changed") },
    ...{ orders: content("orders"), contacts: content("contacts") },
    perDay: toDays(row, range),
  };
};
