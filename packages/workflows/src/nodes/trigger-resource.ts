import { ResourceKind } from "@bizosaas/contracts";
import { z } from "zod";
import { defineNode, outPort } from "../node-spec.ts";
import { exampleChanges } from "./example-changes.ts";

const kindLabels: Record<ResourceKind, string> = {
  "cms.post": "Post",
  "cms.page": "Page",
  "cms.media": "Media file",
  "cms.term": "Category or tag",
  "cms.plugin": "Plugin",
  "crm.contact": "Contact",
  "crm.company": "Company",
  "crm.deal": "Deal",
  "crm.list": "List of people",
  "crm.tag": "Tag of people",
  "mkt.campaign": "Campaign",
  "shop.product": "Product",
  "shop.order": "Order",
  "shop.customer": "Customer",
};

const resourceKind = ResourceKind.meta({
  title: "What to watch",
  control: "select",
  watched: "kind",
  options: ResourceKind.options.map((value) => ({ value, label: kindLabels[value] })),
});

const change = z
  .enum(["created", "updated", "created_or_updated"])
  .default("created_or_updated")
  .meta({
    title: "When",
    control: "select",
    options: [
      { value: "created_or_updated", label: "It is new or was changed" },
      { value: "created", label: "It is new" },
      { value: "updated", label: "It was changed" },
    ],
  });

const status = z.string().max(60).optional().meta({
  title: "Only with this status",
  description: "Leave open for any status.",
  control: "text",
  watched: "status",
});

/** Which records of a connection are watched, and for what. */
export const watchedFields = {
  connectionId: z.string().min(1).meta({ title: "Connection", control: "connection" }),
  resourceKind,
  change,
  status,
};

export const triggerResource = defineNode({
  kind: "trigger.resource",
  title: "When something is new or changed",
  description:
    "Starts when a record at one of your connections is new or was changed. A change that the workflow itself led to starts nothing.",
  category: "trigger",
  icon: "file-plus-2",
  connectorId: null,
  effect: "read",
  durable: false,
  config: z.object(watchedFields),
  hasInput: false,
  outputs: () => [outPort],
  sample: exampleChanges["cms.post"],
  samplesBy: { field: "resourceKind", repeatedAt: ["kind"], samples: exampleChanges },
  run: ({ input }) => ({ output: input.trigger }),
});
