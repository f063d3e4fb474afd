import { readFileSync } from "node:fs";
import { type Browser, type BrowserContext, expect, type Page, test } from "@playwright/test";
import { TOTP } from "otpauth";
import { readE2eState } from "../env.ts";
import { expectAccessible } from "../support/expect-accessible.ts";
import { newPerson, uniqueTitle } from "../support/person.ts";
import { adminUrl, clientUrl, expectHome, signIn, signUp } from "../support/portal-pages.ts";

test.describe.configure({ mode: "serial" });

const owner = newPerson("Iris Koning", uniqueTitle("Koning Kitchens"));
const colleague = newPerson("Bram Smit", owner.organization);
const contexts: BrowserContext[] = [];
let ownerPage: Page;
let colleaguePage: Page;
let operatorPage: Page;

const openPage = async (browser: Browser): Promise<Page> => {
  const context = await browser.newContext();
  contexts.push(context);
  return context.newPage();
};

const turnOnTotp = async (page: Page): Promise<void> => {
  await page.getByRole("main").getByRole("button", { name: "Set up" }).click();
  const dialog = page.getByRole("dialog");
  const totp = new TOTP({ secret: await dialog.getByRole("textbox", { name: "Key" }).inputValue() });
  await dialog.getByLabel("Code from the app").fill(totp.generate());
  await dialog.getByRole("button", { name: "Turn on" }).click();
  await page.getByRole("button", { name: "I have kept them" }).click();
};

test.beforeAll(async ({ browser }) => {
  ownerPage = await openPage(browser);
  colleaguePage = await openPage(browser);
  operatorPage = await openPage(browser);
  await signUp(ownerPage, owner);
  await expectHome(ownerPage, owner);
  await signIn(operatorPage, adminUrl("/mailbox"), readE2eState().operator);
});
test.afterAll(() => Promise.all(contexts.map((context) => context.close())));

test("whoever requires a second factor has one, and says so twice", async () => {
  await ownerPage.goto(clientUrl("/settings/organization"));
  const required = ownerPage.getByRole("switch", { name: "Require a second factor of everybody" });
  await expect(required).toHaveAttribute("aria-disabled", "true");
  await ownerPage.goto(clientUrl("/settings/security"));
  await turnOnTotp(ownerPage);
  await ownerPage.goto(clientUrl("/settings/organization"));
  const question = ownerPage.getByRole("alertdialog");
  await expect(async () => {
    await required.click({ timeout: 2000 });
    await expect(question).toBeVisible({ timeout: 2000 });
  }).toPass();
  await question.getByRole("button", { name: "Require it" }).click();
  await expect(required).toBeChecked();
  await expectAccessible(ownerPage, "the organization, with a second factor required");
});

test("a kind is mailed once it is turned on", async () => {
  await ownerPage.goto(clientUrl("/settings/notifications"));
  const joined = ownerPage.getByRole("switch", { name: "New members: E-mail" });
  await expect(joined).not.toBeChecked();
  await expect(ownerPage.getByRole("switch", { name: "Approvals: E-mail" })).toBeChecked();
  await joined.click();
  await expect(joined).toBeChecked();
  await expect(ownerPage.getByText("Saved.")).toBeVisible();
});

test("a colleague without a second factor is led to set one up, and can do nothing else until then", async () => {
  await ownerPage.goto(clientUrl("/settings/members"));
  await ownerPage.getByRole("button", { name: "Invite somebody" }).click();
  const dialog = ownerPage.getByRole("dialog");
  await dialog.getByLabel("E-mail address").fill(colleague.email);
  await dialog.getByRole("button", { name: "Make invitation" }).click();
  await colleaguePage.goto(await dialog.getByRole("textbox", { name: "Invitation link" }).inputValue());
  await colleaguePage.getByLabel("Your name").fill(colleague.name);
  await colleaguePage.getByRole("textbox", { name: "Password" }).fill(colleague.password);
  await colleaguePage.getByRole("button", { name: "Create account and join" }).click();
  const asked = colleaguePage.getByRole("heading", {
    level: 1,
    name: `${owner.organization} asks for a second factor`,
  });
  await expect(asked).toBeVisible();
  await colleaguePage.goto(clientUrl("/workflows"));
  await expect(asked).toBeVisible();
  await expectAccessible(colleaguePage, "setting up the second factor that is asked for");

  await ownerPage.goto(clientUrl("/settings/members"));
  const row = ownerPage.getByRole("row").filter({ hasText: colleague.name });
  await expect(row.getByText("No second factor")).toBeVisible();
  await expectAccessible(ownerPage, "members, one without a second factor");

  await turnOnTotp(colleaguePage);
  await colleaguePage.getByRole("link", { name: "Go on" }).click();
  await expectHome(colleaguePage, colleague);
  await ownerPage.reload();
  await expect(row).toBeVisible();
  await expect(row.getByText("No second factor")).toHaveCount(0);
});

test("the mail of it leads to its subject, and to where it is turned off", async () => {
  await expect(async () => {
    await operatorPage.goto(adminUrl(`/mailbox?q=${encodeURIComponent(owner.email)}`));
    await operatorPage.getByRole("button", { name: `Read ${colleague.name} joined ${owner.organization}` }).click();
  }).toPass();
  const links = operatorPage.getByRole("dialog").getByRole("link");
  await expect(links).toHaveCount(2);
  const [subject = "", preferences = ""] = await links.allInnerTexts();
  await ownerPage.goto(subject);
  await expect(ownerPage.getByRole("heading", { level: 1, name: "Members" })).toBeVisible();
  await ownerPage.goto(preferences);
  await expect(ownerPage.getByRole("heading", { level: 1, name: "Notifications" })).toBeVisible();
});

test("the audit log is taken away as the filters show it, and tells that it was", async () => {
  await ownerPage.goto(clientUrl("/settings/audit?action=organization.require_second_factor"));
  const download = ownerPage.waitForEvent("download");
  await ownerPage.getByRole("button", { name: "Export as CSV" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/-audit-\d{4}-\d\d-\d\d\.csv$/);
  const lines = readFileSync(await file.path(), "utf8")
    .trimEnd()
    .split("\r\n");
  expect(lines).toHaveLength(2);
  expect(lines[1]).toContain(`${owner.name},`);
  await ownerPage.goto(clientUrl("/settings/audit?action=audit.export"));
  await expect(ownerPage.getByRole("row").filter({ hasText: "Audit log exported" })).toHaveCount(1);
});

test("operators see who did what outside every organization", async () => {
  await operatorPage.goto(adminUrl("/audit?action=mail.read"));
  const row = operatorPage.getByRole("row").filter({ hasText: "Mail read" }).first();
  await row.getByRole("button", { name: "Show details of Mail read" }).click();
  await expect(operatorPage.getByRole("dialog").getByText(owner.email)).toBeVisible();
  await operatorPage.goto(adminUrl("/audit?q=nobody-is-called-so"));
  await expect(operatorPage.getByRole("heading", { name: "Nothing fits these filters" })).toBeVisible();
});
