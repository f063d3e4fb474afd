import { people, wordPressSite } from "./choices.ts";
import { defineTemplate } from "./workflow-template.ts";

export const missingAltText = defineTemplate({
  id: "missing-alt-text",
  category: "watch",
  words: {
    en: {
      name: "Pictures without a description",
      purpose:
        "When a picture is added without alternative text, you hear of it while you still remember what it shows.",
      picture: "New media file",
      missing: "A picture without text?",
      tell: "Ask for a description",
      title: "Describe this picture:",
      why: "It has no alternative text. Screen readers and search engines can't tell what it shows.",
    },
    nl: {
      name: "Afbeeldingen zonder beschrijving",
      purpose:
        "Komt er een afbeelding bij zonder alternatieve tekst, dan hoor je het zolang je nog weet wat erop staat.",
      picture: "Nieuw mediabestand",
      missing: "Afbeelding zonder tekst?",
      tell: "Om een beschrijving vragen",
      title: "Beschrijf deze afbeelding:",
      why: "Er is geen alternatieve tekst. Schermlezers en zoekmachines weten niet wat erop staat.",
    },
  },
  choices: [wordPressSite("picture"), people("tell")],
  steps: (t) => [
    ["picture", "trigger.resource", t.picture, [0, 0], { resourceKind: "cms.media", change: "created" }],
    [
      "missing",
      "flow.branch",
      t.missing,
      [1, 0],
      { condition: 'trigger.data.mimeType.startsWith("image/") && trigger.data.alt.trim() == ""' },
    ],
    [
      "tell",
      "human.notify",
      t.tell,
      [2, 0],
      { title: `${t.title} {{ trigger.data.title }}`, message: `${t.why}\n{{ trigger.data.url }}` },
    ],
  ],
  lines: [
    ["picture", "out", "missing"],
    ["missing", "true", "tell"],
  ],
});
