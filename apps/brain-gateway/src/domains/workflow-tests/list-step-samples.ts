import { contract, type JsonValue, type StepSample } from "@bizosaas/contracts";
import { triggerFacts, triggerOf, upgradeDefinition } from "@bizosaas/workflows";
import { notFound, type VerbContext, verb } from "../../platform/http/verb.ts";
import { findWorkflow } from "../workflows/index.ts";

const shown = 5;

type RunRow = { id: string; at: Date; number: number; port: string; output: JsonValue };

const runText = `
  select r.id, r.created_at as at, v.number, s.port, s.output
  from (
    select tenant_id, id, version_id, created_at from run
    where tenant_id = $1::uuid and workflow_id = $2::uuid and data_erased_at is null order by created_at desc limit 50
  ) r
  join workflow_version v on v.tenant_id = r.tenant_id and v.id = r.version_id
  join run_step s on s.tenant_id = r.tenant_id and s.run_id = r.id
  where s.node_id = $3 and s.port is not null and s.output is not null and s.path !~ '\\.[1-9]'
    and not starts_with(split_part(s.path, '/', -1), s.node_id || '.')
  order by r.created_at desc limit ${shown}`;

const fromRuns = async ({ tx, tenantId }: VerbContext, workflowId: string, nodeId: string): Promise<StepSample[]> => {
  const rows = await tx.$queryRawUnsafe<RunRow[]>(runText, tenantId, workflowId, nodeId);
  return rows.map(({ id, at, number, port, output }) => ({
    ...{ source: "run" as const, id, title: String(number), at: at.toISOString(), port, output },
  }));
};

type Watched = { connectionId: string; resourceKind: string };

/** Records as the trigger would hand them on, had they just changed. */
const fromRecords = async ({ tx, tenantId }: VerbContext, watched: Watched): Promise<StepSample[]> => {
  const { connectionId, resourceKind: kind } = watched;
  const records = await tx.resource.findMany({
    where: { tenantId, connectionId, kind, deletedAt: null },
    orderBy: [{ vendorUpdatedAt: "desc" }, { id: "desc" }],
    take: shown,
    select: { id: true, externalId: true, title: true, data: true, vendorUpdatedAt: true, syncedAt: true },
  });
  return records.map(({ id, externalId, title, data, vendorUpdatedAt, syncedAt }) => {
    const event = {
      kind,
      change: "updated" as const,
      connectionId,
      externalId,
      data: data as { [key: string]: JsonValue },
    };
    const at = (vendorUpdatedAt ?? syncedAt).toISOString();
    return { source: "record", id, title, at, port: "out", output: triggerOf(event) };
  });
};

export const listStepSamples = verb(contract.workflowTests.listSamples, async (ctx, { workflowId, nodeId }) => {
  const { draft } = await findWorkflow(ctx, workflowId);
  const node = upgradeDefinition(draft).nodes.find(({ id }) => id === nodeId);
  if (!node) throw notFound("step");
  const { connectionId, resourceKind } = triggerFacts(node);
  const records = connectionId && resourceKind ? await fromRecords(ctx, { connectionId, resourceKind }) : [];
  const sample = ctx.services.nodes.get(node.kind)?.sample;
  const example: StepSample[] =
    sample === undefined || sample === null
      ? []
      : [{ source: "example", id: null, title: "", at: null, port: "out", output: sample }];
  return { items: [...(await fromRuns(ctx, workflowId, nodeId)), ...records, ...example] };
});
