import { adversarialSuite } from "../kit/testing/adversarial-suite.ts";
import { startWordPress } from "./fixtures/index.ts";
import { wordpress } from "./index.ts";

adversarialSuite(wordpress, async () => {
  const site = await startWordPress({ timezone: "America/New_York", posts: 40 });
  const wrong = "aaaabbbbccccddddeeeeffff";
  const first = 4;
  const externalIds = ["1", ...Array.from({ length: 40 }, (_, n) => String(first + n))];
  const right = { siteUrl: site.url, username: site.username, applicationPassword: site.applicationPassword };
  return {
    host: site.host,
    right,
    wrongSecret: { typed: { ...right, applicationPassword: wrong }, secret: wrong },
    pointedAt: (siteUrl) => ({ ...right, siteUrl }),
    listed: { kind: "cms.post", externalIds },
    changeOne: async () => {
      await site.editPost(11, { title: "Changed by a person" });
      return "11";
    },
    write: {
      actionId: "update_post_excerpt",
      input: { postId: 12, excerpt: "Tom & Jerry <em>brew</em> “coffee” ☕\nin two lines." },
      countWrites: () => site.countRevisions(12),
    },
    stop: site.stop,
  };
});
