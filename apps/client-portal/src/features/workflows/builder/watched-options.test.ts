import { expect, it } from "vitest";
import { howToName, kindsToWatch, watchingOf, withChosen } from "./watched-options.ts";

const all = [
  { value: "cms.post", label: "Post" },
  { value: "shop.order", label: "Order" },
];
const connections = [{ id: "shop", kinds: ["shop.order"] }];

it("offers the kinds of the chosen connection, and all while none is chosen", () => {
  expect(kindsToWatch(all, watchingOf({ connectionId: "shop" }, connections), undefined)).toEqual([all[1]]);
  expect(kindsToWatch(all, watchingOf({}, connections), undefined)).toEqual(all);
});

it("keeps showing what is stored although the connection doesn't have it", () => {
  const watching = watchingOf({ connectionId: "shop", resourceKind: "cms.post" }, connections);
  expect(kindsToWatch(all, watching, "cms.post")).toEqual(all);
  expect(withChosen([{ value: "processing", label: "Processing" }], "publish")).toEqual([
    { value: "processing", label: "Processing" },
    { value: "publish", label: "publish" },
  ]);
  expect(withChosen([], "")).toEqual([]);
});

it("lets a status be written wherever the list of them may not be whole", () => {
  const options = [{ value: "processing", label: "Processing" }];
  expect(howToName({ state: "ready", options, isComplete: true })).toBe("choose");
  expect(howToName({ state: "ready", options, isComplete: false })).toBe("either");
  expect(howToName({ state: "ready", options: [], isComplete: false })).toBe("write");
  expect(howToName({ state: "failed" })).toBe("write");
  expect(howToName({ state: "loading" })).toBe("choose");
});
