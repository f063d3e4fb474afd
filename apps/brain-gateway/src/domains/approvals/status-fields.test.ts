import type { FormField } from "@bizosaas/contracts";
import { expect, test } from "vitest";
import { statusKindsOf, withStatusNames } from "./status-fields.ts";
import { argumentFields, findTool } from "./tool.ts";

const names = { "1034561": "Contract sent", won: "Won" };
const move = () => {
  const action = findTool("hubspot.move_deal");
  if (!action) throw new Error("HubSpot moves no deals.");
  return action;
};
const stageOf = (stage: string): FormField | undefined =>
  withStatusNames(argumentFields(move(), "en"), { dealId: "7", stage }, () => names).find(
    ({ name }) => name === "stage",
  );

test("a deal's stage is chosen by its name where its tool is known to have it", () => {
  expect([...statusKindsOf(move())]).toEqual([["stage", "crm.deal"]]);
  expect(stageOf("1034561")).toMatchObject({
    control: "select",
    options: [
      { value: "1034561", label: "Contract sent" },
      { value: "won", label: "Won" },
    ],
  });
});

test.each(["Contract sent", "", "toString"])("a stage given as “%s” stays a text", (stage) => {
  expect(stageOf(stage)).toMatchObject({ control: "text" });
  expect(stageOf(stage)?.options).toBeUndefined();
});
