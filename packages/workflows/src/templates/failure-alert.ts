import { people } from "./choices.ts";
import { defineTemplate } from "./workflow-template.ts";

export const failureAlert = defineTemplate({
  id: "failure-alert",
  category: "systems",
  words: {
    en: {
      name: "Tell people when a workflow fails",
      purpose: "Choose it as the error workflow of your others: the people you name read what failed, where and why.",
      failed: "A run has failed",
      tell: "Tell what failed",
      title: "Failed:",
      step: "Step:",
      start: "Before the first step",
    },
    nl: {
      name: "Melden als een workflow mislukt",
      purpose: "Kies hem als foutworkflow van je andere: wie jij noemt leest wat er mislukte, waar en waarom.",
      failed: "Een run is mislukt",
      tell: "Melden wat er mislukte",
      title: "Mislukt:",
      step: "Stap:",
      start: "Voor de eerste stap",
    },
  },
  choices: [people("tell")],
  steps: (t) => [
    [
      "failed",
      "trigger.call",
      t.failed,
      [0, 0],
      {
        sampleInput: {
          error: { code: "upstream_failed", message: "example.com answered 502." },
          run: { version: 1, triggerKind: "trigger.schedule", failedNodeId: "call" },
          workflow: { name: "Nightly check" },
        },
      },
    ],
    [
      "tell",
      "human.notify",
      t.tell,
      [1, 0],
      {
        title: `${t.title} {{ trigger.workflow.name }}`,
        message: `${t.step} {{ trigger.run.failedNodeId == null ? "${t.start}" : trigger.run.failedNodeId }}\n{{ trigger.error.message }}`,
      },
    ],
  ],
  lines: [["failed", "out", "tell"]],
});
