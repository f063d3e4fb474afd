import { aiModel, wordPressSite } from "./choices.ts";
import { defineTemplate } from "./workflow-template.ts";

/** Below this many characters a summary is not worth an approval. */
const leastSummaryLength = 40;

export const summarizeNewPosts = defineTemplate({
  id: "summarize-new-posts",
  category: "content",
  words: {
    en: {
      name: "Summarize new posts",
      purpose: "A published post is summarized by AI; after your approval the summary becomes its excerpt.",
      post: "New or changed post",
      summary: "Write a summary",
      system: "You write short, factual summaries in the language of the text.",
      prompt: "Summarize this post in two sentences. Answer with the summary alone.",
      longEnough: "Long enough?",
      approval: "Approve the excerpt",
      title: "New excerpt for",
      update: "Update the excerpt",
    },
    nl: {
      name: "Nieuwe berichten samenvatten",
      purpose: "AI vat een gepubliceerd bericht samen; na jouw goedkeuring wordt dat zijn samenvatting.",
      post: "Nieuw of gewijzigd bericht",
      summary: "Samenvatting schrijven",
      system: "Je schrijft korte, feitelijke samenvattingen in de taal van de tekst.",
      prompt: "Vat dit bericht samen in twee zinnen. Antwoord met alleen de samenvatting.",
      longEnough: "Lang genoeg?",
      approval: "Samenvatting goedkeuren",
      title: "Nieuwe samenvatting voor",
      update: "Samenvatting bijwerken",
    },
  },
  choices: [wordPressSite("post", "update_excerpt"), aiModel("summary")],
  steps: (t) => [
    [
      "post",
      "trigger.resource",
      t.post,
      [0, 0],
      { resourceKind: "cms.post", change: "created_or_updated", status: "publish" },
    ],
    [
      "summary",
      "ai.prompt",
      t.summary,
      [1, 0],
      { system: t.system, prompt: `${t.prompt}\n\n{{ trigger.data.title }}\n\n{{ trigger.data.content }}` },
    ],
    [
      "long_enough",
      "flow.branch",
      t.longEnough,
      [2, 0],
      { condition: `steps.summary.text.size() > ${leastSummaryLength}` },
    ],
    [
      "approval",
      "human.approval",
      t.approval,
      [3, 0],
      { title: `${t.title} {{ trigger.data.title }}`, message: "{{ steps.summary.text }}" },
    ],
    [
      "update_excerpt",
      "action.wordpress.update_post_excerpt",
      t.update,
      [4, 0],
      { postId: "{{ trigger.externalId }}", excerpt: "{{ steps.summary.text }}" },
    ],
  ],
  lines: [
    ["post", "out", "summary"],
    ["summary", "out", "long_enough"],
    ["long_enough", "true", "approval"],
    ["approval", "approved", "update_excerpt"],
  ],
});
