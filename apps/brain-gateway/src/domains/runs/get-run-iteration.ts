import { contract } from "@bizosaas/contracts";
import { notFound, verb } from "../../platform/http/verb.ts";
import { stepsOf } from "./load-run-detail.ts";

export const getRunIteration = verb(contract.runs.getIteration, async (ctx, { runId, path }) => {
  const { tx, tenantId } = ctx;
  const run = await tx.run.findFirst({ where: { tenantId, id: runId }, select: { id: true } });
  if (!run) throw notFound("run");
  return { steps: await stepsOf(ctx, { runId, path }) };
});
