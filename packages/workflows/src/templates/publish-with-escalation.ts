import { people, wordPressSite } from "./choices.ts";
import { defineTemplate } from "./workflow-template.ts";

export const publishWithEscalation = defineTemplate({
  id: "publish-with-escalation",
  category: "content",
  words: {
    en: {
      name: "Publish on time, even on busy days",
      purpose: "A post that waits for review asks for your yes; after a day without an answer, others are asked too.",
      post: "Post waits for review",
      first: "Publish this post?",
      title: "Publish",
      link: "Post",
      publish: "Publish the post",
      tell: "Say that it waits",
      waits: "Nobody has decided for a day:",
      help: "It waits for a yes or no in the inbox of approvals.",
      second: "Publish after all?",
      last: "Last call: publish",
      publishLate: "Publish it late",
    },
    nl: {
      name: "Op tijd publiceren, ook op drukke dagen",
      purpose:
        "Een bericht dat op beoordeling wacht vraagt om je ja; na een dag zonder antwoord worden ook anderen gevraagd.",
      post: "Bericht wacht op beoordeling",
      first: "Dit bericht publiceren?",
      title: "Publiceren:",
      link: "Bericht",
      publish: "Bericht publiceren",
      tell: "Melden dat het wacht",
      waits: "Al een dag niet beslist:",
      help: "Het wacht op een ja of nee bij de goedkeuringen.",
      second: "Toch publiceren?",
      last: "Laatste kans, publiceren:",
      publishLate: "Alsnog publiceren",
    },
  },
  choices: [wordPressSite("post", "publish", "publish_late"), people("tell")],
  steps: (t) => {
    const details = { [t.link]: "{{ trigger.data.url }}" };
    const postId = "{{ trigger.externalId }}";
    return [
      [
        "post",
        "trigger.resource",
        t.post,
        [0, 0],
        { resourceKind: "cms.post", change: "created_or_updated", status: "pending" },
      ],
      [
        "ask",
        "human.approval",
        t.first,
        [1, 0],
        { title: `${t.title} {{ trigger.data.title }}`, details, expiresAfter: "1d", whenExpired: "fail" },
      ],
      ["publish", "action.wordpress.publish_post", t.publish, [2, 0], { postId }],
      ["tell", "human.notify", t.tell, [2, 1], { title: `${t.waits} {{ trigger.data.title }}`, message: t.help }],
      [
        "ask_again",
        "human.approval",
        t.second,
        [3, 1],
        { title: `${t.last} {{ trigger.data.title }}`, details, expiresAfter: "3d" },
      ],
      ["publish_late", "action.wordpress.publish_post", t.publishLate, [4, 1], { postId }],
    ];
  },
  lines: [
    ["post", "out", "ask"],
    ["ask", "approved", "publish"],
    ["ask", "error", "tell"],
    ["tell", "out", "ask_again"],
    ["ask_again", "approved", "publish_late"],
  ],
});
