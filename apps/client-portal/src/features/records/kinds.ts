import type { ResourceKind } from "@bizosaas/contracts";

/** Which part of the portal shows a kind, and the kind's name in its addresses: `/content/posts`. */
const homes = {
  "cms.post": { group: "content", slug: "posts" },
  "cms.page": { group: "content", slug: "pages" },
  "cms.media": { group: "content", slug: "media" },
  "cms.term": { group: "content", slug: "terms" },
  "cms.plugin": { group: "content", slug: "plugins" },
  "crm.contact": { group: "contacts", slug: "people" },
  "crm.company": { group: "contacts", slug: "companies" },
  "crm.deal": { group: "contacts", slug: "deals" },
  "crm.list": { group: "contacts", slug: "lists" },
  "crm.tag": { group: "contacts", slug: "tags" },
  "mkt.campaign": { group: "contacts", slug: "campaigns" },
  "shop.product": { group: "shop", slug: "products" },
  "shop.order": { group: "shop", slug: "orders" },
  "shop.customer": { group: "shop", slug: "customers" },
} as const satisfies Record<ResourceKind, { group: string; slug: string }>;

export type RecordGroup = (typeof homes)[ResourceKind]["group"];

const kinds = Object.keys(homes) as ResourceKind[];

export const groupOf = (kind: ResourceKind): RecordGroup => homes[kind].group;
/** A group's kinds, in the order of its tabs. */
export const kindsOf = (group: RecordGroup): ResourceKind[] => kinds.filter((kind) => groupOf(kind) === group);
export const kindOfSlug = (group: RecordGroup, slug: string): ResourceKind | undefined =>
  kindsOf(group).find((kind) => homes[kind].slug === slug);

export const listPath = (kind: ResourceKind): string => `/${homes[kind].group}/${homes[kind].slug}`;
export const recordPath = (kind: ResourceKind, resourceId: string): string => `/${groupOf(kind)}/record/${resourceId}`;

const withoutStatus: ReadonlySet<ResourceKind> = new Set(["crm.company", "crm.list", "crm.tag", "shop.customer"]);
/** Whether records of a kind stand somewhere, so that lists show and ask it. */
export const hasStatus = (kind: ResourceKind): boolean => !withoutStatus.has(kind);
