import { expect, test } from "vitest";
import { listPortalRoutes } from "../harness/portals/portal-routes.ts";
import { judgeStates } from "./judge-states.ts";
import { pageStates } from "./page-states.ts";

const pages = { filled: 70, empty: 30, missing: 20, forbidden: 45, offline: 2, error: 70, loading: 70 };

test("a state that hardly any page tells of was not made, and is told", () => {
  const told = { filled: 70, empty: 9, missing: 3, forbidden: 2, offline: 1, error: 70, loading: 0 };
  expect(judgeStates({ pages, told })).toEqual([
    "pages that tell that they are empty is 9, less than 10",
    "pages that tell that there is no such thing is 3, less than 16",
    "pages that tell that they need a permission is 2, less than 3",
    "pages that tell that there is no network is 1, less than 2",
    "pages that tell that they wait is 0, less than 23.333333333333332",
  ]);
  expect(judgeStates({ pages, told: pages })).toEqual([]);
});

const inState = (name: string) =>
  listPortalRoutes().filter((route) => pageStates.find((it) => it.name === name)?.has(route));
const patternsOf = (name: string) => inState(name).map(({ pattern }) => pattern);

test("a foreign record's page is not an empty one: it is about nothing that there is", () => {
  expect(patternsOf("empty")).toContain("/runs");
  expect(patternsOf("missing")).not.toContain("/runs");
  expect(patternsOf("empty")).not.toContain("/runs/[runId]");
  expect(patternsOf("missing")).toContain("/runs/[runId]");
});

test("pages in the middle of a sign-in are among those that are looked at, filled", () => {
  expect(patternsOf("filled").filter((pattern) => pattern === "/sign-in/verify")).toHaveLength(2);
});

test("neither an operator nor who is signed out has an organization that could be empty", () => {
  expect(inState("empty").filter(({ portal, isPublic }) => portal === "admin" || isPublic)).toEqual([]);
});
