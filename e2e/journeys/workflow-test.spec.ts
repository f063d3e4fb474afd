import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { addStep, createWorkflow, drawLine, expectSaved } from "../support/draw-workflow.ts";
import { expectAccessible } from "../support/expect-accessible.ts";
import { newPerson } from "../support/person.ts";
import { expectHome, signUp } from "../support/portal-pages.ts";

const tess = newPerson("Tess Vos", "Test Kitchen");

test.describe.configure({ mode: "serial" });

let context: BrowserContext;
let page: Page;
let workflowUrl: string;
const settings = () => page.getByRole("complementary", { name: "Step settings" });
const canvas = () => page.getByRole("application", { name: "Workflow" });
const tried = () => settings().getByRole("region", { name: "Test" });

test.beforeAll(async ({ browser }) => {
  context = await browser.newContext();
  page = await context.newPage();
  await signUp(page, tess);
  await expectHome(page, tess);
});
test.afterAll(() => context.close());

const open = async (name: string) => {
  await canvas()
    .getByRole("group", { name: new RegExp(`^${name}(,|$)`) })
    .click();
  await expect(settings()).toBeVisible();
};

test("a step says what it comes to while it is written, and completes the names of known values", async () => {
  await createWorkflow(page, "Honey", "Blank");
  workflowUrl = page.url();
  await addStep(page, "Start by hand");
  await settings().getByRole("textbox", { name: "Example input" }).fill('{ "title": "Bees" }');
  await addStep(page, "Set fields");
  await page.getByRole("button", { name: "Tidy up layout" }).click();
  await drawLine(page, "Start by hand", "Set fields");
  await expectSaved(page);
  await settings().getByRole("button", { name: "Add row" }).click();
  await settings()
    .getByRole("textbox", { name: /Name 1$/ })
    .fill("text");
  const value = settings().getByRole("textbox", { name: /Value 1$/ });
  await value.fill("trig");
  await expect(settings().getByRole("option", { name: /trigger\.title/ })).toBeVisible();
  await value.press("Enter");
  await expect(value).toHaveValue("trigger.title");
  await value.fill("trigger.title + ' make honey.'");
  await expect(settings().getByText('{"text":"Bees make honey."}')).toBeVisible();
  await value.fill("trigger.title +");
  await expect(settings().getByText(/The expression .* failed/)).toBeVisible();
  await value.fill("trigger.title + ' make honey.'");
  await expectSaved(page);
});

test("a step is tested alone, and its state stands on the canvas", async () => {
  await tried().getByRole("button", { name: "Test this step" }).click();
  await expect(tried().getByText("Succeeded", { exact: true })).toBeVisible();
  await expect(tried().getByRole("region", { name: "Output" }).getByText("Bees make honey.")).toBeVisible();
  await expect(canvas().getByRole("group", { name: /^Set fields,.*Succeeded/ })).toBeVisible();
  await expectAccessible(page, "a tested step");
});

test("a run to a write sends nothing, but shows what would be sent", async () => {
  const step = await addStep(page, "Call a web address");
  await step.getByRole("combobox", { name: "Method" }).selectOption("POST");
  await step.getByRole("textbox", { name: "Address" }).fill("https://honey.example/orders");
  await page.getByRole("button", { name: "Tidy up layout" }).click();
  await drawLine(page, "Set fields", "Call a web address");
  await open("Call a web address");
  await tried().getByRole("button", { name: "Run to here" }).click();
  await expect(tried().getByText("Simulated", { exact: true })).toBeVisible();
  await expect(tried().getByText(/Nothing was sent/)).toBeVisible();
  await expect(tried().getByText('"https://honey.example/orders"')).toBeVisible();
  await expect(canvas().getByRole("group", { name: /^Start by hand,.*Succeeded/ })).toBeVisible();
});

test("pinned data stands in for a step, is there after a reload, and can be taken away", async () => {
  await open("Set fields");
  await tried().getByRole("button", { name: "Pin data" }).click();
  const dialog = page.getByRole("dialog", { name: "Pin data for “Set fields”" });
  await expect(dialog).toBeVisible();
  // Looks at a phone's width too, where the builder is another, so that the dialog is gone afterwards.
  await expectAccessible(page, "pinning data");
  await open("Set fields");
  await tried().getByRole("button", { name: "Pin data" }).click();
  await dialog.getByRole("textbox", { name: "Data (JSON)" }).fill("{ not json");
  await dialog.getByRole("button", { name: "Pin", exact: true }).click();
  await expect(dialog.getByText("This is not valid JSON.")).toBeVisible();
  await dialog.getByRole("textbox", { name: "Data (JSON)" }).fill('{ "text": "Pinned honey." }');
  await dialog.getByRole("button", { name: "Pin", exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(canvas().getByRole("group", { name: /^Set fields,.*Pinned/ })).toBeVisible();
  await page.reload();
  await open("Set fields");
  await expect(tried().getByText("Pinned honey.")).toBeVisible();
  await tried().getByRole("button", { name: "Take the pin away" }).click();
  await expect(tried().getByRole("button", { name: "Pin data" })).toBeVisible();
});

test("on a phone a step is tested from the list of steps", async () => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(workflowUrl);
  await page.getByRole("button", { name: /Set fields/ }).click();
  const sheet = page.getByRole("dialog", { name: "Set fields" });
  await sheet.getByRole("button", { name: "Test this step" }).click();
  await expect(sheet.getByText("Succeeded", { exact: true })).toBeVisible();
  await expectAccessible(page, "a tested step on a phone");
  await sheet.getByRole("button", { name: "Done" }).click();
  await expect(page.getByRole("button", { name: /Set fields.*Succeeded/ })).toBeVisible();
});
