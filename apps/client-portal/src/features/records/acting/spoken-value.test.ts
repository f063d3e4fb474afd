import { expect, test } from "vitest";
import { spokenValue } from "./spoken-value.ts";

test("a value is told as it stands in its field: a choice by its label, a day by the reader's calendar", () => {
  const status = { name: "status", options: [{ value: "on-hold", label: "On hold" }] };
  expect(spokenValue(status, "on-hold", "en")).toBe("On hold");
  expect(spokenValue({ name: "closesOn" }, "2026-03-04", "nl")).toBe("4 mrt 2026");
  expect(spokenValue({ name: "city" }, "Utrecht", "en")).toBe("Utrecht");
});

test("what only the tool has words for is not told by its code, and nothing is nothing", () => {
  expect(spokenValue({ name: "stage", hasChoices: true }, "1034561", "en")).toBeNull();
  expect(spokenValue({ name: "status", options: [] }, "wc-plugin-state", "en")).toBeNull();
  expect(spokenValue({ name: "stage", hasChoices: true }, "", "en")).toBe("");
});
