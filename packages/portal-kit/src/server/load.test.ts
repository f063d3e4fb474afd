import { type ReactElement, Suspense } from "react";
import { expect, it } from "vitest";
import { Load } from "./load.tsx";
import { Together } from "./together.tsx";

const slow = <Value>(value: Value): Promise<Value> => new Promise((resolve) => setTimeout(resolve, 400, value));
const fast = async () => "there";
const children = (value: string) => value;

it("puts into the first paint what comes at once, with nothing to stand in for it", async () => {
  const shown = await Load({ read: fast, skeleton: "...", children });
  expect(shown.type).not.toBe(Suspense);
});

it("shows the skeleton first where an answer takes its time", async () => {
  const shown = await Load({ read: () => slow("late"), skeleton: "...", children });
  expect(shown.type).toBe(Suspense);
  expect((shown as ReactElement<{ fallback: string }>).props.fallback).toBe("...");
});

it("waits with what is around it where it has no skeleton", async () => {
  const shown = await Load({ read: () => slow("late"), children });
  expect(shown.type).not.toBe(Suspense);
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
  const shown = await Load({ read: () => Promise.reject(new Error("broken")), skeleton: "...", children });
  expect(shown.type).toBe(Suspense);
});

it("shows parts that come as one when the last of them is there", async () => {
  const parts = "both";
  expect(await Together({ reads: [fast, fast], skeleton: "...", children: parts })).toBe(parts);
  expect(await Together({ reads: [() => Promise.reject(new Error("one"))], skeleton: "...", children: parts })).toBe(
    parts,
  );
  const late = (await Together({ reads: [fast, () => slow(1)], skeleton: "...", children: parts })) as ReactElement;
  expect(late.type).toBe(Suspense);
});
