import { AppError } from "@bizosaas/contracts";
import { z } from "zod";
import type { ActionContext, ActionResult } from "../../kit/action.ts";
import { readBack } from "../../kit/read-back.ts";
import type { ResourceItem } from "../../kit/resource.ts";
import { sameText } from "../../wordpress-rest/same-text.ts";
import { readPost } from "../resources/posts.ts";
import type { WordPressClient } from "../wordpress-client.ts";

export const PostId = z.coerce
  .string()
  .trim()
  .regex(/^\d{1,18}$/, "A post's number, such as 42.");

export const PostStatus = z.enum(["draft", "pending", "private", "publish"]);

/** The fields of a post an action may write. */
export type PostChange = { title?: string; content?: string; excerpt?: string; status?: string };

/** What a post held before, for the fields that were about to be written. */
export type PostBefore = { [field: string]: string };

export const PostOutput = z.object({
  postId: z.string(),
  title: z.string(),
  excerpt: z.string(),
  status: z.string(),
  url: z.string(),
});
export type PostOutput = z.infer<typeof PostOutput>;

export const postSample: PostOutput = {
  postId: "42",
  title: "Five ways to brew coffee",
  excerpt: "From filter to espresso.",
  status: "publish",
  url: "https://example.com/five-ways-to-brew-coffee/",
};

const changeFields = ["title", "content", "excerpt", "status"] as const;

export const requirePost = async (client: WordPressClient, postId: string, context: ActionContext) => {
  const post = await readPost(client, "posts", postId, context.signal);
  if (post) return post;
  throw new AppError("not_found", `Post ${postId} doesn't exist on the site, or is in the bin.`);
};

type Post = ResourceItem<"cms.post">;

const holds = ({ data }: Post, change: PostChange): boolean =>
  changeFields.every((field) => {
    const wanted = change[field];
    if (wanted === undefined) return true;
    return field === "status" ? data.status === wanted : sameText(data[field], wanted);
  });

export const postResult = (post: Post, wrote: boolean): ActionResult<PostOutput> => ({
  output: {
    postId: post.externalId,
    title: post.data.title,
    excerpt: post.data.excerpt,
    status: post.data.status,
    url: post.data.url,
  },
  resource: { ...post, kind: "cms.post" },
  url: post.data.url,
  wrote,
});

export const postBefore = async (
  client: WordPressClient,
  postId: string,
  change: PostChange,
  context: ActionContext,
) => {
  const { data } = await requirePost(client, postId, context);
  const before: PostBefore = { postTitle: data.title };
  for (const field of changeFields) if (change[field] !== undefined) before[field] = data[field];
  return before;
};

export const isPostWritten = async (
  client: WordPressClient,
  postId: string,
  change: PostChange,
  context: ActionContext,
) => holds(await requirePost(client, postId, context), change);

const save = (client: WordPressClient, postId: string, change: PostChange, context: ActionContext) =>
  client.call("POST", `posts/${postId}`, z.object({ id: z.int() }), {
    query: { _fields: "id" },
    body: change,
    signal: context.signal,
  });

/** Looks before it writes: called again after a crash, it finds its own work and leaves the post alone. */
export const writePost = async (
  client: WordPressClient,
  postId: string,
  change: PostChange,
  context: ActionContext,
): Promise<ActionResult<PostOutput>> => {
  const current = await requirePost(client, postId, context);
  if (holds(current, change)) return postResult(current, false);
  await save(client, postId, change, context);
  const shown = await readBack(() => requirePost(client, postId, context), context);
  if (shown) return postResult(shown, true);
  return { ...postResult({ ...current, data: { ...current.data, ...change } }, true), isAssumed: true };
};

/** Restores what `before` holds, unless a person has changed those fields since. */
export const restorePost = async (
  client: WordPressClient,
  postId: string,
  before: PostBefore,
  change: PostChange,
  context: ActionContext,
): Promise<void> => {
  const { postTitle: _, ...earlier } = before;
  const current = await requirePost(client, postId, context);
  if (holds(current, earlier)) return;
  if (!holds(current, change))
    throw new AppError("conflict", `Post ${postId} was changed since, so it isn't put back by itself.`);
  await save(client, postId, earlier, context);
};
