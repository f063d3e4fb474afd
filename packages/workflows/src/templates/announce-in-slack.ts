import { aiModel, slackChannel, slackWorkspace, wordPressSite } from "./choices.ts";
import { defineTemplate } from "./workflow-template.ts";

export const announceInSlack = defineTemplate({
  id: "announce-in-slack",
  category: "systems",
  words: {
    en: {
      name: "Tell a Slack channel of new posts",
      purpose: "AI says in two sentences what a new post is about; once you approve, your Slack channel reads it.",
      post: "New published post",
      message: "Write the message",
      system: "You tell colleagues what a text is about, in its language, plainly and without hashtags.",
      prompt: "Say in two sentences what this post is about. Answer with these sentences alone.",
      approval: "Approve the message",
      title: "Tell Slack:",
      send: "Send it to the channel",
    },
    nl: {
      name: "Een Slack-kanaal over nieuwe berichten vertellen",
      purpose:
        "AI zegt in twee zinnen waar een nieuw bericht over gaat; na jouw goedkeuring leest je Slack-kanaal het.",
      post: "Nieuw gepubliceerd bericht",
      message: "Bericht schrijven",
      system: "Je vertelt collega's waar een tekst over gaat, in de taal ervan, gewoon en zonder hashtags.",
      prompt: "Zeg in twee zinnen waar dit bericht over gaat. Antwoord met alleen die zinnen.",
      approval: "Bericht goedkeuren",
      title: "Aan Slack vertellen:",
      send: "Naar het kanaal sturen",
    },
  },
  choices: [wordPressSite("post"), aiModel("message"), slackWorkspace("send"), slackChannel("send")],
  steps: (t) => [
    ["post", "trigger.resource", t.post, [0, 0], { resourceKind: "cms.post", change: "created", status: "publish" }],
    [
      "message",
      "ai.prompt",
      t.message,
      [1, 0],
      { system: t.system, prompt: `${t.prompt}\n\n{{ trigger.data.title }}\n\n{{ trigger.data.content }}` },
    ],
    [
      "approval",
      "human.approval",
      t.approval,
      [2, 0],
      { title: `${t.title} {{ trigger.data.title }}`, message: "{{ steps.message.text }}" },
    ],
    [
      "send",
      "action.slack.send_message",
      t.send,
      [3, 0],
      { text: "*{{ trigger.data.title }}*\n{{ steps.message.text }}\n{{ trigger.data.url }}" },
    ],
  ],
  lines: [
    ["post", "out", "message"],
    ["message", "out", "approval"],
    ["approval", "approved", "send"],
  ],
});
