import type { Page } from "@playwright/test";
import { readE2eState } from "../env.ts";
import { expect } from "./patient-expect.ts";
import type { Person } from "./person.ts";

export const clientUrl = (path = "/"): string => new URL(path, readE2eState().client).href;
export const adminUrl = (path = "/"): string => new URL(path, readE2eState().admin).href;

export const expectHome = (page: Page, { name }: Pick<Person, "name">) =>
  expect(page.getByRole("heading", { level: 1, name: `Hello, ${name}` })).toBeVisible();

export const signUp = async (page: Page, person: Person): Promise<void> => {
  await page.goto(clientUrl("/sign-up"));
  await page.getByLabel("Your name").fill(person.name);
  await page.getByLabel("E-mail address").fill(person.email);
  await page.getByRole("textbox", { name: "Password" }).fill(person.password);
  await page.getByLabel("Organization").fill(person.organization);
  await page.getByRole("button", { name: "Create account" }).click();
};

export const fillSignIn = async (page: Page, { email, password }: Pick<Person, "email" | "password">) => {
  await page.getByLabel("E-mail address").fill(email);
  await page.getByRole("textbox", { name: "Password" }).fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
};

export const signIn = async (page: Page, url: string, person: Pick<Person, "email" | "password">): Promise<void> => {
  await page.goto(url);
  await fillSignIn(page, person);
};

/** By a link of the sidebar to the page that is named as it is: what the page before shows may bear the same names. */
export const visit = async (page: Page, link: string): Promise<void> => {
  await page
    .getByRole("navigation", { name: "Main navigation" })
    .getByRole("link", { name: link, exact: false })
    .click();
  await expect(page.getByRole("heading", { level: 1, name: link })).toBeVisible();
};
