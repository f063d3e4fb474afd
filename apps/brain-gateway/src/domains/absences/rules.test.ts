import { expect, test } from "vitest";
import { isCircle, standInOf } from "./rules.ts";

const standIns = new Map([
  ["anna", "bram"],
  ["bram", "cees"],
]);
const everybody = new Set(["anna", "bram", "cees"]);

test("what is meant for somebody away goes along the stand-ins to the first who is there", () => {
  expect(standInOf("anna", standIns, everybody)).toBe("cees");
  expect(standInOf("cees", standIns, everybody)).toBe("cees");
});

test("it never goes to a stand-in who may not decide any more, nor around in a circle", () => {
  expect(standInOf("anna", standIns, new Set(["anna", "bram"]))).toBe("anna");
  expect(standInOf("anna", new Map([...standIns, ["cees", "anna"]]), everybody)).toBe("anna");
});

test("a stand-in from whom approvals would come back is told, however long the way", () => {
  expect(isCircle("cees", "anna", standIns)).toBe(true);
  expect(isCircle("cees", "cees", standIns)).toBe(true);
  expect(isCircle("anna", "cees", standIns)).toBe(false);
  expect(isCircle("dirk", "anna", new Map([...standIns, ["cees", "anna"]]))).toBe(false);
});
