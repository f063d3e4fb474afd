import { z } from "zod";
import { defineAction } from "../../kit/action.ts";
import type { WordPressClient } from "../wordpress-client.ts";
import { PostId, PostOutput, postResult, postSample, requirePost } from "./post-write.ts";

const Output = PostOutput.extend({ content: z.string() });

export const getPost = defineAction<WordPressClient>()({
  id: "get_post",
  title: "Read a post",
  description: "Reads a post as it is now, with its content.",
  effect: "read",
  idempotent: true,
  capability: "edit_posts",
  input: z.strictObject({
    postId: PostId.meta({ title: "Post", description: "The post's number in WordPress.", control: "template" }),
  }),
  output: Output,
  sample: { ...postSample, content: "<p>Five ways, from filter to espresso.</p>" },
  target: ({ postId }) => ({ kind: "cms.post", externalId: postId }),
  before: async () => ({}),
  isApplied: async () => true,
  run: async (client, { postId }, context) => {
    const post = await requirePost(client, postId, context);
    const { output, ...result } = postResult(post, false);
    return { ...result, output: { ...output, content: post.data.content } };
  },
  describe: (_input, output) => `Read “${output.title}”.`,
});
