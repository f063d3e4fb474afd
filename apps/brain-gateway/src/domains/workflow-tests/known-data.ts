import {
  fitsSettings,
  type JsonValue,
  type KnownData,
  sampleFor,
  type WorkflowDefinition,
  type WorkflowNode,
} from "@bizosaas/contracts";
import type { KnownOutcome, NodeRegistry } from "@bizosaas/workflows";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";
import { listWatchedRecords } from "./watched-records.ts";

/** What is known of a step, and where from. */
export type Known = KnownOutcome & { source: KnownData["source"]; at: Date | null };

export type Whose = { workflowId: string; userId: string };

type RunRow = { node_id: string; port: string; output: JsonValue; at: Date };

/** In a loop the first iteration stands for all. An iteration's own row has no port. */
const runText = `
  with recent as (
    select id, created_at from run
    where tenant_id = $1::uuid and workflow_id = $2::uuid and data_erased_at is null
    order by created_at desc limit 20
  )
  select distinct on (s.node_id) s.node_id, s.port, s.output, coalesce(s.finished_at, r.created_at) as at
  from recent r join run_step s on s.tenant_id = $1::uuid and s.run_id = r.id
  where s.port is not null and s.output is not null and s.path !~ '\\.[1-9]'
    and not starts_with(split_part(s.path, '/', -1), s.node_id || '.')
  order by s.node_id, r.created_at desc, s.path, s.attempt desc`;

/** What a start hands on where nothing of it is known: the newest record that it watches, else its kind's example. */
const supposedOf = async (scope: TenantScope, node: WorkflowNode, registry: NodeRegistry): Promise<Known> => {
  const [record] = await listWatchedRecords(scope, node, 1);
  if (record) return { source: "record", port: "out", output: record.output, at: record.at };
  const spec = registry.get(node.kind);
  const example = node.config["sampleInput"] ?? (spec && sampleFor(spec, node.config)) ?? {};
  return { source: "example", port: "out", output: example, at: null };
};

/** Of before another kind of record was chosen. */
const isOutdated = ({ source, output }: Known, { kind, config }: WorkflowNode, registry: NodeRegistry): boolean => {
  const spec = registry.get(kind);
  return source !== "pin" && spec !== undefined && !fitsSettings(spec, config, output);
};

const isTrigger = (kind: string): boolean => kind.startsWith("trigger.");

const pinnedOf = async ({ tx, tenantId }: TenantScope, workflowId: string): Promise<[string, Known][]> => {
  const pins = await tx.workflowPin.findMany({ where: { tenantId, workflowId } });
  return pins.map(({ nodeId, port, output, pinnedAt }) => [
    nodeId,
    { source: "pin", port, output: output as JsonValue, at: pinnedAt },
  ]);
};

const testedOf = async ({ tx, tenantId }: TenantScope, { workflowId, userId }: Whose): Promise<[string, Known][]> => {
  const steps = await tx.workflowTestStep.findMany({
    where: { tenantId, workflowId, userId, port: { not: null }, isCut: false },
    select: { nodeId: true, port: true, output: true, at: true },
  });
  return steps.map(({ nodeId, port, output, at }) => [
    nodeId,
    { source: "test", port: port ?? "out", output: output as JsonValue, at },
  ]);
};

const ranOf = async ({ tx, tenantId }: TenantScope, workflowId: string): Promise<[string, Known][]> => {
  const rows = await tx.$queryRawUnsafe<RunRow[]>(runText, tenantId, workflowId);
  return rows.map(({ node_id, port, output, at }) => [node_id, { source: "run", port, output, at }]);
};

const isNewer = (left: Known, right: Known | undefined): boolean =>
  right === undefined || (left.at?.getTime() ?? 0) > (right.at?.getTime() ?? 0);

/** Of every step of a draft what is known of it: its pin, else the newer of its last test and run, else what a start would hand on. */
export const loadKnown = async (
  scope: TenantScope,
  whose: Whose,
  definition: WorkflowDefinition,
  registry: NodeRegistry,
): Promise<Map<string, Known>> => {
  const known = new Map<string, Known>();
  const tested = await testedOf(scope, whose);
  for (const [id, each] of [...(await ranOf(scope, whose.workflowId)), ...tested]) {
    if (isNewer(each, known.get(id))) known.set(id, each);
  }
  for (const [id, pin] of await pinnedOf(scope, whose.workflowId)) known.set(id, pin);
  const found = new Map<string, Known>();
  for (const node of definition.nodes) {
    const each = known.get(node.id);
    if (each && !isOutdated(each, node, registry)) found.set(node.id, each);
    else if (isTrigger(node.kind)) found.set(node.id, await supposedOf(scope, node, registry));
  }
  return found;
};

const itemText = `
  select s.input from run r join run_step s on s.tenant_id = $1::uuid and s.run_id = r.id
  where r.tenant_id = $1::uuid and r.workflow_id = $2::uuid and r.data_erased_at is null
    and s.node_id = $3 and s.path like '%' || replace($3, '_', '\\_') || '.0'
  order by r.created_at desc limit 1`;

/** The item to try a loop's steps with: the first of its last test, or of its last run; undefined where there was none. */
export const loadItem = async (
  { tx, tenantId }: TenantScope,
  { workflowId, userId }: Whose,
  loopId: string,
): Promise<JsonValue | undefined> => {
  const tested = await tx.workflowTestStep.findFirst({
    where: { tenantId, workflowId, userId, nodeId: loopId },
    select: { item: true },
  });
  if (tested?.item !== null && tested !== null) return tested.item as JsonValue;
  const [row] = await tx.$queryRawUnsafe<{ input: JsonValue }[]>(itemText, tenantId, workflowId, loopId);
  return row?.input;
};
