import { AppError } from "@bizosaas/contracts";
import type { ReactElement } from "react";
import { expect, it } from "vitest";
import { AtOnce } from "../client/at-once.tsx";
import { Load } from "./load.tsx";
import { Together } from "./together.tsx";

const slow = <Value>(value: Value): Promise<Value> => new Promise((resolve) => setTimeout(resolve, 400, value));
const fast = async () => "there";
const refused = () => Promise.reject(new AppError("forbidden", "Not yours."));
const broken = () => Promise.reject(new Error("broken"));
const children = (value: string) => value;

const isThere = ({ type, props }: ReactElement): boolean | undefined =>
  type === AtOnce ? (props as { isThere: boolean }).isThere : undefined;

it("puts into the first paint what comes at once, with nothing to stand in for it", async () => {
  expect(isThere(await Load({ read: fast, skeleton: "...", children }))).toBe(true);
  expect(isThere(await Load({ read: refused, skeleton: "...", children }))).toBe(true);
});

it("shows the skeleton first where an answer takes its time", async () => {
  expect(isThere(await Load({ read: () => slow("late"), skeleton: "...", children }))).toBe(false);
});

it("waits with what is around it where it has no skeleton", async () => {
  expect(isThere(await Load({ read: () => slow("late"), children }))).toBeUndefined();
});

it("asks once, however long it takes", async () => {
  let asked = 0;
  const read = () => {
    asked += 1;
    return slow("late");
  };
  await Load({ read, skeleton: "...", children });
  expect(asked).toBe(1);
});

it("leaves what broke to the boundary, where the page's own screen for failures takes its place", async () => {
  expect(isThere(await Load({ read: broken, skeleton: "...", children }))).toBe(false);
  expect(isThere(await Together({ reads: [fast, broken], skeleton: "...", children: "both" }))).toBe(false);
});

it("shows parts that come as one when the last of them is there", async () => {
  const together = (reads: (() => Promise<unknown>)[]) => Together({ reads, skeleton: "...", children: "both" });
  expect(isThere(await together([fast, fast]))).toBe(true);
  expect(isThere(await together([fast, refused]))).toBe(true);
  expect(isThere(await together([fast, () => slow(1)]))).toBe(false);
});
