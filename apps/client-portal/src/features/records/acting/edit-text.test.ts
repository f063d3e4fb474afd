import type { ConnectorAction, FormField } from "@bizosaas/contracts";
import { expect, test } from "vitest";
import { editText } from "./edit-text.ts";
import { actingWords } from "./words.ts";

const field = (canClear: boolean): FormField => ({
  ...{ name: "phone", label: "Phone", control: "text", required: false, secret: false, canClear },
});
const action = (canClear: boolean): ConnectorAction => ({
  ...{ id: "update_contact", title: "Update a contact", effect: "write", capability: "write" },
  description: "Changes the fields that are filled in and leaves the others as they are.",
  ...{ fields: [field(canClear)], subject: null, canUndo: true },
});

test.each(["en", "nl"] as const)("an edit is told in one sentence, with what an emptied field does (%s)", (locale) => {
  const said = [true, false].map((canClear) =>
    editText({ action: action(canClear), connectionName: "HubSpot" }, actingWords[locale]),
  );
  for (const sentence of said) expect(sentence).toMatch(/^[^.]*HubSpot[^.]*\.$/);
  expect(new Set(said).size).toBe(2);
});
