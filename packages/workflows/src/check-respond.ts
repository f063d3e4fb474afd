import type { WorkflowDefinition, WorkflowNode } from "@bizosaas/contracts";
import { type Graph, reachableFrom } from "./graph.ts";
import { respondKind } from "./nodes/flow-respond.ts";
import { responseWaitMs, webhookTriggerKind } from "./nodes/trigger-webhook.ts";

type Problem = { node: WorkflowNode; field: string | null; message: string };

/** An answer needs a caller who waits for it. */
export const checkRespond = ({ nodes }: WorkflowDefinition, graph: Graph): Problem[] => {
  const answers = nodes.filter(({ kind }) => kind === respondKind);
  if (answers.length === 0) return [];
  const hooks = nodes.filter(({ kind }) => kind === webhookTriggerKind);
  const waiting = hooks.filter(({ config }) => responseWaitMs(config) !== null);
  const answered = reachableFrom(
    graph,
    waiting.map(({ id }) => id),
  );
  return answers.flatMap((node) => {
    if (answered.has(node.id)) return [];
    const hook = hooks.find(({ id }) => reachableFrom(graph, [id]).has(node.id));
    const remedy = hook
      ? `set “Answer the caller” of “${hook.name}” to “When the workflow responds”.`
      : "it must follow a start “On a webhook” that answers when the workflow responds.";
    return [{ node, field: null, message: `“${node.name}” has nobody to answer: ${remedy}` }];
  });
};
