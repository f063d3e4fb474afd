import { expect, it } from "vitest";
import { inputsOf, nextInput, raised } from "./form-inputs.ts";

it("reads a draft's questions, also half written ones, and gives new ones names of their own", () => {
  const inputs = inputsOf([{ name: "field_2", label: "Size", kind: "choice", options: ["S"], required: true }, {}, 7]);
  expect(inputs).toEqual([
    { name: "field_2", label: "Size", kind: "choice", options: ["S"], required: true, help: "" },
    { name: "", label: "", kind: "text", options: [], required: false, help: "" },
  ]);
  expect(nextInput(inputs).name).toBe("field_3");
  expect(nextInput(inputs.slice(0, 1)).name).toBe("field_3");
  expect(raised(inputs, 1).map(({ name }) => name)).toEqual(["", "field_2"]);
  expect(inputsOf("x")).toEqual([]);
});
