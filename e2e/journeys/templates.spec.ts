import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { readE2eState } from "../env.ts";
import { addAiKey } from "../support/connect-site.ts";
import { addStep, createWorkflow, expectSaved, publish } from "../support/draw-workflow.ts";
import { expectAccessible } from "../support/expect-accessible.ts";
import { newPerson } from "../support/person.ts";
import { clientUrl, expectHome, signUp } from "../support/portal-pages.ts";

test.describe.configure({ mode: "serial" });

const person = newPerson("Tessa Mal", "Ready Made");
let context: BrowserContext;
let page: Page;

test.beforeAll(async ({ browser }) => {
  context = await browser.newContext();
  page = await context.newPage();
  await signUp(page, person);
  await expectHome(page, person);
});
test.afterAll(() => context.close());

test("a template is found, seen step by step, and becomes a workflow that can be published as it is", async () => {
  await page.goto(clientUrl("/workflows"));
  await page.getByRole("button", { name: "New workflow" }).first().click();
  const dialog = page.getByRole("dialog", { name: "New workflow" });
  await dialog.getByRole("radio", { name: "Another template" }).click();
  await dialog.getByRole("button", { name: "See templates" }).click();
  await expect(page.getByRole("link", { name: "Connect WordPress" }).first()).toBeVisible();
  await page.getByRole("searchbox", { name: "Search templates" }).fill("calculation");
  await expect(page.getByRole("main").getByRole("heading", { level: 2 })).toHaveCount(1);
  await page.getByRole("link", { name: "A small calculation for another system" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "A small calculation for another system" })).toBeVisible();
  await expect(page.getByText("Needs nothing else")).toBeVisible();
  await page.getByRole("textbox", { name: "Name" }).fill("Order totals");
  await page.getByRole("button", { name: "Use template" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Order totals" })).toBeVisible();
  await publish(page);
});

test("a sentence is drafted, mended, shown, and becomes a draft that opens in the builder", async () => {
  await addAiKey(page, readE2eState().ai.key);
  await expect(page.getByRole("heading", { level: 1, name: "AI keys" })).toBeVisible();
  await page.goto(clientUrl("/workflows"));
  await page.getByRole("button", { name: "New workflow" }).first().click();
  const dialog = page.getByRole("dialog", { name: "New workflow" });
  await dialog.getByRole("radio", { name: /^Describe it/ }).click();
  await dialog.getByRole("button", { name: "Describe it" }).click();
  const sentence = page.getByRole("textbox", { name: "What should happen?" });
  await sentence.fill("Stumble, then summarize every new post for the owners");
  await expect(page.getByRole("button", { name: "Draft it" })).toBeEnabled();
  await expectAccessible(page, "describing a workflow");
  await page.getByRole("button", { name: "Draft it" }).click();
  await expect(page.getByRole("heading", { name: "This is what it drew" })).toBeVisible();
  await expect(page.getByText("Connection, in the step “New post”.")).toBeVisible();
  await expectAccessible(page, "a workflow that was drafted");
  await page.reload();
  await page.getByRole("textbox", { name: "Name" }).fill("Post digest");
  await page.getByRole("button", { name: "Create draft" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Post digest" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Publish", exact: true })).toBeVisible();
});

test("the draft is changed by a sentence: seen as a difference, used as one step, and taken back", async () => {
  await page.getByRole("button", { name: "Change by a sentence" }).click();
  const panel = page.getByRole("complementary", { name: "Change by a sentence" });
  await panel.getByRole("textbox", { name: "What should be different?" }).fill("Change nothing of it, please");
  await panel.getByRole("button", { name: "Propose a change" }).click();
  await expect(panel.getByText("Nothing would change")).toBeVisible();
  await panel.getByRole("textbox", { name: "What should be different?" }).fill("Write to the owners as well");
  await panel.getByRole("button", { name: "Propose another change" }).click();
  await expect(panel.getByText("1 added, 0 removed, 0 changed")).toBeVisible();
  await expect(page.getByRole("button", { name: /Write to the owners as well.*Added/ })).toBeVisible();
  await expectAccessible(page, "a change by a sentence");
  await page.reload();
  await panel.getByRole("button", { name: "Use it" }).click();
  await expectSaved(page);
  const step = page.getByRole("application", { name: "Workflow" }).getByText("Write to the owners as well");
  await expect(step).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(step).toHaveCount(0);
  await expectSaved(page);
});

test("a run is found by the value that its workflow marks, and its settings say what can't be right", async () => {
  await createWorkflow(page, "Orders", "Blank");
  const workflowUrl = page.url();
  await addStep(page, "Start by hand");
  await expectSaved(page);
  await publish(page);
  await page.goto(`${workflowUrl}/settings`);
  await page.getByRole("button", { name: "Add value" }).click();
  const value = page.getByRole("group", { name: "Value 1" });
  await value.getByRole("textbox", { name: "Name" }).fill("Order");
  const expression = value.getByRole("textbox", { name: "Expression over trigger or steps" });
  await expression.fill("trigger.");
  await page.getByRole("button", { name: "Save search values" }).click();
  await expect(expression).toHaveAttribute("aria-invalid", "true");
  await expectAccessible(page, "a workflow's settings");
  await expression.fill("trigger.number");
  await page.getByRole("button", { name: "Save search values" }).click();
  await expect(page.getByText("Saved.", { exact: true })).toBeVisible();
  await page.goto(workflowUrl);
  await page.getByRole("button", { name: "Run now" }).click();
  const dialog = page.getByRole("dialog", { name: "Run now" });
  await dialog.getByRole("textbox").fill('{ "number": "A-2041" }');
  await dialog.getByRole("button", { name: "Run now" }).click();
  await expect(page.getByText("A-2041").first()).toBeVisible();
  await page.goto(clientUrl("/runs"));
  await page.getByRole("searchbox", { name: "Search by a name or value" }).fill("a-20");
  const row = page.getByRole("row").filter({ hasText: "Orders" });
  await expect(row).toContainText("A-2041");
  await page.getByRole("searchbox", { name: "Search by a name or value" }).fill("b-20");
  await expect(row).toHaveCount(0);
});
