import type { ListedResource } from "@bizosaas/contracts";
import { expect, test } from "vitest";
import { toRecordOption, withChosen } from "./record-option.ts";

const ada: ListedResource = {
  ...{ id: "1", connectionId: "2", kind: "crm.contact", externalId: "101", title: "Ada Lovelace" },
  ...{ status: null, statusLabel: null, url: null, vendorUpdatedAt: null, syncedAt: "2026-01-01T00:00:00.000Z" },
  ...{ facts: { email: "ada@example.com", phone: "" }, others: [] },
};

test("a record is offered by its name, with what tells it from another one, and given by its tool's number", () => {
  const option = { value: "101", label: "Ada Lovelace", description: "ada@example.com" };
  expect(toRecordOption(ada)).toEqual(option);
  expect(toRecordOption({ ...ada, title: "ada@example.com" })).toEqual({ value: "101", label: "ada@example.com" });
  expect(toRecordOption({ ...ada, title: "", facts: {} })).toEqual({ value: "101", label: "101" });
});

test("what is chosen stays among what is found, once", () => {
  const [one, other] = [
    { value: "1", label: "One" },
    { value: "2", label: "Other" },
  ];
  expect(withChosen([other], one)).toEqual([other, one]);
  expect(withChosen([other, one], one)).toEqual([other, one]);
  expect(withChosen([other], null)).toEqual([other]);
});
