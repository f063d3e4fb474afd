import { z } from "zod";
import { Member } from "../identity/organization.ts";
import { RunDetail, RunOrder, RunStatus, RunStep, RunSummary } from "../runs/runs.ts";
import { operation } from "../shared/operation.ts";
import { orderBy, PageQuery, pageOf } from "../shared/page.ts";
import { CostMicros, Id, Timestamp } from "../shared/primitives.ts";
import { enterTenant } from "./visits.ts";

export const HealthState = z.enum(["up", "degraded", "down"]);
export type HealthState = z.infer<typeof HealthState>;

/** One part of the platform. `cause` names the part whose failure explains this one's: roots before leaves. */
export const HealthPart = z.object({
  id: z.string(),
  name: z.string(),
  state: HealthState,
  detail: z.string(),
  latencyMs: z.number().nullable(),
  version: z.string().nullable(),
  since: Timestamp,
  dependsOn: z.array(z.string()),
  cause: z.string().nullable(),
});
export type HealthPart = z.infer<typeof HealthPart>;
export const Health = z.object({
  state: HealthState,
  checkedAt: Timestamp,
  parts: z.array(HealthPart),
  /** That reported within the last seconds. */
  workers: z.int(),
});
export type Health = z.infer<typeof Health>;

export const TenantSummary = z.object({
  id: Id,
  name: z.string(),
  slug: z.string(),
  createdAt: Timestamp,
  suspendedAt: Timestamp.nullable(),
  members: z.int(),
  connections: z.int(),
  workflows: z.int(),
  runsLast7Days: z.int(),
  failedRunsLast7Days: z.int(),
  /** Null where calls were made and no price of theirs is known. */
  costMicrosLast30Days: CostMicros.nullable(),
});
export type TenantSummary = z.infer<typeof TenantSummary>;

/** What went wrong by its code alone: the sentence may quote the tenant's data. */
export const PlatformRunError = z.object({ code: z.string() });
export type PlatformRunError = z.infer<typeof PlatformRunError>;

export const PlatformRunSummary = RunSummary.omit({ searchValues: true }).extend({
  error: PlatformRunError.nullable(),
  tenantId: Id,
  tenantName: z.string(),
});
export type PlatformRunSummary = z.infer<typeof PlatformRunSummary>;

export const PlatformRunStep = RunStep.extend({ error: PlatformRunError.nullable() });
export type PlatformRunStep = z.infer<typeof PlatformRunStep>;

export const PlatformOverview = z.object({
  tenants: z.int(),
  users: z.int(),
  connections: z.object({ total: z.int(), broken: z.int() }),
  runs: z.object({ last24Hours: z.int(), failedLast24Hours: z.int(), waiting: z.int(), queued: z.int() }),
  deadLetters: z.int(),
  /** Null where calls were made and no price of theirs is known. */
  costMicrosLast30Days: CostMicros.nullable(),
  health: Health,
});
export type PlatformOverview = z.infer<typeof PlatformOverview>;

export const getPlatformOverview = operation({
  method: "GET",
  path: "/v1/platform/overview",
  summary: "The installation at a glance",
  tag: "Platform",
  can: "platform:read",
  effect: "read",
  input: z.strictObject({}),
  output: PlatformOverview,
});
export const TenantOrder = orderBy("name", "created");
export type TenantOrder = z.infer<typeof TenantOrder>;
export const listTenants = operation({
  method: "GET",
  path: "/v1/platform/tenants",
  summary: "Every tenant",
  tag: "Platform",
  can: "platform:read",
  effect: "read",
  input: z.strictObject({
    ...PageQuery.shape,
    search: z.string().trim().max(200).optional(),
    sort: TenantOrder.default("-created"),
  }),
  output: pageOf(TenantSummary),
});
export const getTenant = operation({
  method: "GET",
  path: "/v1/platform/tenants/{tenantId}",
  summary: "One tenant",
  tag: "Platform",
  can: "platform:read",
  effect: "read",
  input: z.strictObject({ tenantId: Id }),
  output: TenantSummary.extend({ memberList: z.array(Member), recentRuns: z.array(PlatformRunSummary) }),
});
export const listPlatformRuns = operation({
  method: "GET",
  path: "/v1/platform/runs",
  summary: "Runs of all tenants, newest first unless ordered otherwise",
  tag: "Platform",
  can: "platform:read",
  effect: "read",
  input: z.strictObject({
    ...PageQuery.shape,
    tenantId: Id.optional(),
    status: RunStatus.optional(),
    sort: RunOrder.default("-started"),
  }),
  output: pageOf(PlatformRunSummary),
});
/** Steps without inputs and outputs, failures without their sentences: an operator sees how a run went, not a tenant's data. */
export const getPlatformRun = operation({
  method: "GET",
  path: "/v1/platform/runs/{runId}",
  summary: "One run of any tenant, without its data",
  tag: "Platform",
  can: "platform:read",
  effect: "read",
  input: z.strictObject({ runId: Id }),
  output: RunDetail.omit({
    isPausing: true,
    waitsForPlace: true,
    stepAttempts: true,
    searchValues: true,
    trigger: true,
    receipts: true,
    approvals: true,
    waits: true,
    tallies: true,
    failedSteps: true,
    calledBy: true,
    called: true,
  }).extend({
    error: PlatformRunError.nullable(),
    steps: z.array(PlatformRunStep),
    tenantId: Id,
    tenantName: z.string(),
  }),
});
export const getHealth = operation({
  method: "GET",
  path: "/v1/health",
  summary: "The parts of the platform and how they are",
  tag: "Platform",
  can: "platform:read",
  effect: "read",
  input: z.strictObject({}),
  output: Health,
});

export const platformContract = {
  overview: getPlatformOverview,
  listTenants,
  getTenant,
  enterTenant,
  listRuns: listPlatformRuns,
  getRun: getPlatformRun,
  health: getHealth,
};
