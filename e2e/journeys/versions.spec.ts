import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { readSite } from "../env.ts";
import { addStep, createWorkflow, drawLine, expectSaved } from "../support/draw-workflow.ts";
import { expectAccessible } from "../support/expect-accessible.ts";
import { newPerson } from "../support/person.ts";
import { expectHome, signUp } from "../support/portal-pages.ts";
import { expectRunStatus, openStep, runNode } from "../support/runs-page.ts";

const vera = newPerson("Vera Sol", "Version Works");
/** Nobody may go there, so the first try fails at once. */
const forbidden = "http://10.255.255.1/prices";

test.describe.configure({ mode: "serial" });

let context: BrowserContext;
let page: Page;
let workflowUrl: string;
const drawing = () => page.getByRole("group", { name: "What differs, drawn" });

test.beforeAll(async ({ browser }) => {
  context = await browser.newContext();
  page = await context.newPage();
  await signUp(page, vera);
  await expectHome(page, vera);
});
test.afterAll(() => context.close());

const publishWith = async (note: string, version: number) => {
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Publish this draft" });
  await dialog.getByRole("textbox").fill(note);
  await dialog.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(page.getByText(`Version ${version} is live`).first()).toBeVisible();
};

const runNow = async () => {
  await page.goto(workflowUrl);
  await page.getByRole("button", { name: "Run now" }).click();
  await page.getByRole("dialog", { name: "Run now" }).getByRole("button", { name: "Run now" }).click();
  await expect(page.getByRole("heading", { name: "Steps" })).toBeVisible();
};

test("each publishing makes a version with its note and who made it", async () => {
  await createWorkflow(page, "Price watch", "Blank");
  workflowUrl = page.url();
  await addStep(page, "Start by hand");
  const ask = await addStep(page, "Ask for approval");
  await ask.getByRole("textbox", { name: "Title", exact: true }).fill("Order now?");
  await page.getByRole("button", { name: "Tidy up layout" }).click();
  await drawLine(page, "Start by hand", "Ask for approval");
  await expectSaved(page);
  await publishWith("Asks before it orders", 1);
  const call = await addStep(page, "Call a web address");
  await call.getByRole("textbox", { name: "Address" }).fill(forbidden);
  await page.getByRole("button", { name: "Tidy up layout" }).click();
  await drawLine(page, "Ask for approval: Approved", "Call a web address");
  await expectSaved(page);
  await publishWith("Fetches the price after a yes", 2);
  await page.goto(`${workflowUrl}/versions`);
  const rows = page.getByRole("table", { name: "Versions" }).getByRole("row");
  await expect(rows.filter({ hasText: "Version 2" })).toContainText("Fetches the price after a yes");
  await expect(rows.filter({ hasText: "Version 2" })).toContainText("Published");
  await expect(rows.filter({ hasText: "Version 1" })).toContainText("Vera Sol");
  await expectAccessible(page, "versions");
});

test("any two are compared on the drawing and in words, at an address of their own", async () => {
  await page.getByRole("checkbox", { name: "Select Version 1" }).click();
  await expect(page.getByRole("button", { name: "Compare", exact: true })).toBeDisabled();
  await page.getByRole("checkbox", { name: "Select Version 2" }).click();
  await page.getByRole("button", { name: "Compare", exact: true }).click();
  await expect(page).toHaveURL(/\/versions\/compare\?from=1&to=2/);
  await expect(page.getByText("1 added, 0 removed, 0 changed")).toBeVisible();
  await expect(drawing().getByRole("button", { name: /^Call a web address,.* Added/ })).toBeVisible();
  await expect(drawing().getByText("Added", { exact: true })).toHaveCount(2);
  await expect(page.getByText("Ask for approval (Approved) → Call a web address")).toBeVisible();
  await page.getByRole("button", { name: "Swap sides" }).click();
  await expect(page.getByText("0 added, 1 removed, 0 changed")).toBeVisible();
  await page.reload();
  await expect(drawing().getByRole("button", { name: /^Call a web address,.* Removed/ })).toBeVisible();
  await expectAccessible(page, "comparison");
});

