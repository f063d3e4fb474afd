import { expect, test } from "vitest";
import { isDoneAlready } from "./done-already.ts";

test("what is published isn't offered to be published, and what tells nothing of itself always is", () => {
  const publish = { leaves: { status: "publish" } };
  expect(isDoneAlready(publish, { status: "publish", title: "Ferries" })).toBe(true);
  expect(isDoneAlready(publish, { status: "draft" })).toBe(false);
  expect(isDoneAlready({}, { status: "publish" })).toBe(false);
});
