import { expect, test } from "vitest";
import { activeHrefOf, countLabel, type NavGroup } from "./nav-items.ts";

const groups: NavGroup[] = [
  {
    id: "work",
    items: [
      { href: "/acme", label: "Home", icon: null },
      { href: "/acme/runs", label: "Runs", icon: null },
      { href: "/acme/runs/failed", label: "Failed runs", icon: null },
    ],
  },
];

test("the closest ancestor of the open page is active, and only that one", () => {
  expect(activeHrefOf(groups, "/acme/runs/019a")).toBe("/acme/runs");
  expect(activeHrefOf(groups, "/acme/runs/failed")).toBe("/acme/runs/failed");
});

test("a path that merely begins with the same letters is not active", () => {
  expect(activeHrefOf(groups, "/acme/runs-archive")).toBe("/acme");
  expect(activeHrefOf(groups, "/acmeco")).toBeNull();
});

test("the home page is active on itself alone", () => {
  const home: NavGroup[] = [{ id: "home", items: [{ href: "/", label: "Home", icon: null }] }];
  expect([activeHrefOf(home, "/"), activeHrefOf(home, "/notifications")]).toEqual(["/", null]);
});

test("counts hide at zero and cap at 99+", () => {
  expect([undefined, 0, 7, 99, 100].map(countLabel)).toEqual([null, null, "7", "99", "99+"]);
});
