import { Id, overviewDays, RunOrder, RunStatus } from "@bizosaas/contracts";
import type { RunFilter } from "./queries.ts";

const names = ["q", "status", "workflow", "days", "from", "to", "version", "sort", "cursor"] as const;

/** What the address may ask of a list of runs; `from` and `to` are days (UTC), both included. */
export type RunSearch = { [Name in (typeof names)[number]]?: string };

/** The address' parameters that mean something here; without the empty ones. */
export const runSearchOf = (given: RunSearch): RunSearch =>
  Object.fromEntries(names.flatMap((name) => (given[name] ? [[name, given[name]]] : [])));

const dayMs = 86_400_000;

/** The first moment of a day, so many days later; undefined for what is no day. */
const dayBegin = (day: string | undefined, later = 0): string | undefined => {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(day ?? "") ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  return Number.isNaN(at) ? undefined : new Date(at + later * dayMs).toISOString();
};

/** What to ask the gateway for; what can't be read is left out. */
export const runFilterOf = (search: RunSearch, ofWorkflow?: string): RunFilter => {
  const status = RunStatus.safeParse(search.status).data;
  const sort = RunOrder.safeParse(search.sort).data;
  const days = overviewDays.find((one) => String(one) === search.days);
  const workflowId = ofWorkflow ?? Id.safeParse(search.workflow).data;
  const [from, to] = [dayBegin(search.from), dayBegin(search.to, 1)];
  return {
    ...(search.q?.trim() && { search: search.q.trim().slice(0, 100) }),
    ...(status && { status }),
    ...(days && { days }),
    ...(from && { from }),
    ...(to && { to }),
    ...(sort && { sort }),
    ...(search.cursor && { cursor: search.cursor }),
    ...(workflowId && { workflowId }),
    ...(ofWorkflow && /^[1-9]\d{0,8}$/.test(search.version ?? "") && { version: Number(search.version) }),
  };
};

/** Whether anything but their order narrows the runs of a list. */
export const isNarrowed = ({ sort: _, workflowId, ...filter }: RunFilter, ofWorkflow?: string): boolean =>
  Object.keys(filter).length > 0 || workflowId !== ofWorkflow;
