import { expect as expectPage, type Page } from "@playwright/test";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type OpenBench, openBench } from "./open-bench.ts";

let bench: OpenBench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const settings = async () => {
  const page = await bench.show("patterns/settings-form");
  const block = page.getByRole("region", { name: "Saves, refuses and guards" });
  return { page, block, save: block.getByRole("button", { name: "Save organization" }) };
};
const dialog = (page: Page) => page.getByRole("alertdialog", { name: "Leave without saving?" });

test("a field that is wrong says so, takes the focus, and is right again once changed", async () => {
  const { page, block, save } = await settings();
  await expectPage(save).toBeDisabled();
  await block.getByLabel("Address").fill("Not allowed");
  await save.click();
  await expectPage(block.getByText("Lower-case letters and dashes only.")).toBeVisible();
  await expectPage(block.getByLabel("Address")).toBeFocused();
  await block.getByLabel("Address").fill("taken");
  await page.keyboard.press("Enter");
  await expectPage(block.getByText("This is in use.")).toBeVisible();
  await block.getByLabel("Address").fill("down");
  await save.click();
  await expectPage(block.getByText("The platform can't be reached.")).toBeVisible();
  expect(await block.getByLabel("Address").inputValue()).toBe("down");
});

test("what was typed can be undone, and once saved nothing is unsaved", async () => {
  const { block, save } = await settings();
  await block.getByLabel("Name").fill("Acme Works");
  await expectPage(block.getByText("Unsaved changes")).toBeVisible();
  await block.getByRole("button", { name: "Undo changes" }).click();
  expect(await block.getByLabel("Name").inputValue()).toBe("Acme");
  await block.getByLabel("Name").fill("Acme Works");
  await save.click();
  await expectPage(block.getByText("Stored: Acme Works")).toBeVisible();
  await expectPage(save).toBeDisabled();
  await expectPage(block.getByText("Unsaved changes")).toHaveCount(0);
});

test("a followed link waits for an answer while something is unsaved", async () => {
  const { page, block } = await settings();
  await block.getByLabel("Name").fill("Acme Works");
  await block.getByRole("link", { name: "Go to the wizard" }).click();
  await dialog(page).getByRole("button", { name: "Keep editing" }).click();
  expect(await block.getByLabel("Name").inputValue()).toBe("Acme Works");
  await block.getByRole("link", { name: "Go to the wizard" }).click();
  await dialog(page).getByRole("button", { name: "Leave without saving" }).click();
  await expectPage(page.getByRole("heading", { name: "Wizard", level: 1 })).toBeVisible();
});

test("the Back button waits for an answer while something is unsaved", async () => {
  const page = await bench.show("patterns/wizard");
  await page.evaluate('workbench.navigate("/patterns/settings-form?bare")');
  const block = page.getByRole("region", { name: "Saves, refuses and guards" });
  await block.getByLabel("Name").fill("Acme Works");
  await page.evaluate("history.back()");
  await dialog(page).getByRole("button", { name: "Keep editing" }).click();
  expect(await block.getByLabel("Name").inputValue()).toBe("Acme Works");
  await page.evaluate("history.back()");
  await dialog(page).getByRole("button", { name: "Leave without saving" }).click();
  await expectPage(page.getByRole("heading", { name: "Wizard", level: 1 })).toBeVisible();
});

test("closing the tab asks while something is unsaved, and not before", async () => {
  const { page, block } = await settings();
  const asks = () => page.evaluate(() => !globalThis.dispatchEvent(new Event("beforeunload", { cancelable: true })));
  expect(await asks()).toBe(false);
  await block.getByLabel("Name").fill("Acme Works");
  await expectPage(block.getByText("Unsaved changes")).toBeVisible();
  expect(await asks()).toBe(true);
});

test("a wizard goes on by Enter, keeps values on the way back, and a reload opens the same step", async () => {
  const page = await bench.show("patterns/wizard");
  const address = page.getByRole("textbox", { name: "Address" });
  await address.focus();
  await page.keyboard.press("Enter");
  await expectPage(page.getByText("This is needed to go on.")).toBeVisible();
  await address.fill("https://example.com");
  await page.keyboard.press("Enter");
  await expectPage(page.getByRole("heading", { name: "Its name" })).toBeFocused();
  await expectPage(page.getByText("Step 2 of 3: Its name")).toHaveCount(1);
  await page.getByRole("button", { name: "Back" }).click();
  expect(await address.inputValue()).toBe("https://example.com");
  await page.getByRole("button", { name: "Next" }).click();
  await page.reload();
  await page.getByRole("textbox", { name: "Name" }).fill("Blog");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Connect site" }).click();
  await expectPage(page.getByText("Connected Blog at https://example.com.")).toBeVisible();
});

test("an address past what is filled in opens the first step that lacks something", async () => {
  const page = await bench.show("patterns/wizard");
  await page.evaluate('workbench.navigate("/patterns/wizard?bare&step=check")');
  await expectPage(page.getByRole("heading", { name: "Which site" })).toBeVisible();
  await expectPage(page.getByRole("button", { name: /Check and connect/ })).toBeDisabled();
});
