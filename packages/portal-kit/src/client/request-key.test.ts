import { expect, test } from "vitest";
import { createRequestKeys } from "./request-key.ts";

test("what is sent again after its answer was lost carries the same key", () => {
  const keys = createRequestKeys();
  const first = keys.keyFor({ email: "ada@example.test" });
  expect(first).toMatch(/^[0-9a-f]{32}$/);
  keys.settle("unavailable");
  expect(keys.keyFor({ email: "ada@example.test" })).toBe(first);
  keys.settle("idempotency_conflict");
  expect(keys.keyFor({ email: "ada@example.test" })).toBe(first);
});

test("other input, and the same input after an answer, is another request", () => {
  const keys = createRequestKeys();
  const first = keys.keyFor({ email: "ada@example.test" });
  keys.settle("upstream_timeout");
  const other = keys.keyFor({ email: "eve@example.test" });
  expect(other).not.toBe(first);
  keys.settle("invalid_input");
  const corrected = keys.keyFor({ email: "eve@example.test" });
  expect(corrected).not.toBe(other);
  keys.settle(null);
  expect(keys.keyFor({ email: "eve@example.test" })).not.toBe(corrected);
});

test("a form's fields count as they are filled in", () => {
  const filled = (name: string) => {
    const form = new FormData();
    form.set("name", name);
    return form;
  };
  const keys = createRequestKeys();
  const first = keys.keyFor(filled("Bakery"));
  expect(keys.keyFor(filled("Bakery"))).toBe(first);
  expect(keys.keyFor(filled("Bakers"))).not.toBe(first);
});
