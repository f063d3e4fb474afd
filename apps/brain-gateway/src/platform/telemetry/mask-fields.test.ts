import { expect, it } from "vitest";
import { createFieldMask } from "./mask-fields.ts";

const secret = "[redacted]";

it("masks fields by name wherever they stand and by path where it leads, whatever their case", () => {
  const fields = createFieldMask(["email", "trigger.orders.iban"]);
  const trigger = { Email: "bee@hive.example", orders: [{ iban: "NL01", n: 1 }], other: { iban: "NL02" } };
  expect(fields.hide(trigger, "trigger")).toEqual({
    Email: secret,
    orders: [{ iban: secret, n: 1 }],
    other: { iban: "NL02" },
  });
});

it("masks a known value in every later text, within JSON and addresses too, and as a number", () => {
  const fields = createFieldMask(["name", "code"]);
  fields.hide({ name: 'Zoë "B" Jansen', code: 12345 }, "trigger");
  const later = {
    greeting: 'Dear Zoë "B" Jansen,',
    body: JSON.stringify({ to: 'Zoë "B" Jansen' }),
    url: `https://example.com/?q=${encodeURIComponent('Zoë "B" Jansen')}`,
    number: 12345,
    'Zoë "B" Jansen': true,
  };
  const text = JSON.stringify(fields.hide(later, "steps.mail"));
  expect(text).not.toMatch(/Zo|Jansen|12345/);
  expect(fields.hideText("Number 12345 failed")).toBe(`Number ${secret} failed`);
});

it("masks all that lies under a field, and a value that is the path itself", () => {
  const fields = createFieldMask(["customer", "steps.ask"]);
  expect(fields.hide({ customer: { street: "Beeway 7" } }, "trigger")).toEqual({ customer: secret });
  expect(fields.hide("To Beeway 7", "steps.mail")).toBe(`To ${secret}`);
  expect(fields.hide("a whole answer", "steps.ask")).toBe(secret);
});

it("leaves short values alone elsewhere, and nothing where there was nothing", () => {
  const fields = createFieldMask(["country"]);
  expect(fields.hide({ country: "NL", note: "ONLY", none: null }, "trigger")).toEqual({
    ...{ country: secret, note: "ONLY", none: null },
  });
  expect(fields.hide({ country: null }, "trigger")).toEqual({ country: null });
});
