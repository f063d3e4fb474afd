import { randomUUID } from "node:crypto";
import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "../support/expect-accessible.ts";
import { newPerson } from "../support/person.ts";
import { clientUrl, expectHome, signUp } from "../support/portal-pages.ts";

/** On the provider's own pages: who one is, and that the portal may know it. */
const answerProvider = async (page: Page, email: string): Promise<void> => {
  await page.getByPlaceholder("Enter any login").fill(email);
  await page.getByPlaceholder("and password").fill("whatever the provider takes");
  await page.getByRole("button", { name: "Sign-in" }).click();
  await page.getByRole("button", { name: "Continue" }).click();
};

const signInAtProvider = async (page: Page, email: string): Promise<void> => {
  await page.goto(clientUrl("/sign-in"));
  await page.getByRole("button", { name: "Sign in with Harbour ID" }).click();
  await answerProvider(page, email);
};

const unlink = async (page: Page): Promise<void> => {
  await page.getByRole("button", { name: "Unlink Harbour ID" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Unlink", exact: true }).click();
};

const addressOf = (name: string): string => `${name}.${randomUUID().slice(0, 8)}@example.org`;

test("somebody new signs in at the provider, names an organization, and is the same person the next time", async ({
  page,
  browser,
}) => {
  const email = addressOf("gerda.prins");
  await signInAtProvider(page, email);
  await expect(page.getByText("You belong to no organization.")).toBeVisible();
  await page.getByRole("link", { name: "New organization" }).click();
  await page.getByLabel("Name").fill("Prins & Co");
  await page.getByRole("button", { name: "Create organization" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /^Hello, gerda prins/ })).toBeVisible();

  const another = await browser.newContext();
  const elsewhere = await another.newPage();
  await signInAtProvider(elsewhere, email);
  await expect(elsewhere.getByRole("button", { name: /Prins & Co/ })).toBeVisible();
  await another.close();

  await page.goto(clientUrl("/settings/security"));
  await unlink(page);
  await expect(page.getByText("You sign in with nothing else. Set a password or add a passkey first.")).toBeVisible();
  await page.reload();
  await expect(page.getByRole("button", { name: "Unlink Harbour ID" })).toBeVisible();
});

test("an account at the provider is linked to one with a password, signs in to it, and is unlinked again", async ({
  page,
  browser,
}) => {
  const owner = newPerson("Ties Bakker", "Bakker Bikes");
  const login = addressOf("ties.elsewhere");
  await signUp(page, owner);
  await expectHome(page, owner);
  await page.goto(clientUrl("/settings/security"));
  await expect(page.getByText("No account is linked.")).toBeVisible();
  await page.getByRole("button", { name: "Link Harbour ID" }).click();
  await answerProvider(page, login);
  await expect(page.getByText("The account is linked. You can sign in with it from now on.")).toBeVisible();
  await expectAccessible(page, "security, with a linked account");

  const another = await browser.newContext();
  const elsewhere = await another.newPage();
  await signInAtProvider(elsewhere, login);
  await expectHome(elsewhere, owner);
  await another.close();

  await unlink(page);
  await expect(page.getByText("No account is linked.")).toBeVisible();
  await page.goto(clientUrl("/"));
  await expectHome(page, owner);
});

test("what somebody else linked is not linked a second time", async ({ page, browser }) => {
  const login = addressOf("taken.already");
  const first = await browser.newContext();
  const firstPage = await first.newPage();
  await signInAtProvider(firstPage, login);
  await expect(firstPage.getByText("You belong to no organization.")).toBeVisible();
  await first.close();
  const owner = newPerson("Lotte Vis", "Vis Fish");
  await signUp(page, owner);
  await expectHome(page, owner);
  await page.goto(clientUrl("/settings/security"));
  await page.getByRole("button", { name: "Link Harbour ID" }).click();
  await answerProvider(page, login);
  await expect(page.getByText("Nothing was linked: an account here has that account of the provider")).toBeVisible();
  await expect(page.getByText("No account is linked.")).toBeVisible();
});

test("an address that the provider never confirmed opens no account", async ({ page }) => {
  await signInAtProvider(page, addressOf("unproven.person"));
  await expect(page.getByText("Your provider's answer can't be used: confirm your e-mail address there")).toBeVisible();
  await page.goto(clientUrl("/"));
  await expect(page.getByRole("heading", { level: 1, name: "Sign in" })).toBeVisible();
});

test("an account with a password is not taken over by a provider that vouches for its address", async ({
  page,
  browser,
}) => {
  const owner = newPerson("Hanna Post", "Post Office");
  const own = await browser.newContext();
  const ownPage = await own.newPage();
  await signUp(ownPage, owner);
  await expectHome(ownPage, owner);
  await own.close();
  await signInAtProvider(page, owner.email);
  await expect(page.getByText("An account with this e-mail address exists. Sign in with its password.")).toBeVisible();
  await page.goto(clientUrl("/"));
  await expect(page.getByRole("heading", { level: 1, name: "Sign in" })).toBeVisible();
});
