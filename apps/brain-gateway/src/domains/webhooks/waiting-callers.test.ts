import { expect, it } from "vitest";
import { createWaitingCallers } from "./waiting-callers.ts";

it("refuses one caller too many of an organization and in all, and takes the next once one has left", () => {
  const callers = createWaitingCallers({ perTenant: 2, inAll: 3 });
  const leave = callers.enter("a");
  callers.enter("a");
  expect(() => callers.enter("a")).toThrow(expect.objectContaining({ code: "rate_limited" }));
  callers.enter("b");
  expect(() => callers.enter("c")).toThrow(expect.objectContaining({ code: "rate_limited" }));
  leave();
  expect(() => callers.enter("a")).not.toThrow();
});
