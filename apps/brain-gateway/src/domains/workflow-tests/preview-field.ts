import { contract, isAppError, type JsonValue } from "@bizosaas/contracts";
import { previewField as evaluate, unknownBefore, upgradeDefinition } from "@bizosaas/workflows";
import { verb } from "../../platform/http/verb.ts";
import { findWorkflow } from "../workflows/index.ts";
import { planTest } from "./plan-test.ts";
import { lengthOf } from "./rules.ts";

const shown = 4000;

const toPreview = (value: JsonValue) => {
  if (lengthOf(value) <= shown) return { ok: true as const, value, isCut: false };
  const text = typeof value === "string" ? value : JSON.stringify(value, null, 1);
  return { ok: true as const, value: text.slice(0, shown).toWellFormed(), isCut: true };
};

export const previewField = verb(contract.workflowTests.preview, async (ctx, input) => {
  const { services, actor } = ctx;
  const { workflowId, nodeId, kind, field, config } = input;
  const workflow = await findWorkflow(ctx, workflowId);
  const definition = upgradeDefinition(workflow.draft);
  const whose = { workflowId, userId: actor.userId };
  const plan = await planTest(ctx, services.nodes, {
    ...{ ...whose, definition, nodeId },
    ...{ scope: "step" as const, triggerNodeId: null },
  });
  const { known, trigger, item } = plan;
  const value = config[field];
  const written = {
    ...definition,
    nodes: definition.nodes.map((node) =>
      node.id === nodeId ? { ...node, kind, config: { [field]: value ?? null } } : node,
    ),
  };
  const unknown = unknownBefore(written, nodeId, services.nodes, (id) => known.has(id)).map(({ id, name }) => ({
    nodeId: id,
    name,
  }));
  try {
    const { id, name } = workflow;
    const given = { definition, registry: services.nodes, workflow: { id, name }, nodeId, kind, field, config };
    const result = evaluate({ ...given, known, trigger: trigger.data, ...(item !== undefined && { item }) });
    return toPreview(result ?? value ?? null);
  } catch (error) {
    if (!isAppError(error)) throw error;
    return { ok: false as const, message: services.nodes.say(error.message, ctx.locale), unknown };
  }
});
