import { type CmsPost, isAppError } from "@bizosaas/contracts";
import { z } from "zod";
import type { Resource, ResourceItem } from "../../kit/resource.ts";
import { GmtTime } from "../../wordpress-rest/gmt-time.ts";
import { walkById } from "../../wordpress-rest/id-walk.ts";
import { authorNames } from "../authors.ts";
import { listTaxonomies } from "../taxonomies.ts";
import type { WordPressClient } from "../wordpress-client.ts";
import { postFields, toCmsPost, WordPressPost } from "./wordpress-post.ts";

const PostId = z.object({ id: z.int(), modified_gmt: GmtTime });

const sample: CmsPost = {
  title: "Five ways to brew coffee",
  slug: "five-ways-to-brew-coffee",
  status: "publish",
  url: "https://example.com/five-ways-to-brew-coffee/",
  excerpt: "From filter to espresso.",
  content: "<p>Coffee can be brewed in many ways …</p>",
  author: "Ada",
  termIds: ["category:3"],
  publishedAt: "2026-01-15T09:30:00.000Z",
  extra: {},
};

const toItems = async (client: WordPressClient, posts: WordPressPost[], signal?: AbortSignal) => {
  const taxonomies = await listTaxonomies(client, signal);
  const authorIds = posts.map(({ author }) => author ?? 0);
  const authorOf = await authorNames(client, authorIds, signal);
  return posts.map((post) => toCmsPost(post, taxonomies, authorOf));
};

/** One post or page as a resource; null when it is gone or in the bin. */
export const readPost = async (
  client: WordPressClient,
  route: "posts" | "pages",
  externalId: string,
  signal?: AbortSignal,
): Promise<ResourceItem<"cms.post"> | null> => {
  if (!/^\d{1,18}$/.test(externalId)) return null;
  const query = { context: "edit", _fields: postFields(await listTaxonomies(client, signal)) };
  try {
    const { data } = await client.call("GET", `${route}/${externalId}`, WordPressPost, { query, signal });
    return data.status === "trash" ? null : ((await toItems(client, [data], signal))[0] ?? null);
  } catch (error) {
    if (isAppError(error) && error.code === "not_found") return null;
    throw error;
  }
};

/** Posts and pages differ in their route alone. What is in the bin is not listed, so it reads as deleted. */
const postLike = <Kind extends "cms.post" | "cms.page">(
  kind: Kind,
  label: string,
  route: "posts" | "pages",
): Resource<WordPressClient, "cms.post" | "cms.page"> => ({
  kind,
  label,
  capability: route === "posts" ? "edit_posts" : "edit_pages",
  supportsIncremental: true,
  sample,
  statuses: ["publish", "draft", "pending", "future", "private"],
  list: async (client, { cursor, since, pageSize, signal }) => {
    const fields = postFields(await listTaxonomies(client, signal));
    const page = await walkById(client, {
      route,
      query: { context: "edit", status: "any", _fields: fields },
      row: WordPressPost,
      idOf: ({ id }) => id,
      changedAt: (post) => post.modified_gmt,
      cursor,
      since,
      pageSize,
      signal,
    });
    return { ...page, items: await toItems(client, page.items, signal) };
  },
  listIds: async (client, { cursor, pageSize, signal }) => {
    const page = await walkById(client, {
      route,
      query: { context: "edit", status: "any", _fields: "id,modified_gmt" },
      row: PostId,
      idOf: ({ id }) => id,
      changedAt: (post) => post.modified_gmt,
      cursor,
      since: null,
      pageSize,
      signal,
    });
    const items = page.items.map((each) => ({ externalId: String(each.id), vendorUpdatedAt: each.modified_gmt }));
    return { ...page, items };
  },
  get: (client, externalId, signal) => readPost(client, route, externalId, signal),
});

export const posts = postLike("cms.post", "Posts", "posts");
export const pages = postLike("cms.page", "Pages", "pages");
