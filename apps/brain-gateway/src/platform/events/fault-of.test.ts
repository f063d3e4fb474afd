import { AppError } from "@bizosaas/contracts";
import { expect, test } from "vitest";
import { faultOf } from "./fault-of.ts";

test("a fault is named by its class and code, without a word of its message", () => {
  expect(faultOf(new AppError("upstream_failed", "The order of ann@example.org is empty."))).toBe(
    "AppError upstream_failed",
  );
  expect(faultOf(Object.assign(new Error("ann@example.org"), { code: "23505" }))).toBe("Error 23505");
  expect(faultOf(Object.assign(new Error("x"), { code: "ann@example.org", name: "of ann" }))).toBe("Error");
  expect(faultOf("ann@example.org")).toBe("Error");
});
