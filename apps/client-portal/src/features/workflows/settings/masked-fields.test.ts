import { expect, it } from "vitest";
import { toFields, wrongField } from "./masked-fields.ts";

it("reads names and paths by lines or commas, each once", () => {
  expect(toFields(" email\n\ntrigger.customer.iban, email ")).toEqual(["email", "trigger.customer.iban"]);
  expect(toFields(" ")).toEqual([]);
});

it("names the first that is neither", () => {
  expect(wrongField("email, e-mail, order_2")).toBeUndefined();
  expect([wrongField("email\n$.x"), wrongField("a..b")]).toEqual(["$.x", "a..b"]);
});
