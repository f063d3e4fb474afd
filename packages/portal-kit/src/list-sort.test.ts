import { expect, test } from "vitest";
import { sortOf } from "./list-sort.ts";

const path = "/runs";

test("another order keeps the filters and begins at the first page", () => {
  const sort = sortOf({ path, search: { status: "failed", cursor: "abc" }, order: "-started", standard: "-started" });
  expect(sort).toMatchObject({ by: "started", direction: "desc" });
  expect(sort.hrefFor("cost", "desc")).toBe("/runs?status=failed&sort=-cost");
  expect(sort.hrefFor("cost", "asc")).toBe("/runs?status=failed&sort=cost");
});

test("the standard order needs no parameter", () => {
  const sort = sortOf({ path, search: { sort: "cost" }, order: "cost", standard: "-started" });
  expect(sort.hrefFor("started", "desc")).toBe("/runs");
});

test("two lists of one page are sorted apart", () => {
  const sort = sortOf({ path: "/members", search: { sort: "name" }, order: "", name: "invitations" });
  expect(sort.hrefFor("sent", "asc")).toBe("/members?sort=name&invitations=sent");
});
