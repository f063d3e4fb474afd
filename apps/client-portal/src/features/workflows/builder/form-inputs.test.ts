import { expect, it } from "vitest";
import { inputsOf, nextInput, optionsOf } from "./form-inputs.ts";

it("reads a draft's questions, also half written ones, and gives new ones names of their own", () => {
  const inputs = inputsOf([{ name: "field_2", label: "Size", kind: "choice", options: ["S"], required: true }, {}, 7]);
  expect(inputs).toEqual([
    { name: "field_2", label: "Size", kind: "choice", options: ["S"], required: true, help: "" },
    { name: "", label: "", kind: "text", options: [], required: false, help: "" },
  ]);
  expect(nextInput(inputs).name).toBe("field_3");
  expect(nextInput(inputs.slice(0, 1)).name).toBe("field_3");
  expect(optionsOf("S\n\n L \n")).toEqual(["S", "L"]);
  expect(inputsOf("x")).toEqual([]);
});
