import { people, wordPressSite } from "./choices.ts";
import { defineTemplate } from "./workflow-template.ts";

export const forgottenDrafts = defineTemplate({
  id: "forgotten-drafts",
  category: "watch",
  words: {
    en: {
      name: "Remind of drafts that lie still",
      purpose: "When a new draft is not published within a week, the people you choose are reminded of it.",
      draft: "New draft",
      published: "Wait until it is published",
      tell: "Remind of the draft",
      title: "Still a draft after a week:",
      by: "Written by",
    },
    nl: {
      name: "Herinneren aan concepten die blijven liggen",
      purpose: "Is een nieuw concept na een week nog niet gepubliceerd, dan krijgt wie jij kiest een herinnering.",
      draft: "Nieuw concept",
      published: "Wachten tot het is gepubliceerd",
      tell: "Aan het concept herinneren",
      title: "Na een week nog een concept:",
      by: "Geschreven door",
    },
  },
  choices: [wordPressSite("draft", "published"), people("tell")],
  steps: (t) => [
    ["draft", "trigger.resource", t.draft, [0, 0], { resourceKind: "cms.post", change: "created", status: "draft" }],
    [
      "published",
      "flow.wait_event",
      t.published,
      [1, 0],
      {
        ...{ resourceKind: "cms.post", change: "updated", status: "publish" },
        ...{ externalId: "{{ trigger.externalId }}", timeout: "7d" },
      },
    ],
    [
      "tell",
      "human.notify",
      t.tell,
      [2, 0],
      {
        title: `${t.title} {{ trigger.data.title }}`,
        message: `${t.by} {{ trigger.data.author }}: {{ trigger.data.url }}`,
      },
    ],
  ],
  lines: [
    ["draft", "out", "published"],
    ["published", "timed-out", "tell"],
  ],
});
