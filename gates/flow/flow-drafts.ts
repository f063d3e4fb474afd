import type { WorkflowDefinition } from "@bizosaas/contracts";

type Node = WorkflowDefinition["nodes"][number];
type Step = Pick<Node, "kind" | "config">;

/** A webhook whose caller waits for the run, then the given steps one after another. */
const straight = (steps: readonly Step[]): WorkflowDefinition => {
  const all: Step[] = [{ kind: "trigger.webhook", config: { answer: "response" } }, ...steps];
  const idOf = (index: number) => (index === 0 ? "start" : `step_${index}`);
  return {
    schemaVersion: 1,
    nodes: all.map((step, index) => ({
      ...step,
      ...{ id: idOf(index), name: idOf(index), position: { x: index, y: 0 } },
    })),
    edges: steps.map((_, index) => ({
      id: `e${index}`,
      source: idOf(index),
      sourcePort: "out",
      target: idOf(index + 1),
    })),
  };
};

const setOrder: Step = { kind: "data.transform", config: { fields: { order: "trigger.body.order" } } };
const add = (index: number): Step => ({ kind: "data.transform", config: { fields: { sum: `${index} + 1` } } });

/** Webhook → set → respond. */
export const answeringDraft = straight([
  setOrder,
  { kind: "flow.respond", config: { status: 200, body: { order: "{{ steps.step_1.order }}" } } },
]);

/** So many steps in all, none of which has an effect. */
export const pureDraft = (nodes: number): WorkflowDefinition =>
  straight(Array.from({ length: nodes - 1 }, (_, index) => add(index)));

/** So many calls to another system, one after another. */
export const effectDraft = (effects: number, url: string): WorkflowDefinition =>
  straight(Array.from({ length: effects }, () => ({ kind: "http.request", config: { method: "GET", url } })));
