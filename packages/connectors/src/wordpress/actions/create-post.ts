import { createHash } from "node:crypto";
import { AppError } from "@bizosaas/contracts";
import { z } from "zod";
import { type ActionContext, type ActionResult, defineAction } from "../../kit/action.ts";
import { readBack } from "../../kit/read-back.ts";
import { readPost } from "../resources/posts.ts";
import type { WordPressClient } from "../wordpress-client.ts";
import { PostOutput, PostStatus, postResult, postSample, requirePost } from "./post-write.ts";

const Input = z.strictObject({
  title: z.string().trim().min(1).max(1000).meta({ title: "Title", control: "template" }),
  content: z
    .string()
    .max(2_000_000)
    .default("")
    .meta({ title: "Content", description: "HTML is kept.", control: "template" }),
  excerpt: z.string().max(5000).default("").meta({ title: "Excerpt", control: "template" }),
  status: PostStatus.default("draft").meta({ title: "Status" }),
});
type Input = z.output<typeof Input>;

const Created = z.object({ id: z.int(), status: z.string().optional(), link: z.string().catch("") });
type Created = z.output<typeof Created>;

/** WordPress has no idempotency key; the step's own mark in the address lets a second attempt find the first one's post. */
const slugFor = (title: string, idempotencyKey: string): string => {
  const words = title
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 60)
    .replace(/^-+|-+$/g, "");
  const mark = createHash("sha256").update(idempotencyKey).digest("hex").slice(0, 10);
  return words ? `${words}-${mark}` : mark;
};

const findCreated = async (client: WordPressClient, { title }: Input, { idempotencyKey, signal }: ActionContext) => {
  const query = { slug: slugFor(title, idempotencyKey), status: "any", context: "edit", _fields: "id" };
  const { data } = await client.call("GET", "posts", z.array(Created), { query, signal });
  return data[0] ? readPost(client, "posts", String(data[0].id), signal) : null;
};

const resultOf = async (
  client: WordPressClient,
  { title, excerpt, status }: Input,
  made: Created,
  context: ActionContext,
): Promise<ActionResult<PostOutput>> => {
  const postId = String(made.id);
  const shown = await readBack(() => requirePost(client, postId, context), context);
  if (shown) return postResult(shown, true);
  const output = { postId, title, excerpt, status: made.status ?? status, url: made.link };
  return { output, made: { kind: "cms.post", externalId: postId }, url: made.link, wrote: true };
};

export const createPost = defineAction<WordPressClient>()({
  id: "create_post",
  title: "Create a post",
  description: "Adds a post, as a draft unless you choose otherwise.",
  effect: "write",
  idempotent: true,
  capability: "edit_posts",
  input: Input,
  output: PostOutput,
  sample: postSample,
  creates: "cms.post",
  target: () => null,
  before: async (_client, { title }, { idempotencyKey }) => ({ slug: slugFor(title, idempotencyKey) }),
  isApplied: async (client, input, _before, context) => (await findCreated(client, input, context)) !== null,
  run: async (client, input, context) => {
    const earlier = await findCreated(client, input, context);
    if (earlier) return postResult(earlier, false);
    const body = { ...input, slug: slugFor(input.title, context.idempotencyKey) };
    const options = { query: { _fields: "id,status,link" }, body, signal: context.signal };
    const { data } = await client.call("POST", "posts", Created, options);
    return resultOf(client, input, data, context);
  },
  undo: async (client, _before, input, context) => {
    const post = await findCreated(client, input, context);
    if (!post) return;
    const options = { query: { _fields: "id,status" }, signal: context.signal };
    const { data } = await client.call("DELETE", `posts/${post.externalId}`, Created, options);
    if (data.status !== "trash") throw new AppError("upstream_failed", "WordPress didn't move the post to the bin.");
  },
  describe: (_input, output) =>
    output.status === "publish"
      ? `Created and published “${output.title}” at ${output.url}.`
      : `Created “${output.title}” with the status ${output.status}.`,
});
