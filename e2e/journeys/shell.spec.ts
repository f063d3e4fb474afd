import { expect, type Page, test } from "@playwright/test";
import { openPalette, paletteOf } from "../support/by-keyboard.ts";
import { addStep, createWorkflow, drawLine, expectSaved, publish } from "../support/draw-workflow.ts";
import { expectAccessible } from "../support/expect-accessible.ts";
import { newPerson, uniqueTitle } from "../support/person.ts";
import { clientUrl, expectHome, signUp } from "../support/portal-pages.ts";

const bellOf = (page: Page) => page.getByRole("button", { name: /^Notifications/ });

test("the palette leads to a record, a dialog and a choice by keyboard alone, and gives focus back", async ({
  page,
}) => {
  const person = newPerson("Noor Vos", "Vos Bindery");
  await signUp(page, person);
  await expectHome(page, person);
  const workflow = uniqueTitle("Bind the winter catalogue");
  await createWorkflow(page, workflow, "Blank");
  await page.goto(clientUrl("/status"));
  await expect(page.getByText("Everything works")).toBeVisible();
  await page.getByRole("link", { name: "System status" }).hover();
  await expect(page.getByRole("tooltip", { name: /^How the platform is doing/ })).toBeVisible();
  await page.getByRole("status").getByText("Online").hover();
  await expect(page.getByRole("tooltip", { name: /^The connection of this browser/ })).toBeVisible();

  const search = page.getByRole("button", { name: "Search…" });
  await search.focus();
  await openPalette(page);
  await expect(paletteOf(page).getByRole("option", { name: "Home" })).toBeVisible();
  await expectAccessible(page, "the palette");
  await page.keyboard.type("theme");
  await page.keyboard.press("Enter");
  await expect(paletteOf(page).getByRole("option", { name: "Dark" })).toBeVisible();
  await page.keyboard.press("Backspace");
  await expect(paletteOf(page).getByRole("option", { name: "Home" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(paletteOf(page)).toBeHidden();
  await expect(search).toBeFocused();

  await openPalette(page);
  await page.keyboard.type(workflow.toLowerCase());
  await expect(paletteOf(page).getByRole("option", { name: workflow })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: workflow })).toBeVisible();

  await openPalette(page);
  await page.keyboard.type("invite");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "Invite somebody" })).toBeVisible();
});

test("an approval makes the bell's count rise where one is, opens its subject, and all can be marked read", async ({
  page,
  context,
}) => {
  const person = newPerson("Teun Mol", "Mol Paints");
  await signUp(page, person);
  await expectHome(page, person);
  await createWorkflow(page, "Order paint", "Blank");
  await addStep(page, "Start by hand");
  const ask = await addStep(page, "Ask for approval");
  await ask.getByLabel("Title").fill("May we order forty litres?");
  await drawLine(page, "Start by hand", "Ask for approval");
  await expectSaved(page);
  await publish(page);

  const elsewhere = await context.newPage();
  await elsewhere.goto(clientUrl("/status"));
  await expect(elsewhere.getByRole("button", { name: "Notifications", exact: true })).toBeVisible();
  for (const unread of [1, 2]) {
    await page.bringToFront();
    await page.getByRole("button", { name: "Run now" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Run now" }).click();
    await expect(page.getByText("Waiting", { exact: true }).first()).toBeVisible();
    await elsewhere.bringToFront();
    await expect(elsewhere.getByRole("button", { name: `Notifications, ${unread} unread` })).toBeVisible();
    await page.goto(clientUrl("/workflows"));
    await page.getByRole("link", { name: "Order paint" }).click();
  }

  await bellOf(elsewhere).click();
  const panel = elsewhere.getByRole("dialog", { name: "Notifications" });
  const told = panel.getByRole("link", { name: "Waits for approval: May we order forty litres?" });
  await expect(told).toHaveCount(2);
  await expectAccessible(elsewhere, "the bell");
  await told.first().click();
  await expect(elsewhere.getByRole("heading", { level: 1, name: "May we order forty litres?" })).toBeVisible();
  await expect(elsewhere.getByRole("button", { name: "Notifications, 1 unread" })).toBeVisible();

  await bellOf(elsewhere).click();
  await panel.getByRole("button", { name: "Mark all read" }).click();
  await expect(elsewhere.getByRole("button", { name: "Notifications", exact: true })).toBeVisible();
  await panel.getByRole("link", { name: "View all notifications" }).click();
  await expect(elsewhere.getByRole("heading", { level: 1, name: "Notifications" })).toBeVisible();
  await elsewhere.reload();
  await elsewhere.getByRole("link", { name: "Unread" }).click();
  await expect(elsewhere.getByText("Nothing is unread")).toBeVisible();
});

test("without a network a link keeps the page, says so, and is followed once there is one again", async ({
  page,
  context,
}) => {
  const person = newPerson("Wim Eek", "Eek Books");
  await page.clock.install();
  await signUp(page, person);
  await expectHome(page, person);
  // A page that nobody has touched yet: what a first touch loads can't be had any more.
  await page.goto(clientUrl("/connections"));
  await context.setOffline(true);
  await expect(page.getByText("You are offline")).toBeVisible();
  await page.getByRole("link", { name: "Runs", exact: true }).click();
  await expect(page.getByRole("heading", { name: "This page needs a connection" })).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByRole("heading", { level: 1, name: "Runs" })).toBeVisible();
  await expect(page.getByText("You are offline")).toBeHidden();
  // A list that reads itself anew stays as it is while nobody answers.
  await page.route("**/*", (route) => route.abort());
  const asked = page.waitForEvent("requestfailed", (request) => request.url().endsWith("/api/health"));
  await page.clock.fastForward(10_000);
  await asked;
  await expect(page.getByRole("heading", { level: 1, name: "Runs" })).toBeVisible();
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test("the drawer goes where it says and closes, and its groups stay as they were left", async ({ page }) => {
    const person = newPerson("Fien Bos", "Bos Flowers");
    await signUp(page, person);
    await expectHome(page, person);
    const menu = page.getByRole("button", { name: "Open menu" });
    const drawer = page.getByRole("dialog", { name: "Main navigation" });
    await menu.tap();
    await drawer.getByRole("button", { name: "Data" }).tap();
    await expect(drawer.getByRole("link", { name: "Connections" })).toBeHidden();
    await page.keyboard.press("Escape");
    await expect(drawer).toBeHidden();
    await expect(menu).toBeFocused();

    await page.reload();
    await menu.tap();
    await expect(drawer.getByRole("button", { name: "Data" })).toHaveAttribute("aria-expanded", "false");
    await drawer.getByRole("link", { name: "System status" }).tap();
    await expect(page.getByRole("heading", { level: 1, name: "System status" })).toBeVisible();
    await expect(drawer).toBeHidden();
    // Focus is back on the button, whose name shows: the page is looked at without it.
    await page.reload();
    await expectAccessible(page, "/status");

    await page.getByRole("button", { name: "Search…" }).tap();
    await paletteOf(page).getByRole("option", { name: "Workflows" }).tap();
    await expect(page.getByRole("heading", { level: 1, name: "Workflows" })).toBeVisible();
  });
});
