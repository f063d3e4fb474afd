import type { ConnectorAction, ListedResource } from "@bizosaas/contracts";
import { expect, test } from "vitest";
import type { Offer } from "../../records/acting/offers.ts";
import { moveDeal, stageColumns, stageMovesOf } from "./stages.ts";

const field = (name: string, hasChoices = false) => ({
  ...{ name, label: name, control: "text" as const, required: true, secret: false, hasChoices },
});
const offer = (fields: ConnectorAction["fields"], refusal: string | null = null): Offer => ({
  ...{ connectionId: "c", connectionName: "CRM", refusal },
  action: {
    ...{ id: "move", title: "Move", description: "", effect: "write", capability: "write", canUndo: true, fields },
    subject: { kind: "crm.deal", field: "dealId" },
  },
});
const deal = (id: string, status: string | null): ListedResource => ({
  ...{ id, connectionId: "c", kind: "crm.deal", externalId: id, title: id, status, statusLabel: null, url: null },
  ...{ vendorUpdatedAt: null, syncedAt: "2026-01-01T00:00:00.000Z", facts: {}, others: [] },
});

test("a board needs an action that asks for a stage alone, and that is allowed", () => {
  const move = offer([field("dealId"), field("stage", true)]);
  expect(stageMovesOf([offer([field("dealId"), field("name"), field("stage", true)]), move])).toEqual([
    { offer: move, pointer: "dealId", field: "stage" },
  ]);
  expect(stageMovesOf([offer([field("dealId"), field("stage", true)], "Not granted.")])).toEqual([]);
});

test("stages keep the tool's order and lose the pipeline that all are of; deals in none are counted", () => {
  const choices = [
    { value: "new", label: "New (Sales)" },
    { value: "won", label: "Won (Sales)" },
  ];
  const { columns, outside } = stageColumns(choices, [deal("1", "won"), deal("2", "gone"), deal("3", null)]);
  expect(columns.map(({ title, deals }) => [title, deals.length])).toEqual([
    ["New", 0],
    ["Won", 1],
  ]);
  expect(outside).toBe(2);
  const two = [...choices, { value: "x", label: "Won (Partners)" }];
  expect(stageColumns(two, []).columns.map(({ title }) => title)).toEqual([
    ...["New (Sales)", "Won (Sales)", "Won (Partners)"],
  ]);
});

test("a moved deal is in its new stage, the others stay", () => {
  expect(moveDeal([deal("1", "new"), deal("2", "new")], { id: "2", stage: "won" }).map(({ status }) => status)).toEqual(
    [...["new", "won"]],
  );
});
