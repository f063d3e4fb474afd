import { aiModel, people, wordPressSite } from "./choices.ts";
import { defineTemplate } from "./workflow-template.ts";

export const suggestTitles = defineTemplate({
  id: "suggest-titles",
  category: "content",
  words: {
    en: {
      name: "Suggest titles for new drafts",
      purpose: "For each new draft AI suggests titles that people search for, and sends them to you.",
      draft: "New draft",
      suggest: "Suggest titles",
      system: "You write clear titles of at most 60 characters in the language of the text.",
      prompt: "Suggest a title that people would search for, three times, each on a line of its own.",
      tell: "Send the suggestions",
      title: "Titles for",
    },
    nl: {
      name: "Titels voorstellen voor nieuwe concepten",
      purpose: "Voor elk nieuw concept stelt AI titels voor waarop mensen zoeken, en stuurt ze naar jou.",
      draft: "Nieuw concept",
      suggest: "Titels voorstellen",
      system: "Je schrijft heldere titels van hoogstens 60 tekens in de taal van de tekst.",
      prompt: "Stel drie keer een titel voor waarop mensen zouden zoeken, elk op een eigen regel.",
      tell: "Voorstellen sturen",
      title: "Titels voor",
    },
  },
  choices: [wordPressSite("draft"), aiModel("suggest"), people("tell")],
  steps: (t) => [
    ["draft", "trigger.resource", t.draft, [0, 0], { resourceKind: "cms.post", change: "created", status: "draft" }],
    [
      "suggest",
      "ai.prompt",
      t.suggest,
      [1, 0],
      { system: t.system, prompt: `${t.prompt}\n\n{{ trigger.data.title }}\n\n{{ trigger.data.content }}` },
    ],
    [
      "tell",
      "human.notify",
      t.tell,
      [2, 0],
      { title: `${t.title} {{ trigger.data.title }}`, message: "{{ steps.suggest.text }}" },
    ],
  ],
  lines: [
    ["draft", "out", "suggest"],
    ["suggest", "out", "tell"],
  ],
});
