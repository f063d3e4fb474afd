import { expect, test } from "vitest";
import { z } from "zod";
import { checkForm, fieldErrorsOf, isSameForm } from "./form-schema.ts";

const schema = z.object({
  name: z.string().trim().min(1, "Give it a name.").max(5, "Keep it short."),
  address: z.object({ url: z.url("That is no address.") }),
});

test("what was typed comes out as the schema parses it", async () => {
  const typed = { name: " Ada ", address: { url: "https://example.com" } };
  expect(await checkForm(schema, typed)).toEqual({ values: { name: "Ada", address: { url: "https://example.com" } } });
});

test("every wrong field has one sentence, by its dotted path", async () => {
  expect(await checkForm(schema, { name: "", address: { url: "x" } })).toEqual({
    errors: { name: "Give it a name.", "address.url": "That is no address." },
  });
});

test("of two sentences for one field the first is shown", () => {
  expect(
    fieldErrorsOf([
      { path: "name", message: "First." },
      { path: "name", message: "Second." },
    ]),
  ).toEqual({ name: "First." });
});

test("a form is dirty only while something differs from what is stored", () => {
  expect(isSameForm({ name: "a", tags: ["x"] }, { tags: ["x"], name: "a" })).toBe(true);
  expect(isSameForm({ name: "a", note: undefined }, { name: "a" })).toBe(true);
  expect(isSameForm({ name: "a" }, { name: "b" })).toBe(false);
  expect(isSameForm({ tags: ["x"] }, { tags: ["x", "y"] })).toBe(false);
});
