import { expect, test } from "vitest";
import { initialFormValues, pairsOf, parseDuration } from "./field-values.ts";
import type { FormFieldDescriptor } from "./form-field-descriptor.ts";

const field = (part: Partial<FormFieldDescriptor>): FormFieldDescriptor => ({
  name: "field",
  label: "Field",
  control: "text",
  required: false,
  ...part,
});

test("a stored value wins over the default, the default over the empty value", () => {
  const fields = [
    field({ name: "site", default: "https://example.com" }),
    field({ name: "limit", control: "number", default: 20 }),
    field({ name: "live", control: "checkbox" }),
    field({ name: "note" }),
  ];
  expect(initialFormValues(fields, { site: "https://blog.example" })).toEqual({
    site: "https://blog.example",
    limit: 20,
    live: false,
  });
});

test("a stored false or empty text is kept, not replaced by the default", () => {
  const fields = [field({ name: "live", control: "checkbox", default: true }), field({ name: "note", default: "hi" })];
  expect(initialFormValues(fields, { live: false, note: "" })).toEqual({ live: false, note: "" });
});

test("durations come apart into amount and unit, unreadable ones start empty", () => {
  expect(parseDuration("90s")).toEqual({ amount: "90", unit: "s" });
  expect(parseDuration("soon")).toEqual({ amount: "", unit: "m" });
});

test("only an object has name-value pairs", () => {
  expect(pairsOf({ a: "1", b: 2 })).toEqual([
    ["a", "1"],
    ["b", "2"],
  ]);
  expect(pairsOf(["a"])).toEqual([]);
});
