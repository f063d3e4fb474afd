import { expect, it } from "vitest";
import { hrefOfObject } from "./object-href.ts";

it("opens the very thing, a receipt's run, and the log for what is gone", () => {
  expect(hrefOfObject({ action: "workflow.publish", objectKind: "workflow", objectId: "w1" })).toBe("/workflows/w1");
  expect(hrefOfObject({ action: "receipt.succeeded", objectKind: "receipt", objectId: "x", runId: "r1" })).toBe(
    "/runs/r1",
  );
  expect(hrefOfObject({ action: "workflow.delete", objectKind: "workflow", objectId: "w1" })).toBe("/settings/audit");
});

it("opens the log for what was deleted since, whatever the entry itself tells of", () => {
  const published = { action: "workflow.publish", objectKind: "workflow", objectId: "w1" };
  expect(hrefOfObject({ ...published, isGone: true })).toBe("/settings/audit");
  expect(hrefOfObject({ ...published, isGone: false })).toBe("/workflows/w1");
});

it("opens the record that somebody wrote to by hand, and the connections where that is kept no more", () => {
  const byHand = { action: "receipt.succeeded", objectKind: "receipt", objectId: "x", runId: null };
  expect(hrefOfObject({ ...byHand, resource: { id: "c1", kind: "crm.contact" } })).toBe("/contacts/record/c1");
  expect(hrefOfObject({ ...byHand, resource: null })).toBe("/connections");
});
