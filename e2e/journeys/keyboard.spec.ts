import { expect, type Page, test } from "@playwright/test";
import { readE2eState } from "../env.ts";
import { buryMessage } from "../support/bury-message.ts";
import { goByPalette, press, pressInMenu, tabTo } from "../support/by-keyboard.ts";
import { addStep, createWorkflow, expectSaved } from "../support/draw-workflow.ts";
import { newPerson, type Person, uniqueTitle } from "../support/person.ts";
import { adminUrl, clientUrl, expectHome, signUp } from "../support/portal-pages.ts";
import { expectRunStatus } from "../support/runs-page.ts";

const signInByKeyboard = async (page: Page, { email, password }: Pick<Person, "email" | "password">): Promise<void> => {
  await tabTo(page, page.getByLabel("E-mail address"));
  await page.keyboard.type(email);
  await tabTo(page, page.getByRole("textbox", { name: "Password" }));
  await page.keyboard.type(password);
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
  await signInByKeyboard(page, person);
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

test("by keyboard alone an operator signs in, opens a tenant, discards a dead letter, turns the lights off and leaves", async ({
  page,
  context,
}) => {
  const person = newPerson("Sjaak Knop", uniqueTitle("Knop Typewriters"));
  await signUp(page, person);
  await expectHome(page, person);
  await buryMessage(person.organization, "AppError: The queue was away.");
  await context.clearCookies();
  const { operator } = readE2eState();

  await page.goto(adminUrl("/"));
  await signInByKeyboard(page, operator);
  await expect(page.getByRole("heading", { level: 1, name: "Overview" })).toBeVisible();
  await goByPalette(page, "Tenants");
  await tabTo(page, page.getByRole("searchbox", { name: "Search by name or address" }));
  await page.keyboard.type(person.organization);
  await expect(page.getByRole("table", { name: "Tenants" }).getByRole("row")).toHaveCount(2);
  await press(page, page.getByRole("link", { name: person.organization, exact: true }));
  await expect(page.getByRole("heading", { level: 1, name: person.organization })).toBeVisible();

  await press(
    page,
    page.getByRole("navigation", { name: "Main navigation" }).getByRole("link", { name: "Dead letters" }),
  );
  const row = page.getByRole("row").filter({ hasText: person.organization });
  const discard = row.getByRole("button", { name: /^Discard/ });
  const dialog = page.getByRole("dialog");
  await press(page, discard);
  await expect(dialog).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(discard, "focus is back where it was").toBeFocused();
  await page.keyboard.press("Enter");
  await tabTo(page, dialog.getByLabel("Reason"));
  await page.keyboard.type("Nobody waits for it any more.");
  await press(page, dialog.getByRole("button", { name: "Discard" }));
  await expect(row).toHaveCount(0);

  await goByPalette(page, "System status");
  const menu = page.getByRole("button", { name: operator.email });
  await pressInMenu(page, menu, page.getByRole("menuitemcheckbox", { name: "Dark" }));
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.keyboard.press("Escape");
  await expect(menu).toBeFocused();
  await pressInMenu(page, menu, page.getByRole("menuitem", { name: "Sign out" }));
  await expect(page.getByRole("heading", { level: 1, name: "Sign in" })).toBeVisible();
});
