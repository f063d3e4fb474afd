import { getConnector } from "@bizosaas/connectors";
import { expect, test } from "vitest";
import { saySummary } from "./say-summary.ts";

const action = getConnector("wordpress").actions.find(({ id }) => id === "update_post_excerpt");
const told = { status: "succeeded", summary: "Gave “Bees” the excerpt “Honey.”." };

test("a receipt is told in its reader's language", () => {
  expect(saySummary(told, action, "en")).toBe(told.summary);
  expect(saySummary(told, action, "nl")).toBe("“Bees” de samenvatting “Honey.” gegeven.");
  expect(saySummary({ ...told, status: "undone" }, action, "nl")).toBe("“Bees” de samenvatting “Honey.” gegeven.");
});

test("a sentence without a translation gives way to what its action is called, and no failure does", () => {
  const summary = "Launched a rocket.";
  expect(saySummary({ status: "succeeded", summary }, action, "nl")).toBe("De samenvatting van een bericht bijwerken");
  expect(saySummary({ status: "succeeded", summary }, undefined, "nl")).toBe(summary);
  expect(saySummary({ status: "failed", summary }, action, "nl")).toBe(summary);
  expect(saySummary({ status: "started", summary: "" }, action, "nl")).toBe("");
});
