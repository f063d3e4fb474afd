import { addressOf, aiModel, wordPressSite } from "./choices.ts";
import { defineTemplate } from "./workflow-template.ts";

export const announcePosts = defineTemplate({
  id: "announce-posts",
  category: "systems",
  words: {
    en: {
      name: "Announce new posts elsewhere",
      purpose:
        "AI writes a short announcement of a new post; once you approve, it goes to the address of another system.",
      post: "New published post",
      announcement: "Write an announcement",
      system: "You write friendly, honest announcements in the language of the text, without hashtags.",
      prompt: "Announce this post in two sentences. Answer with the announcement alone.",
      approval: "Approve the announcement",
      title: "Announce",
      send: "Send it",
    },
    nl: {
      name: "Nieuwe berichten elders aankondigen",
      purpose:
        "AI schrijft een korte aankondiging van een nieuw bericht; na jouw goedkeuring gaat die naar een ander systeem.",
      post: "Nieuw gepubliceerd bericht",
      announcement: "Aankondiging schrijven",
      system: "Je schrijft vriendelijke, eerlijke aankondigingen in de taal van de tekst, zonder hashtags.",
      prompt: "Kondig dit bericht aan in twee zinnen. Antwoord met alleen de aankondiging.",
      approval: "Aankondiging goedkeuren",
      title: "Aankondigen:",
      send: "Versturen",
    },
  },
  choices: [
    wordPressSite("post"),
    aiModel("announcement"),
    addressOf("send", {
      en: { label: "Where it is sent", help: "The webhook address of your chat, newsletter or social media tool." },
      nl: { label: "Waar het heen gaat", help: "Het webhookadres van je chat-, nieuwsbrief- of socialmediaprogramma." },
    }),
  ],
  steps: (t) => [
    ["post", "trigger.resource", t.post, [0, 0], { resourceKind: "cms.post", change: "created", status: "publish" }],
    [
      "announcement",
      "ai.prompt",
      t.announcement,
      [1, 0],
      { system: t.system, prompt: `${t.prompt}\n\n{{ trigger.data.title }}\n\n{{ trigger.data.content }}` },
    ],
    [
      "approval",
      "human.approval",
      t.approval,
      [2, 0],
      { title: `${t.title} {{ trigger.data.title }}`, message: "{{ steps.announcement.text }}" },
    ],
    [
      "send",
      "http.request",
      t.send,
      [3, 0],
      { method: "POST", body: { text: "{{ steps.announcement.text }}", url: "{{ trigger.data.url }}" } },
    ],
  ],
  lines: [
    ["post", "out", "announcement"],
    ["announcement", "out", "approval"],
    ["approval", "approved", "send"],
  ],
});
