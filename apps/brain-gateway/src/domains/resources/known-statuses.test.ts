import { expect, it } from "vitest";
import { toKnownStatuses } from "./known-statuses.ts";

const isComplete = (connector_id: string, kind: string, known: { labels?: object; seen?: string[] } = {}) =>
  toKnownStatuses({ connector_id, labels: {}, seen: [], ...known }, kind).isComplete;

it("takes a site's or a shop's statuses for no whole list, as it may have more of its own", () => {
  expect(isComplete("woocommerce", "shop.order", { seen: ["assembling"] })).toBe(false);
  expect(isComplete("wordpress", "cms.post")).toBe(false);
});

it("takes a CRM's for whole once it has named them, however many were seen before", () => {
  expect(isComplete("hubspot", "crm.deal")).toBe(false);
  expect(isComplete("hubspot", "crm.deal", { seen: ["contractsent"] })).toBe(false);
  expect(isComplete("hubspot", "crm.deal", { labels: { closedwon: "Won" } })).toBe(true);
});

it("knows a kind that has no status for sure, and nothing of a connector that is gone", () => {
  expect(isComplete("hubspot", "crm.company")).toBe(true);
  expect(isComplete("gone", "crm.company")).toBe(false);
});
