import { expect, it } from "vitest";
import { toNotificationFilter } from "./notification-filter.ts";

const kinds = ["part.down", "tenant.created"] as const;

it("takes from an address what is a filter of ours, and shows all where it is none", () => {
  expect(toNotificationFilter({ state: "unread", kind: "part.down", cursor: "abc" }, kinds)).toEqual({
    ...{ state: "unread", kind: "part.down", cursor: "abc" },
  });
  expect(toNotificationFilter({ state: "loud", kind: "constructor", cursor: "" }, kinds)).toEqual({ state: "all" });
});
