import { z } from "zod";
import { defineAction } from "../../kit/action.ts";
import type { WordPressClient } from "../wordpress-client.ts";
import { isPostWritten, PostId, PostOutput, postBefore, postSample, restorePost, writePost } from "./post-write.ts";

const published = { status: "publish" };

export const publishPost = defineAction<WordPressClient>()({
  id: "publish_post",
  title: "Publish a post",
  description: "Makes a draft visible to everyone.",
  effect: "write",
  idempotent: true,
  capability: "publish_posts",
  input: z.strictObject({
    postId: PostId.meta({ title: "Post", description: "The post's number in WordPress.", control: "template" }),
  }),
  output: PostOutput,
  sample: postSample,
  leaves: published,
  target: ({ postId }) => ({ kind: "cms.post", externalId: postId }),
  before: (client, { postId }, context) => postBefore(client, postId, published, context),
  isApplied: (client, { postId }, _before, context) => isPostWritten(client, postId, published, context),
  run: (client, { postId }, context) => writePost(client, postId, published, context),
  undo: (client, before, { postId }, context) => restorePost(client, postId, before, published, context),
  describe: (_input, output) => `Published “${output.title}” at ${output.url}.`,
});
