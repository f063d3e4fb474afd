/** What a connector may bring. Apart from the schemas: a browser that looks one up needs no zod. */
export const resourceKinds = [
  "cms.post",
  "cms.page",
  "cms.media",
  "cms.term",
  "cms.plugin",
  "crm.contact",
  "crm.company",
  "crm.deal",
  "crm.list",
  "crm.tag",
  "mkt.campaign",
  "shop.product",
  "shop.order",
  "shop.customer",
] as const;
