import type { FormInput } from "@bizosaas/contracts";
import { describe, expect, it } from "vitest";
import { parseSubmission } from "./form-submission.ts";

const field = (name: string, kind: FormInput["kind"], more: Partial<FormInput> = {}): FormInput => ({
  ...{ name, kind, label: name, required: false, help: "", options: [] },
  ...more,
});

describe("what somebody wrote in a form", () => {
  it("comes to a workflow as what it means, with null for what was left open and nothing that no field asks for", () => {
    const fields = [
      field("name", "text"),
      field("age", "number"),
      field("day", "date"),
      field("size", "choice", { options: ["S", "M"] }),
      field("news", "checkbox"),
      field("note", "long_text"),
    ];
    const given = { name: " Anna ", age: "12,5", day: "2026-03-02", size: "M", news: true, note: "", other: "x" };
    expect(parseSubmission(fields, given, "en")).toEqual({
      ok: true,
      values: { name: "Anna", age: 12.5, day: "2026-03-02", size: "M", news: true, note: null },
    });
    expect(parseSubmission([field("news", "checkbox")], {}, "en")).toEqual({ ok: true, values: { news: false } });
  });

  it.each<[FormInput, string | boolean, string]>([
    [field("f", "text", { required: true }), "  ", "Vul dit in."],
    [field("f", "checkbox", { required: true }), false, "Vink dit aan om verder te gaan."],
    [field("f", "checkbox"), "yes", "Vink dit aan om verder te gaan."],
    [field("f", "email"), "anna@", "Schrijf een e-mailadres, zoals naam@voorbeeld.nl."],
    [field("f", "number"), "1e999", "Schrijf een getal, zoals 12 of 12,5."],
    [field("f", "date"), "2026-02-30", "Kies een datum."],
    [field("f", "choice", { options: ["S"] }), "XL", "Kies een van deze."],
    [field("f", "text"), "x".repeat(501), "Schrijf hoogstens 500 tekens."],
    [field("f", "text"), true, expect.any(String)],
  ])("is refused by its field, in the reader's language: %o with %o", (asked, value, message) => {
    expect(parseSubmission([asked], { f: value }, "nl")).toEqual({
      ok: false,
      issues: [{ path: "values.f", message }],
    });
  });
});
