import { z } from "zod";
import { defineAction } from "../../kit/action.ts";
import type { WordPressClient } from "../wordpress-client.ts";
import {
  isPostWritten,
  type PostChange,
  PostId,
  PostOutput,
  PostStatus,
  postBefore,
  postSample,
  restorePost,
  writePost,
} from "./post-write.ts";

const Input = z
  .strictObject({
    postId: PostId.meta({ title: "Post", description: "The post's number in WordPress.", control: "template" }),
    title: z.string().max(1000).optional().meta({ title: "Title", control: "template", canClear: true }),
    excerpt: z.string().max(5000).optional().meta({ title: "Excerpt", control: "template", canClear: true }),
    content: z
      .string()
      .max(2_000_000)
      .optional()
      .meta({ title: "Content", description: "HTML is kept.", control: "template", canClear: true }),
    status: PostStatus.optional().meta({ title: "Status" }),
  })
  .refine(({ postId: _, ...change }) => Object.values(change).some((value) => value !== undefined), {
    message: "Fill in at least one field to change.",
  });

const changeOf = ({ postId: _, ...fields }: z.output<typeof Input>): PostChange =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

export const updatePost = defineAction<WordPressClient>()({
  id: "update_post",
  title: "Update a post",
  description: "Changes the fields that are filled in and leaves the others as they are.",
  effect: "write",
  idempotent: true,
  capability: "edit_posts",
  input: Input,
  output: PostOutput,
  sample: postSample,
  target: ({ postId }) => ({ kind: "cms.post", externalId: postId }),
  before: (client, input, context) => postBefore(client, input.postId, changeOf(input), context),
  isApplied: (client, input, _before, context) => isPostWritten(client, input.postId, changeOf(input), context),
  run: (client, input, context) => writePost(client, input.postId, changeOf(input), context),
  undo: (client, before, input, context) => restorePost(client, input.postId, before, changeOf(input), context),
  describe: (input, output) => `Changed the ${Object.keys(changeOf(input)).join(" and ")} of “${output.title}”.`,
});
