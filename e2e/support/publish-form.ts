import type { Page } from "@playwright/test";
import { addStep, createWorkflow, expectSaved, publish } from "./draw-workflow.ts";

/** A published workflow that starts by a form with these questions; answers the address of the form's page. */
export const publishForm = async (page: Page, title: string, questions: readonly string[]): Promise<string> => {
  await createWorkflow(page, title, "Blank");
  const settings = await addStep(page, "On a form");
  await settings.getByLabel("Title").fill(title);
  for (const [index, question] of questions.entries()) {
    await settings.getByRole("button", { name: "Add a field" }).click();
    await settings.getByLabel("Question").nth(index).fill(question);
  }
  await expectSaved(page);
  await publish(page);
  const address = await settings.getByRole("link", { name: "Open the form" }).getAttribute("href");
  if (!address) throw new Error(`The form “${title}” was given no address.`);
  return address;
};
