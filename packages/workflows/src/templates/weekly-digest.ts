import { aiModel, people, postsOfSite, timeZone } from "./choices.ts";
import { defineTemplate } from "./workflow-template.ts";

const since = '{{ timestamp(run.startedAt) - duration("168h") }}';

export const weeklyDigest = defineTemplate({
  id: "weekly-digest",
  category: "watch",
  words: {
    en: {
      name: "Weekly digest of your site",
      purpose: "Every Monday AI sums up what your site published last week, and sends it to whom you choose.",
      monday: "Monday at eight",
      posts: "Read last week's posts",
      any: "Was anything published?",
      digest: "Write the digest",
      system: "You write short, factual digests in the language of the posts.",
      prompt: "Sum up in three sentences what these posts are about.",
      tell: "Send the digest",
      title: "Last week on your site: posts",
    },
    nl: {
      name: "Weekoverzicht van je site",
      purpose: "Elke maandag vat AI samen wat je site vorige week publiceerde, en stuurt het naar wie jij kiest.",
      monday: "Maandag om acht uur",
      posts: "Berichten van vorige week lezen",
      any: "Is er iets gepubliceerd?",
      digest: "Overzicht schrijven",
      system: "Je schrijft korte, feitelijke overzichten in de taal van de berichten.",
      prompt: "Vat in drie zinnen samen waar deze berichten over gaan.",
      tell: "Overzicht sturen",
      title: "Vorige week op je site, berichten:",
    },
  },
  choices: [
    postsOfSite("posts", `after=${since}&per_page=20&_fields=title,link,excerpt`),
    aiModel("digest"),
    people("tell"),
    timeZone("monday"),
  ],
  steps: (t) => [
    ["monday", "trigger.schedule", t.monday, [0, 0], { cron: "0 8 * * 1" }],
    ["posts", "http.request", t.posts, [1, 0], { method: "GET" }],
    ["any", "flow.branch", t.any, [2, 0], { condition: "steps.posts.body.size() > 0" }],
    [
      "digest",
      "ai.prompt",
      t.digest,
      [3, 0],
      {
        system: t.system,
        prompt: `${t.prompt}\n\n{{ steps.posts.body.map(post, post.title.rendered + ". " + post.excerpt.rendered).join("\\n") }}`,
      },
    ],
    [
      "tell",
      "human.notify",
      t.tell,
      [4, 0],
      {
        title: `${t.title} {{ steps.posts.body.size() }}`,
        message: '{{ steps.digest.text }}\n\n{{ steps.posts.body.map(post, post.link).join("\\n") }}',
      },
    ],
  ],
  lines: [
    ["monday", "out", "posts"],
    ["posts", "out", "any"],
    ["any", "true", "digest"],
    ["digest", "out", "tell"],
  ],
});
