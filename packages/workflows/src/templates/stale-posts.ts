import { people, postsOfSite, timeZone } from "./choices.ts";
import { defineTemplate } from "./workflow-template.ts";

/** Half a year. */
const before = '{{ timestamp(run.startedAt) - duration("4380h") }}';

export const stalePosts = defineTemplate({
  id: "stale-posts",
  category: "watch",
  words: {
    en: {
      name: "Posts that grow old",
      purpose: "On the first of each month you get a list of posts that nobody has touched for half a year.",
      monthly: "First of the month",
      posts: "Read old posts",
      any: "Are there any?",
      tell: "Send the list",
      title: "Posts older than half a year:",
    },
    nl: {
      name: "Berichten die oud worden",
      purpose: "Op de eerste van elke maand krijg je een lijst van berichten die een half jaar niet zijn aangeraakt.",
      monthly: "Eerste van de maand",
      posts: "Oude berichten lezen",
      any: "Zijn er?",
      tell: "Lijst sturen",
      title: "Berichten ouder dan een half jaar:",
    },
  },
  choices: [
    postsOfSite("posts", `modified_before=${before}&orderby=modified&order=asc&per_page=20&_fields=title,link`),
    people("tell"),
    timeZone("monthly"),
  ],
  steps: (t) => [
    ["monthly", "trigger.schedule", t.monthly, [0, 0], { cron: "0 8 1 * *" }],
    ["posts", "http.request", t.posts, [1, 0], { method: "GET" }],
    ["any", "flow.branch", t.any, [2, 0], { condition: "steps.posts.body.size() > 0" }],
    [
      "tell",
      "human.notify",
      t.tell,
      [3, 0],
      {
        title: `${t.title} {{ steps.posts.body.size() }}`,
        message: '{{ steps.posts.body.map(post, post.title.rendered + ": " + post.link).join("\\n") }}',
      },
    ],
  ],
  lines: [
    ["monthly", "out", "posts"],
    ["posts", "out", "any"],
    ["any", "true", "tell"],
  ],
});
