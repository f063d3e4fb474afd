import type { WorkflowDefinition } from "@bizosaas/contracts";

type Step = Pick<WorkflowDefinition["nodes"][number], "kind" | "config">;
export type WaitKind = "approval" | "moment" | "call";

const stepOf = (id: string, step: Step) => ({ ...step, id, name: id, position: { x: 0, y: 0 } });
const edge = (source: string, sourcePort: string, target: string) => ({
  id: `${source}-${target}`,
  source,
  sourcePort,
  target,
});

/** A webhook that starts one wait; a step before it tells its address, and one after it shows by which way the run went on. */
const waitingOn = (step: Step, port: string): WorkflowDefinition => ({
  schemaVersion: 1,
  nodes: [
    stepOf("start", { kind: "trigger.webhook", config: {} }),
    stepOf("tell", { kind: "data.transform", config: { fields: { url: "run.resumeUrls" } } }),
    stepOf("wait", step),
    stepOf("after", { kind: "data.transform", config: { fields: { sum: "1 + 1" } } }),
  ],
  edges: [edge("start", "out", "tell"), edge("tell", "out", "wait"), edge("wait", port, "after")],
});

/** One that waits for a person, one for the moment that its sender names, and one to be called. */
export const waitingDrafts: Readonly<Record<WaitKind, WorkflowDefinition>> = {
  approval: waitingOn({ kind: "human.approval", config: { title: "May I?" } }, "approved"),
  moment: waitingOn({ kind: "flow.wait", config: { until: "{{ trigger.body.until }}" } }, "out"),
  call: waitingOn({ kind: "flow.wait_call", config: {} }, "out"),
};
