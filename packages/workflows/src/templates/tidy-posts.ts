import { aiModel, wordPressSite } from "./choices.ts";
import { defineTemplate } from "./workflow-template.ts";

export const tidyPosts = defineTemplate({
  id: "tidy-posts",
  category: "content",
  words: {
    en: {
      name: "Let an agent tidy new posts",
      purpose: "An agent reads each published post, checks its title and excerpt, and asks you before it changes them.",
      post: "New post",
      agent: "Check the post",
      instructions:
        "You keep posts tidy. A title names its subject. An excerpt is one or two factual sentences in the post's language. Change as little as possible, and nothing that is good already.",
      task: "Read the post with this number. Check its title and excerpt. Propose a change only where one is needed, then say in one sentence what you did.\n\nPost number:",
    },
    nl: {
      name: "Een agent nieuwe berichten laten nalopen",
      purpose:
        "Een agent leest elk gepubliceerd bericht, controleert titel en samenvatting, en vraagt jou voor hij iets wijzigt.",
      post: "Nieuw bericht",
      agent: "Bericht nalopen",
      instructions:
        "Je houdt berichten netjes. Een titel noemt het onderwerp. Een samenvatting is één of twee feitelijke zinnen in de taal van het bericht. Wijzig zo weinig mogelijk, en niets wat al goed is.",
      task: "Lees het bericht met dit nummer. Controleer titel en samenvatting. Stel alleen een wijziging voor waar dat nodig is, en zeg daarna in één zin wat je deed.\n\nNummer van het bericht:",
    },
  },
  choices: [
    {
      ...wordPressSite("post"),
      fills: [
        { nodeId: "post", field: "connectionId" },
        {
          nodeId: "agent",
          field: "tools",
          write: (connectionId) => [
            { connectionId, action: "action.wordpress.get_post", mode: "allow" },
            { connectionId, action: "action.wordpress.update_post_excerpt", mode: "ask" },
            { connectionId, action: "action.wordpress.update_post", mode: "ask" },
          ],
        },
      ],
    },
    aiModel("agent"),
  ],
  steps: (t) => [
    ["post", "trigger.resource", t.post, [0, 0], { resourceKind: "cms.post", change: "created", status: "publish" }],
    [
      "agent",
      "ai.agent",
      t.agent,
      [1, 0],
      { instructions: t.instructions, task: `${t.task} {{ trigger.externalId }}`, maxTurns: 8, maxToolCalls: 10 },
    ],
  ],
  lines: [["post", "out", "agent"]],
});
