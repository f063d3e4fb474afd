import type { CmsPost } from "@bizosaas/contracts";
import { z } from "zod";
import type { ResourceItem } from "../../kit/resource.ts";
import { GmtTime } from "../../wordpress-rest/gmt-time.ts";
import type { Taxonomy } from "../taxonomies.ts";

const Raw = z.object({ raw: z.string() });

/** A post or page as the API gives it in the edit context; taxonomies sit beside these under names of their own. */
export const WordPressPost = z.looseObject({
  id: z.int(),
  slug: z.string(),
  status: z.string(),
  type: z.string(),
  link: z.string(),
  title: Raw,
  content: Raw,
  excerpt: Raw.optional(),
  author: z.int().optional(),
  featured_media: z.int().optional(),
  parent: z.int().optional(),
  menu_order: z.int().optional(),
  sticky: z.boolean().optional(),
  format: z.string().optional(),
  date_gmt: GmtTime,
  modified_gmt: GmtTime,
});
export type WordPressPost = z.output<typeof WordPressPost>;

/** What to ask for: raw values alone, so that WordPress renders no page for us. */
export const postFields = (taxonomies: Taxonomy[]): string =>
  [
    "id,slug,status,type,link,title.raw,content.raw,excerpt.raw,author,featured_media,parent,menu_order,sticky,format",
    "date_gmt,modified_gmt",
    ...taxonomies.map(({ route }) => route),
  ].join(",");

const termIdsOf = (post: WordPressPost, taxonomies: Taxonomy[]): string[] =>
  taxonomies.flatMap(({ slug, route }) => {
    const ids = z.array(z.int()).safeParse(post[route]).data ?? [];
    return ids.map((id) => `${slug}:${id}`);
  });

export const toCmsPost = (
  post: WordPressPost,
  taxonomies: Taxonomy[],
  authorOf: (id: number) => string,
): ResourceItem<"cms.post"> => {
  const { featured_media: featuredMediaId, menu_order: menuOrder, sticky: isSticky, format, parent } = post;
  const extras = {
    type: post.type,
    authorId: post.author,
    featuredMediaId,
    menuOrder,
    isSticky,
    format,
    parentId: parent,
  };
  const data: CmsPost = {
    title: post.title.raw,
    slug: post.slug,
    status: post.status,
    url: post.link,
    excerpt: post.excerpt?.raw ?? "",
    content: post.content.raw,
    author: authorOf(post.author ?? 0),
    termIds: termIdsOf(post, taxonomies),
    publishedAt: ["publish", "private", "future"].includes(post.status) ? post.date_gmt : null,
    extra: Object.fromEntries(Object.entries(extras).filter(([, value]) => value !== undefined && value !== "")),
  };
  return { externalId: String(post.id), data, vendorUpdatedAt: post.modified_gmt };
};
