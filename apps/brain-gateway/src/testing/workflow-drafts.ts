import type { WorkflowDefinition } from "@bizosaas/contracts";

const at = (x: number) => ({ x, y: 0 });

/** A workflow that needs nothing outside: one trigger of the given kind, then pure nodes. */
export const draftStartedBy = (
  kind: "trigger.manual" | "trigger.webhook" | "trigger.call",
  pureNodes = 1,
): WorkflowDefinition => {
  const steps = Array.from({ length: pureNodes }, (_, index) => `step_${index + 1}`);
  return {
    schemaVersion: 1,
    nodes: [
      { id: "start", kind, name: "Start", position: at(0), config: {} },
      ...steps.map((id, index) => ({
        id,
        kind: "data.transform",
        name: `Step ${index + 1}`,
        position: at(index + 1),
        config: { fields: { sum: `${index} + 1` } },
      })),
    ],
    edges: ["start", ...steps]
      .slice(0, -1)
      .map((source, index) => ({ id: `e${index}`, source, sourcePort: "out", target: steps[index] ?? "" })),
  };
};

/** The same with a person's yes in the middle. */
export const draftWithApproval: WorkflowDefinition = {
  schemaVersion: 1,
  nodes: [
    { id: "start", kind: "trigger.manual", name: "Start", position: at(0), config: {} },
    { id: "ask", kind: "human.approval", name: "Ask", position: at(1), config: { title: "May I?" } },
    {
      id: "after",
      kind: "data.transform",
      name: "After",
      position: at(2),
      config: { fields: { answer: "steps.ask.outcome" } },
    },
  ],
  edges: [
    { id: "e1", source: "start", sourcePort: "out", target: "ask" },
    { id: "e2", source: "ask", sourcePort: "approved", target: "after" },
  ],
};

/** Two branches that wait at once: one for a person, one for an hour. */
export const draftWithTwoWaits: WorkflowDefinition = {
  schemaVersion: 1,
  nodes: [
    { id: "start", kind: "trigger.manual", name: "Start", position: at(0), config: {} },
    {
      id: "ask",
      kind: "human.approval",
      name: "Ask",
      position: at(1),
      config: { title: "May I?", expiresAfter: "2d" },
    },
    { id: "pause", kind: "flow.wait", name: "Pause", position: at(1), config: { duration: "1h" } },
    {
      id: "after",
      kind: "data.transform",
      name: "After",
      position: at(2),
      config: { fields: { answer: "steps.ask.outcome" } },
    },
  ],
  edges: [
    { id: "e1", source: "start", sourcePort: "out", target: "ask" },
    { id: "e2", source: "start", sourcePort: "out", target: "pause" },
    { id: "e3", source: "ask", sourcePort: "approved", target: "after" },
  ],
};

/** Somebody's name and mail, asked for by a form. */
export const draftWithForm: WorkflowDefinition = {
  schemaVersion: 1,
  nodes: [
    {
      id: "start",
      kind: "trigger.form",
      name: "Form",
      position: at(0),
      config: {
        title: "Ask for a quote",
        thanks: "We will write to you.",
        fields: [
          { name: "name", label: "Your name", kind: "text", required: true },
          { name: "email", label: "Your e-mail", kind: "email" },
        ],
      },
    },
  ],
  edges: [],
};
