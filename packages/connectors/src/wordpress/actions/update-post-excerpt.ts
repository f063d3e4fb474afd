import { z } from "zod";
import { defineAction } from "../../kit/action.ts";
import type { WordPressClient } from "../wordpress-client.ts";
import { isPostWritten, PostId, PostOutput, postBefore, postSample, restorePost, writePost } from "./post-write.ts";

export const updatePostExcerpt = defineAction<WordPressClient>()({
  id: "update_post_excerpt",
  title: "Update a post's excerpt",
  description: "Replaces the short summary that lists and search results show.",
  effect: "write",
  idempotent: true,
  capability: "edit_posts",
  input: z.strictObject({
    postId: PostId.meta({ title: "Post", description: "The post's number in WordPress.", control: "template" }),
    excerpt: z.string().max(5000).meta({ title: "Excerpt", control: "template" }),
  }),
  output: PostOutput,
  sample: postSample,
  target: ({ postId }) => ({ kind: "cms.post", externalId: postId }),
  before: (client, { postId, excerpt }, context) => postBefore(client, postId, { excerpt }, context),
  isApplied: (client, { postId, excerpt }, _before, context) => isPostWritten(client, postId, { excerpt }, context),
  run: (client, { postId, excerpt }, context) => writePost(client, postId, { excerpt }, context),
  undo: (client, before, { postId, excerpt }, context) => restorePost(client, postId, before, { excerpt }, context),
  describe: (_input, output, before) =>
    before.excerpt
      ? `Replaced the excerpt of “${output.title}” with “${output.excerpt}”.`
      : `Gave “${output.title}” the excerpt “${output.excerpt}”.`,
});
