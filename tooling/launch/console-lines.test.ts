import { expect, test } from "vitest";
import { summarize } from "./console-lines.ts";

test("a structured line is shown from warnings up, by its message alone", () => {
  expect(summarize(`{"level":"warn","msg":"the database is slow","tenantId":"x"}`)).toBe("the database is slow");
  expect(summarize(`{"level":"info","msg":"request"}`)).toBeUndefined();
});

test("a plain line is shown, an empty one is not", () => {
  expect(summarize("  Ready in 1 s ")).toBe("Ready in 1 s");
  expect(summarize("   ")).toBeUndefined();
});
