import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { addStep, createWorkflow, expectSaved, publish } from "../support/draw-workflow.ts";
import { expectAccessible } from "../support/expect-accessible.ts";
import { newPerson } from "../support/person.ts";
import { expectHome, signUp } from "../support/portal-pages.ts";

const fiona = newPerson("Fiona Form", "Form Works");

test.describe.configure({ mode: "serial" });

let context: BrowserContext;
let page: Page;
let workflowUrl: string;
let formUrl: string;

test.beforeAll(async ({ browser }) => {
  context = await browser.newContext();
  page = await context.newPage();
  await signUp(page, fiona);
  await expectHome(page, fiona);
});
test.afterAll(() => context.close());

const addField = async (question: string, kind: string, isRequired: boolean) => {
  await page.getByRole("button", { name: "Add a field" }).click();
  const field = page.getByRole("group", { name: /^Field \d+$/ }).last();
  await field.getByRole("combobox", { name: "Kind" }).selectOption({ label: kind });
  if (isRequired) await field.getByRole("checkbox", { name: "Must be filled in" }).click();
  await field.getByRole("textbox", { name: "Question" }).fill(question);
};

test("a form is drawn in its step and published with an address of its own", async () => {
  await createWorkflow(page, "Quotes", "Blank");
  workflowUrl = page.url();
  const form = await addStep(page, "On a form");
  await form.getByRole("textbox", { name: "Title", exact: true }).fill("Ask for a quote");
  await form.getByRole("textbox", { name: "Thanks" }).fill("We write to you within a day.");
  await addField("Your name", "Text", true);
  await addField("Your e-mail", "E-mail address", true);
  await expectSaved(page);
  await expectAccessible(page, "a form's step");
  await publish(page);
  formUrl = (await page.getByRole("link", { name: "Open the form" }).getAttribute("href")) ?? "";
  expect(formUrl).toMatch(/\/form\/[\w-]{43}$/);
});

test("somebody who is not signed in sends it: told what is wrong, thanked, and counted once", async ({ browser }) => {
  const stranger = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const visit = await stranger.newPage();
  await visit.goto(formUrl);
  await expect(visit.getByRole("heading", { name: "Ask for a quote" })).toBeVisible();
  await expectAccessible(visit, "a public form");
  await visit.getByRole("textbox", { name: "Your e-mail" }).fill("otto@");
  await visit.getByRole("button", { name: "Send" }).click();
  await expect(visit.getByText("Fill this in.")).toBeVisible();
  await expect(visit.getByText("Write an e-mail address, such as name@example.org.")).toBeVisible();
  await expect(visit.getByRole("textbox", { name: "Your name" })).toBeFocused();
  await expectAccessible(visit, "a form with mistakes");
  await visit.getByRole("textbox", { name: "Your name" }).fill("Otto");
  await visit.getByRole("textbox", { name: "Your e-mail" }).fill("otto@example.org");
  await visit.getByRole("button", { name: "Send" }).click();
  await expect(visit.getByRole("heading", { name: "Thank you" })).toBeVisible();
  await expect(visit.getByText("We write to you within a day.")).toBeVisible();
  await expectAccessible(visit, "a form that was sent");
  await stranger.close();
  await page.goto(`${workflowUrl}/runs`);
  await expect(page.getByText("Somebody sent its form")).toHaveCount(1);
});

test("a form says that it is closed while its workflow is paused, and that an old address leads nowhere", async () => {
  await page.goto(workflowUrl);
  await page.getByRole("button", { name: "More for Quotes" }).click();
  await page.getByRole("menuitem", { name: "Pause" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Pause" }).click();
  const closed = await context.newPage();
  await expect(async () => {
    await closed.goto(formUrl);
    await expect(closed.getByRole("heading", { name: "This form is closed" })).toBeVisible({ timeout: 2000 });
  }).toPass();
  await expectAccessible(closed, "a closed form");
  await closed.goto(`${formUrl.slice(0, -4)}AAAA`);
  await expect(closed.getByRole("heading", { name: "There is no form here" })).toBeVisible();
  await closed.close();
});
