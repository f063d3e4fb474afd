import type { Page } from "@playwright/test";
import { readE2eState } from "../env.ts";
import { addAiKey, connectSite } from "./connect-site.ts";
import { createWorkflow, publish } from "./draw-workflow.ts";
import { expect } from "./patient-expect.ts";
import { newPerson, type Person } from "./person.ts";
import { expectHome, signUp } from "./portal-pages.ts";

/** An owner whose organization has WordPress and an AI key. */
export const makeConnectedTenant = async (page: Page, name: string, organization: string): Promise<Person> => {
  const person = newPerson(name, organization);
  await signUp(page, person);
  await expectHome(page, person);
  await connectSite(page);
  await addAiKey(page, readE2eState().ai.key);
  await expect(page.getByRole("heading", { level: 1, name: "AI keys" })).toBeVisible();
  return person;
};

/** One that has the ready-made excerpt workflow, too. */
export const makeWorkingTenant = async (page: Page, name: string, organization: string): Promise<Person> => {
  const person = await makeConnectedTenant(page, name, organization);
  await createWorkflow(page, `Excerpts of ${organization}`, "Summarize new posts");
  return person;
};

export const makePublishingTenant = async (page: Page, name: string, organization: string): Promise<Person> => {
  const person = await makeWorkingTenant(page, name, organization);
  await publish(page);
  return person;
};
