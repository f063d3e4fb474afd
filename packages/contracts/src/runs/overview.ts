import { z } from "zod";
import { ResourceKind } from "../connections/kinds.ts";
import { operation } from "../shared/operation.ts";
import { CostMicros, Id, Timestamp } from "../shared/primitives.ts";
import { RunStatus } from "./runs.ts";

export const overviewDays = [7, 30, 90] as const;
export type OverviewDays = (typeof overviewDays)[number];

/** A figure over the range, and over as many days before it. */
const Compared = z.object({ now: z.int(), before: z.int() });
export type Compared = z.infer<typeof Compared>;

/** Null where calls were made and the price of none is known; `unpricedCalls` counts those left out of the sum. */
const Cost = z.object({ now: CostMicros.nullable(), before: CostMicros.nullable(), unpricedCalls: z.int() });

/** One UTC day of the range. */
export const OverviewDay = z.object({
  day: z.iso.date(),
  runs: z.int(),
  succeeded: z.int(),
  failed: z.int(),
  aiCalls: z.int(),
  tokens: z.int(),
  costMicros: CostMicros.nullable(),
  created: z.int(),
  changed: z.int(),
  orders: z.int(),
  contacts: z.int(),
});
export type OverviewDay = z.infer<typeof OverviewDay>;

/** What asks for a person, each with what it takes to open it. At most five of a kind. */
export const OverviewWaiting = z.object({
  /** Asked by a workflow, or by an outside client: then it is named in the workflow's place. */
  approvals: z.array(z.object({ id: Id, title: z.string(), workflowName: z.string(), at: Timestamp })),
  connections: z.array(z.object({ id: Id, name: z.string(), reason: z.string().nullable() })),
  /** The newest run of a workflow, when it failed. */
  failedRuns: z.array(z.object({ id: Id, workflowName: z.string(), message: z.string().nullable(), at: Timestamp })),
  /** Queued or running for more than an hour. */
  stuckRuns: z.array(z.object({ id: Id, workflowName: z.string(), status: RunStatus, at: Timestamp })),
  /** Workflows whose AI has used four fifths or more of this month's budget. */
  budgets: z.array(z.object({ id: Id, workflowName: z.string(), spentMicros: CostMicros, budgetMicros: CostMicros })),
});
export type OverviewWaiting = z.infer<typeof OverviewWaiting>;

/** One thing that happened. `action` is `run.<status>`, `receipt.<status>` or the audit log's name. */
export const OverviewActivity = z.object({
  id: Id,
  at: Timestamp,
  action: z.string(),
  /** Null for what the platform did by itself. */
  actorName: z.string().nullable(),
  objectKind: z.string(),
  objectId: z.string(),
  title: z.string().nullable(),
  runId: Id.nullable(),
  /** The record that a receipt is about, as long as it is kept. */
  resource: z.object({ id: Id, kind: ResourceKind }).nullable(),
  /** It was deleted since; nothing but the audit log tells of it. */
  isGone: z.boolean(),
});
export type OverviewActivity = z.infer<typeof OverviewActivity>;

export const Overview = z.object({
  days: z.int(),
  connections: z.object({ total: z.int(), broken: z.int() }),
  workflows: z.object({ total: z.int(), active: z.int() }),
  aiKeys: z.int(),
  pendingApprovals: z.int(),
  hasRuns: z.boolean(),
  runs: z.object({ total: Compared, succeeded: Compared, failed: Compared }),
  ai: z.object({ runs: Compared, calls: Compared, tokens: Compared, costMicros: Cost }),
  content: z.object({ created: Compared, changed: Compared }),
  /** New in the connected shops and CRMs. */
  orders: Compared,
  contacts: Compared,
  perDay: z.array(OverviewDay),
  waiting: OverviewWaiting,
  activity: z.array(OverviewActivity),
});
export type Overview = z.infer<typeof Overview>;

export const getOverview = operation({
  method: "GET",
  path: "/v1/overview",
  summary: "What there is, what happened and what waits",
  tag: "Overview",
  can: "runs:read",
  effect: "read",
  input: z.strictObject({ days: z.coerce.number().pipe(z.literal(overviewDays)).default(30) }),
  output: Overview,
});
export const overviewContract = { get: getOverview };
