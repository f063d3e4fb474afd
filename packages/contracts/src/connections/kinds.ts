import { z } from "zod";

/** The shapes a business knows. A connector maps its vendor to these; what does not fit goes into `extra`. */
export const ResourceKind = z.enum(["cms.post", "cms.page", "cms.media", "cms.term", "cms.plugin"]);
export type ResourceKind = z.infer<typeof ResourceKind>;

const extra = z.record(z.string(), z.unknown()).default({});

export const CmsPost = z.object({
  title: z.string(),
  slug: z.string(),
  status: z.string(),
  url: z.string(),
  excerpt: z.string(),
  content: z.string(),
  author: z.string(),
  termIds: z.array(z.string()),
  publishedAt: z.string().nullable(),
  extra,
});
export type CmsPost = z.infer<typeof CmsPost>;

export const CmsMedia = z.object({
  title: z.string(),
  url: z.string(),
  thumbnailUrl: z.string(),
  mimeType: z.string(),
  alt: z.string(),
  bytes: z.int().nullable(),
  extra,
});
export type CmsMedia = z.infer<typeof CmsMedia>;

export const CmsTerm = z.object({
  name: z.string(),
  slug: z.string(),
  taxonomy: z.string(),
  count: z.int(),
  parentId: z.string().nullable(),
  extra,
});
export type CmsTerm = z.infer<typeof CmsTerm>;

export const CmsPlugin = z.object({
  name: z.string(),
  slug: z.string(),
  version: z.string(),
  isActive: z.boolean(),
  description: z.string(),
  extra,
});
export type CmsPlugin = z.infer<typeof CmsPlugin>;

/** Each kind's shape, by kind: what a page may rely on. */
export const kindShapes = {
  "cms.post": CmsPost,
  "cms.page": CmsPost,
  "cms.media": CmsMedia,
  "cms.term": CmsTerm,
  "cms.plugin": CmsPlugin,
} as const satisfies Record<ResourceKind, z.ZodObject>;
