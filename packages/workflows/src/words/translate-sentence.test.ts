import type { JsonObject, WorkflowDefinition } from "@bizosaas/contracts";
import { describe, expect, it } from "vitest";
import { facts, journey, updatePost } from "../fixtures/journey.ts";
import { createNodeRegistry } from "../node-registry.ts";
import { validateDefinition } from "../validate-definition.ts";
import { dutchSentences } from "./dutch-sentences.ts";

const registry = createNodeRegistry([updatePost], { "Update a post": "Een bericht bijwerken" });
const dutch = (definition: WorkflowDefinition) =>
  validateDefinition(definition, registry, facts).map(({ message }) => registry.say(message, "nl"));
const withConfig = (nodeId: string, change: JsonObject): WorkflowDefinition => ({
  ...journey,
  nodes: journey.nodes.map((node) => (node.id === nodeId ? { ...node, config: { ...node.config, ...change } } : node)),
});

describe("what validation says, in Dutch", () => {
  it.each<[string, JsonObject, string]>([
    ["summary", { prompt: "" }, "“Opdracht” van “Write summary” ontbreekt."],
    [
      "update",
      { connectionId: "foreign" },
      "“Koppeling” van “Update excerpt” noemt een koppeling die niet bestaat; kies er een van jullie.",
    ],
    [
      "summary",
      { prompt: "{{ trigger. }}" },
      "“Opdracht” van “Write summary” is niet te lezen: Hier ontbreekt een naam (bij teken 13)",
    ],
    [
      "summary",
      { prompt: "{{ foo }}" },
      "“Opdracht” van “Write summary” is niet te lezen: Onbekende naam: foo (bij teken 4)",
    ],
    ["summary", { nowhere: 1 }, "“Write summary” heeft een instelling die niet bestaat (“nowhere”)."],
  ])("names the step, the field and the remedy for %s with %j", (nodeId, change, sentence) => {
    expect(dutch(withConfig(nodeId, change))).toEqual([sentence]);
  });

  it("calls a step's attempts as its form does", () => {
    const nodes = journey.nodes.map((node) => (node.id === "summary" ? { ...node, policy: { retries: 20 } } : node));
    expect(dutch({ ...journey, nodes })).toEqual([
      "“Verdere pogingen” van “Write summary” moet een heel getal van 0 tot 10 zijn.",
    ]);
  });

  it("says what is wrong with the lines", () => {
    const [first] = journey.edges;
    const back = { ...journey, edges: first ? [{ ...first, target: "gone" }, ...journey.edges.slice(1)] : [] };
    expect(dutch(back)).toContain("Een lijn van “New post” leidt naar een stap die niet bestaat.");
    expect(dutch({ ...journey, nodes: [], edges: [] })).toEqual([
      "Deze workflow is leeg: voeg een stap toe die hem start.",
    ]);
  });
});

it("keeps every word of a person's own, in every sentence", () => {
  const slots = (text: string) => text.match(/\{(name|label|rest)\}/g) ?? [];
  expect(dutchSentences.filter(([english, said]) => slots(english).join() !== slots(said).join())).toEqual([]);
});

it("leaves a sentence as it is that has no words, and English to the English", () => {
  expect(registry.say("The moon is full.", "nl")).toBe("The moon is full.");
  expect(registry.say("The expression is empty.", "en")).toBe("The expression is empty.");
});
