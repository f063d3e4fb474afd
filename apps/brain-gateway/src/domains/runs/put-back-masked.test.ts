import { isAppError, type JsonValue } from "@bizosaas/contracts";
import { describe, expect, it } from "vitest";
import { putBackMasked } from "./put-back-masked.ts";

const mask = "[redacted]";
const original = {
  email: "zoe@hive.example",
  phone: "12",
  text: "Dear zoe@hive.example",
  people: [
    { name: "Ann", email: "ann@hive.example" },
    { name: "Bo", email: "bo@hive.example" },
  ],
};
const shown = {
  email: mask,
  phone: "12",
  text: `Dear ${mask}`,
  people: [
    { name: "Ann", email: mask },
    { name: "Bo", email: mask },
  ],
};
const put = (change: Record<string, JsonValue>) => putBackMasked({ ...shown, ...change }, { shown, original }, "input");
const refusal = (work: () => unknown): string[] => {
  try {
    work();
  } catch (error) {
    if (isAppError(error)) return error.fields.map(({ path }) => path);
    throw error;
  }
  return [];
};
const [ann, bo] = shown.people;
if (!ann || !bo) throw new Error("Two people are expected.");

describe("what was masked of an input", () => {
  it("goes back wherever it was left as it is shown", () => {
    expect(put({})).toEqual(original);
    expect(put({ phone: "0031" })).toEqual({ ...original, phone: "0031" });
    expect(put({ email: "other@hive.example" })).toEqual({ ...original, email: "other@hive.example" });
    expect(put({ people: [{ ...ann, name: "Anna" }, bo] })).toMatchObject({
      people: [{ name: "Anna", email: "ann@hive.example" }, original.people[1]],
    });
  });

  it("is refused by its place where it stands for nothing that is known", () => {
    expect(refusal(() => put({ text: `Hello ${mask}` }))).toEqual(["change.input.text"]);
    expect(refusal(() => put({ phone: mask }))).toEqual(["change.input.phone"]);
    expect(refusal(() => put({ cc: mask }))).toEqual(["change.input.cc"]);
    expect(refusal(() => put({ [mask]: "x" }))).toEqual(["change.input"]);
  });

  it("is given to no other entry of a list", () => {
    expect(refusal(() => put({ people: [bo, ann] }))).toEqual(["change.input.people.0.email"]);
    expect(refusal(() => put({ people: [bo] }))).toEqual(["change.input.people.0.email"]);
    expect(refusal(() => put({ people: [ann, bo, bo] }))).toEqual(["change.input.people.0.email"]);
  });

  it("is refused where nobody knows the original any more", () => {
    expect(refusal(() => putBackMasked(shown, { shown, original: undefined }, "input"))).toEqual([
      "change.input.email",
    ]);
  });
});