test("a version is restored as the draft, after asking, and the draft that was is had back", async () => {
  await page.goto(workflowUrl);
  const call = await addStep(page, "Set fields");
  await call.getByRole("textbox", { name: "Name" }).first().fill("Half an idea");
  await expectSaved(page);
  await page.goto(`${workflowUrl}/versions/1`);
  await expect(page.getByRole("heading", { level: 1, name: "Price watch: Version 1" })).toBeVisible();
  await page.getByRole("button", { name: "Restore as draft" }).click();
  const asks = page.getByRole("alertdialog", { name: "Make “Version 1” the draft?" });
  await asks.getByRole("button", { name: "Restore as draft" }).click();
  await expect(page.getByText("“Version 1” is the draft now.")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("The draft is what it was before.")).toBeVisible();
  await page.goto(`${workflowUrl}/versions/compare`);
  await expect(page.getByRole("heading", { name: "Half an idea" })).toBeVisible();
});

test("a run names its version; paused it stands still with its approval open, and resumed it goes on", async () => {
  await runNow();
  await expectRunStatus(page, "Waiting");
  await page.getByRole("button", { name: "Pause run" }).click();
  const asks = page.getByRole("alertdialog", { name: "Pause this run?" });
  await expect(asks).toContainText("Open approvals stay open.");
  await asks.getByRole("button", { name: "Pause run" }).click();
  await expectRunStatus(page, "Paused");
  await page.getByRole("button", { name: "Resume run" }).click();
  await expectRunStatus(page, "Waiting");
  await page.getByRole("button", { name: "Approve", exact: true }).first().click();
  await expectRunStatus(page, "Failed");
  await expect(page.getByRole("link", { name: "version 2" })).toHaveAttribute("href", /\/versions\/2$/);
});

test("a failed run is retried with another input: the same run goes on, and nothing is done twice", async () => {
  const url = page.url();
  await page.getByRole("button", { name: "Retry run" }).click();
  const dialog = page.getByRole("dialog", { name: "Retry from the step that failed?" });
  await dialog.getByRole("checkbox", { name: "Change what goes into “Call a web address”" }).click();
  const input = dialog.getByRole("textbox", { name: "Input, as JSON" });
  await input.fill("not an object");
  await dialog.getByRole("button", { name: "Retry run" }).click();
  await expect(dialog.getByText("Write a JSON object")).toBeVisible();
  await input.fill(JSON.stringify({ method: "GET", url: readSite().url }));
  await expect(dialog.getByText("Write a JSON object")).toHaveCount(0);
  await dialog.getByRole("button", { name: "Retry run" }).click();
  await expectRunStatus(page, "Succeeded");
  expect(page.url()).toBe(url);
  const step = await openStep(page, "Call a web address");
  await expect(step.getByRole("heading", { name: "Attempt 2" })).toBeVisible();
  await expect(step.getByRole("heading", { name: "Attempt 1" })).toBeVisible();
  // Escape would close the tooltip of the copy button, which has the focus, and leave the sheet.
  await step.getByRole("button", { name: "Close" }).click();
});

test("a finished run is played back from its first moment, by keyboard too", async () => {
  const slider = page.getByRole("slider", { name: "Playback" });
  await slider.focus();
  await page.keyboard.press("Home");
  await expect(runNode(page, "Call a web address, Not yet reached")).toBeVisible();
  await page.keyboard.press("End");
  await expect(runNode(page, "Call a web address, Succeeded")).toBeVisible();
  await expect(page.getByRole("list", { name: "Timeline" })).toContainText("Call a web address");
  // Without the toasts of what was done before: stacked, one covers the other's button.
  await page.reload();
  await expect(runNode(page, "Call a web address, Succeeded")).toBeVisible();
  await expectAccessible(page, "finished run");
});

test("the runs of one version are listed by its number", async () => {
  await page.goto(`${workflowUrl}/versions`);
  await page.getByRole("link", { name: "1 run of version 2" }).click();
  await expect(page).toHaveURL(/\/runs\?version=2/);
  await expect(page.getByRole("row").filter({ hasText: "Price watch" })).toHaveCount(1);
  await page.getByRole("combobox", { name: "Version" }).selectOption("1");
  await expect(page.getByRole("heading", { name: "No runs match" })).toBeVisible();
});
