import type { ResourceKind } from "@bizosaas/contracts";

const slugs = {
  "cms.post": "posts",
  "cms.page": "pages",
  "cms.media": "media",
  "cms.term": "terms",
  "cms.plugin": "plugins",
  "crm.contact": "contacts",
  "crm.company": "companies",
  "crm.deal": "deals",
} as const satisfies Record<ResourceKind, string>;

export type KindSlug = (typeof slugs)[ResourceKind];
export const kinds = Object.keys(slugs) as ResourceKind[];

/** The kind's name in an address: `/content/posts`. */
export const kindSlug = (kind: ResourceKind): KindSlug => slugs[kind];

export const kindOfSlug = (slug: string): ResourceKind | undefined => kinds.find((kind) => slugs[kind] === slug);
