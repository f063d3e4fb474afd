import { z } from "zod";
import { resourceKinds } from "./resource-kinds.ts";
import { ShopCustomer, ShopOrder, ShopProduct } from "./shop-kinds.ts";

/** The shapes a business knows. A connector maps its vendor to these; what does not fit goes into `extra`. */
export const ResourceKind = z.enum(resourceKinds);
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

export const CrmContact = z.object({
  name: z.string(),
  email: z.string(),
  phone: z.string(),
  company: z.string(),
  jobTitle: z.string(),
  /** Where they stand with the business, in the vendor's word: lead, customer, subscribed. */
  status: z.string(),
  url: z.string(),
  createdAt: z.string().nullable(),
  /** What they are filed under, by name; missing where the tool has no such thing. */
  tags: z.array(z.string()).optional(),
  lists: z.array(z.string()).optional(),
  extra,
});
export type CrmContact = z.infer<typeof CrmContact>;

export const CrmCompany = z.object({
  name: z.string(),
  domain: z.string(),
  phone: z.string(),
  industry: z.string(),
  city: z.string(),
  country: z.string(),
  url: z.string(),
  createdAt: z.string().nullable(),
  extra,
});
export type CrmCompany = z.infer<typeof CrmCompany>;

export const CrmDeal = z.object({
  name: z.string(),
  /** Null without an amount, or with one that is no number. */
  amountMicros: z.int().nullable(),
  currency: z.string(),
  /** The stage's id at the vendor. */
  status: z.string(),
  pipeline: z.string(),
  closesAt: z.string().nullable(),
  url: z.string(),
  createdAt: z.string().nullable(),
  extra,
});
export type CrmDeal = z.infer<typeof CrmDeal>;

/** A list that people are on, or a tag that they have. */
export const CrmGroup = z.object({
  name: z.string(),
  slug: z.string(),
  description: z.string(),
  /** How many are in it, and how many of them may be sent mail; null where the tool doesn't tell. */
  people: z.int().nullable(),
  subscribers: z.int().nullable(),
  url: z.string(),
  createdAt: z.string().nullable(),
  extra,
});
export type CrmGroup = z.infer<typeof CrmGroup>;

/** A mailing to many. Its figures are null where the tool doesn't tell them. */
export const MktCampaign = z.object({
  name: z.string(),
  subject: z.string(),
  status: z.string(),
  recipients: z.int().nullable(),
  sent: z.int().nullable(),
  opened: z.int().nullable(),
  clicked: z.int().nullable(),
  unsubscribed: z.int().nullable(),
  scheduledAt: z.string().nullable(),
  url: z.string(),
  createdAt: z.string().nullable(),
  extra,
});
export type MktCampaign = z.infer<typeof MktCampaign>;

/** Each kind's shape, by kind: what a page may rely on. */
export const kindShapes = {
  "cms.post": CmsPost,
  "cms.page": CmsPost,
  "cms.media": CmsMedia,
  "cms.term": CmsTerm,
  "cms.plugin": CmsPlugin,
  "crm.contact": CrmContact,
  "crm.company": CrmCompany,
  "crm.deal": CrmDeal,
  "crm.list": CrmGroup,
  "crm.tag": CrmGroup,
  "mkt.campaign": MktCampaign,
  "shop.product": ShopProduct,
  "shop.order": ShopOrder,
  "shop.customer": ShopCustomer,
} as const satisfies Record<ResourceKind, z.ZodObject>;
