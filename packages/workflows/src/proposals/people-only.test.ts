import type { JsonObject, WorkflowDefinition } from "@bizosaas/contracts";
import { expect, test } from "vitest";
import { z } from "zod";
import { connectionId, facts, updatePost } from "../fixtures/journey.ts";
import { createNodeRegistry } from "../node-registry.ts";
import { validateDefinition } from "../validate-definition.ts";
import { sketchOf } from "./describe-kinds.ts";
import type { PresentWorkflow } from "./present-workflow.ts";
import { proposeWorkflow } from "./propose-workflow.ts";

const hasConsent = z.boolean().default(false).meta({ title: "They agreed", control: "checkbox", byPeopleOnly: true });
const input = z.strictObject({ status: z.string().meta({ title: "Status" }), hasConsent });
const registry = createNodeRegistry([{ ...updatePost, input }]);
const possessions = { connections: [], workflows: [], model: { keyId: "none", model: "small" } };

const drawn = (config: JsonObject): WorkflowDefinition => ({
  schemaVersion: 1,
  nodes: [
    { id: "start", kind: "trigger.manual", name: "Start", position: { x: 0, y: 0 }, config: {} },
    {
      ...{ id: "step", kind: "action.wordpress.update_post", name: "Add", position: { x: 320, y: 0 } },
      config: { connectionId, status: "subscribed", ...config },
    },
  ],
  edges: [{ id: "start:out:step", source: "start", sourcePort: "out", target: "step" }],
});

const propose = async (sketched: WorkflowDefinition, before?: WorkflowDefinition) => {
  const present: PresentWorkflow | undefined = before && {
    ...{ name: "Add", definition: before, shown: before, marks: [], problems: [] },
  };
  const prompts: string[] = [];
  const outcome = await proposeWorkflow("Subscribe them", {
    ...{ registry, possessions, present, rounds: 1 },
    ask: (prompt) => {
      prompts.push(prompt);
      return Promise.resolve({ text: JSON.stringify(sketchOf("Add", "Adds.", sketched)), isCutOff: false });
    },
    check: (definition) => Promise.resolve(validateDefinition(definition, registry, facts)),
    onRound: () => Promise.resolve(),
  });
  if (outcome.kind !== "made") throw new Error(JSON.stringify(outcome));
  return { config: outcome.definition.nodes.find(({ id }) => id === "step")?.config, prompts };
};

test("a sketch sets nothing that only people set", async () => {
  expect((await propose(drawn({ hasConsent: true }))).config).toEqual({ connectionId, status: "subscribed" });
});

test.each([[{ hasConsent: true }], [{ hasConsent: false }], [{}]])(
  "a change by a sentence leaves %j, which a person set, as it is, and the model is not told of it",
  async (set: JsonObject) => {
    const { config, prompts } = await propose(drawn({ hasConsent: set["hasConsent"] !== true }), drawn(set));
    expect(config).toEqual({ connectionId, status: "subscribed", ...set });
    expect(prompts.join()).not.toContain("hasConsent");
  },
);
