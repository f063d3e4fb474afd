import {
  contract,
  fitsSettings,
  type JsonValue,
  type StepSample,
  sampleFor,
  type WorkflowNode,
} from "@bizosaas/contracts";
import { upgradeDefinition } from "@bizosaas/workflows";
import { notFound, type VerbContext, verb } from "../../platform/http/verb.ts";
import { findWorkflow } from "../workflows/index.ts";
import { listWatchedRecords } from "./watched-records.ts";

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

const fromRecords = async (ctx: VerbContext, node: WorkflowNode): Promise<StepSample[]> => {
  const records = await listWatchedRecords(ctx, node, shown);
  return records.map(({ at, ...record }) => ({ source: "record", ...record, at: at.toISOString(), port: "out" }));
};

export const listStepSamples = verb(contract.workflowTests.listSamples, async (ctx, { workflowId, nodeId }) => {
  const { draft } = await findWorkflow(ctx, workflowId);
  const node = upgradeDefinition(draft).nodes.find(({ id }) => id === nodeId);
  if (!node) throw notFound("step");
  const spec = ctx.services.nodes.get(node.kind);
  const sample = spec && sampleFor(spec, node.config);
  const example: StepSample[] =
    sample === undefined || sample === null
      ? []
      : [{ source: "example", id: null, title: "", at: null, port: "out", output: sample }];
  const [runs, records] = [await fromRuns(ctx, workflowId, nodeId), await fromRecords(ctx, node)];
  const fitting = runs.filter(({ output }) => !spec || fitsSettings(spec, node.config, output));
  return { items: [...fitting, ...records, ...example] };
});
