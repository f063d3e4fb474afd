import type { FormField } from "@bizosaas/contracts";
import { expect, test } from "vitest";
import { plainFields, withKept } from "./plain-fields.ts";

const field = (name: string, part: Partial<FormField> = {}): FormField => ({
  ...{ name, label: name, control: "template", required: false, secret: false },
  ...part,
});

test("texts for workflows are plain texts for a person, in lines where they may be long", () => {
  const subject = { kind: "cms.post" as const, field: "postId" };
  const fields = [field("postId"), field("title"), field("content", { maxLength: 2_000_000 })];
  expect(plainFields({ fields, subject }, []).map(({ name, control }) => [name, control])).toEqual([
    ["title", "text"],
    ["content", "textarea"],
  ]);
});

test("how a day is written is not told where it is chosen, and all other help is", () => {
  const fields = [field("closesOn", { help: "Such as 2026-12-31." }), field("amount", { help: "Such as 15." })];
  expect(plainFields({ fields, subject: null }, []).map(({ help }) => help)).toEqual([undefined, "Such as 15."]);
});

test("nor how a record's number is written, where it is chosen by its name", () => {
  const help = "The number of the contact in HubSpot that it is with.";
  const fields = [field("contactId", { help, recordOf: "crm.contact" })];
  expect(plainFields({ fields, subject: null }, []).map((each) => each.help)).toEqual([undefined]);
});

test("what the record has is asked for before what says more about the change", () => {
  const fields = ["variantId", "regularPrice", "salePrice", "endSale"].map((name) => field(name));
  const asked = plainFields({ fields, subject: null }, ["regularPrice", "salePrice"]);
  expect(asked.map(({ name }) => name)).toEqual(["regularPrice", "salePrice", "variantId", "endSale"]);
});

test("what a record has may be emptied only where its tool empties it; what it hasn't stays open", () => {
  const fields = [field("phone", { canClear: true }), field("name"), field("city"), field("stage", { required: true })];
  const kept = withKept(fields, { phone: "12", name: "Ada", city: "" });
  expect(kept.filter(({ required }) => required).map(({ name }) => name)).toEqual(["name", "stage"]);
});
