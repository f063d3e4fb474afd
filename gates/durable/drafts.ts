import { draftStartedBy } from "@bizosaas/brain-gateway/testing";
import type { WorkflowDefinition } from "@bizosaas/contracts";

type Node = WorkflowDefinition["nodes"][number];

const node = (id: string, kind: string, config: Node["config"]): Node => ({
  ...{ id, kind, config },
  name: id,
  position: { x: 0, y: 0 },
});
const edge = (source: string, target: string, sourcePort = "out") => ({
  ...{ source, sourcePort, target },
  id: `${source}-${target}`,
});
const add = (id: string) => node(id, "data.transform", { fields: { sum: "1 + 1" } });

/** Between two pure nodes, one call to another system that carries the run's name. */
export const draftWithEffect = (effectUrl: string): WorkflowDefinition => ({
  schemaVersion: 1,
  nodes: [
    node("start", "trigger.webhook", {}),
    add("before"),
    node("call", "http.request", { method: "POST", url: `${effectUrl}?run={{ run.id }}`, body: { hello: "there" } }),
    add("after"),
  ],
  edges: [edge("start", "before"), edge("before", "call"), edge("call", "after")],
});

/** The same behind a person's yes. */
const draftBehindApproval = (effectUrl: string): WorkflowDefinition => ({
  schemaVersion: 1,
  nodes: [
    node("start", "trigger.webhook", {}),
    node("ask", "human.approval", { title: "May I?" }),
    node("call", "http.request", { method: "POST", url: `${effectUrl}?run={{ run.id }}`, body: { hello: "there" } }),
    add("after"),
  ],
  edges: [edge("start", "ask"), edge("ask", "call", "approved"), edge("call", "after")],
});

/** The three shapes that a kill must not hurt, in turn. */
export const durableDrafts = (effectUrl: string): WorkflowDefinition[] => [
  draftStartedBy("trigger.webhook", 4),
  draftWithEffect(effectUrl),
  draftBehindApproval(effectUrl),
];
