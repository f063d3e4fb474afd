import { expect, type Locator, type Page, test } from "@playwright/test";
import { addStep, createWorkflow, expectSaved } from "../support/draw-workflow.ts";
import { newPerson } from "../support/person.ts";
import { clientUrl, expectHome, signUp } from "../support/portal-pages.ts";
import { expectRunStatus } from "../support/runs-page.ts";

const longestWay = 90;

/** Goes from control to control, as a person without a mouse does, until the wanted one has the focus. */
const tabTo = async (page: Page, target: Locator): Promise<void> => {
  await expect(target).toBeVisible();
  for (let step = 0; step < longestWay; step++) {
    if ((await target.and(page.locator(":focus")).count()) > 0) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`${target.toString()} was not reached in ${longestWay} steps.`);
};

const press = async (page: Page, target: Locator): Promise<void> => {
  await tabTo(page, target);
  await page.keyboard.press("Enter");
};

test("by keyboard alone: sign in, open a workflow, add and join a step, publish, run, approve", async ({
  page,
  context,
}) => {
  const person = newPerson("Joost Dam", "Dam Paints");
  await signUp(page, person);
  await expectHome(page, person);
  await createWorkflow(page, "Order paint", "Blank");
  await addStep(page, "Start by hand");
  await expectSaved(page);
  await context.clearCookies();

  await page.goto(clientUrl("/workflows"));
  await tabTo(page, page.getByLabel("E-mail address"));
  await page.keyboard.type(person.email);
  await tabTo(page, page.getByRole("textbox", { name: "Password" }));
  await page.keyboard.type(person.password);
  await page.keyboard.press("Enter");
  await press(page, page.getByRole("link", { name: "Order paint" }));

  const canvas = page.getByRole("application", { name: "Workflow" });
  await press(page, page.getByRole("complementary").getByRole("button", { name: "Ask for approval" }));
  await tabTo(page, page.getByLabel("Title"));
  await page.keyboard.type("May we order forty litres?");
  await press(page, canvas.getByRole("button", { name: "Connect from Start by hand" }));
  await press(page, canvas.getByRole("button", { name: "Connect to Ask for approval" }));
  await expectSaved(page);
  await press(page, page.getByRole("button", { name: "Publish", exact: true }));
  await press(page, page.getByRole("dialog").getByRole("button", { name: "Publish", exact: true }));
  await expect(page.getByText("Version 1 is live")).toBeVisible();

  await press(page, page.getByRole("button", { name: "Run now" }));
  await press(page, page.getByRole("dialog").getByRole("button", { name: "Run now" }));
  await expectRunStatus(page, "Waiting");
  await press(page, page.getByRole("link", { name: /^Approvals/ }));
  await press(page, page.getByRole("button", { name: "Approve", exact: true }));
  await expect(page.getByText("Nothing waits for you")).toBeVisible();
});
