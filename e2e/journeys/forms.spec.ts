import { expect, type Locator, test } from "@playwright/test";
import { expectSaved } from "../support/draw-workflow.ts";
import { expectAccessible } from "../support/expect-accessible.ts";
import { newPerson } from "../support/person.ts";
import { clientUrl, expectHome, signUp } from "../support/portal-pages.ts";
import { publishForm } from "../support/publish-form.ts";

test("a form is published, sent by a stranger on a phone, and starts one run", async ({ page, browser }) => {
  const person = newPerson("Ada Brons", "Brons Bakery");
  await signUp(page, person);
  await expectHome(page, person);
  const address = await publishForm(page, "Order a cake", ["Your name", "Which cake"]);

  const phone = await browser.newContext({ viewport: { width: 360, height: 740 }, hasTouch: true });
  const stranger = await phone.newPage();
  await stranger.goto(address);
  await expect(stranger.getByRole("heading", { name: "Order a cake" })).toBeVisible();
  await expect(stranger.getByText("Brons Bakery")).toHaveCount(0);
  await expectAccessible(stranger, "a form");
  await stranger.getByRole("textbox", { name: /Your name/ }).fill("Joost");
  await stranger.getByRole("textbox", { name: /Which cake/ }).fill("The one with plums");
  await stranger.getByRole("button", { name: "Send" }).click();
  await expect(stranger.getByRole("heading", { name: "Thank you" })).toBeVisible();
  await expectAccessible(stranger, "a form that was sent");
  await phone.close();

  await page.goto(clientUrl("/runs"));
  const rows = page.getByRole("row").filter({ hasText: "Order a cake" });
  await expect(rows).toHaveCount(1);
  await rows.getByRole("link").first().click();
  await page
    .getByRole("group", { name: "Steps", exact: true })
    .getByRole("button", { name: /On a form/ })
    .click();
  await expect(page.getByRole("dialog").getByText("The one with plums")).toBeVisible();
});

/** Leaves the form with the one question that it had. */
const expectOptionsMoveWithTheirField = async (settings: Locator) => {
  const kinds = settings.getByRole("combobox", { name: "Kind" });
  const options = settings.getByRole("textbox", { name: /Choices, one on each line/ });
  await settings.getByRole("button", { name: "Add a field" }).click();
  await settings.getByLabel("Question").nth(1).fill("Size");
  for (const [index, text] of ["Ada", "Small\n\nLarge"].entries()) {
    await kinds.nth(index).selectOption({ label: "Choice" });
    await options.nth(index).fill(text);
    await expect(options.nth(index)).toHaveValue(text);
  }
  await settings.getByRole("button", { name: "Move field “Size” up" }).click();
  await expect(options.nth(0)).toHaveValue("Small\nLarge");
  await expect(options.nth(1)).toHaveValue("Ada");
  await settings.getByRole("button", { name: "Remove field “Size”" }).click();
};

test("a form says by each field what is not right, and that it is closed while its workflow is paused", async ({
  page,
  browser,
}) => {
  const person = newPerson("Fiona Form", "Form Works");
  await signUp(page, person);
  await expectHome(page, person);
  const address = await publishForm(page, "Quotes", ["Your name"]);
  const settings = page.getByRole("complementary", { name: "Step settings" });
  await expectOptionsMoveWithTheirField(settings);
  await settings.getByRole("combobox", { name: "Kind" }).selectOption({ label: "E-mail address" });
  await settings.getByRole("checkbox", { name: "Must be filled in" }).click();
  await expectAccessible(page, "a form's step");
  await expectSaved(page);
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Publish this draft" });
  await dialog.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(page.getByText("Version 2 is live").first()).toBeVisible();

  const stranger = await (await browser.newContext()).newPage();
  await stranger.goto(address);
  const name = stranger.getByRole("textbox", { name: /Your name/ });
  await stranger.getByRole("button", { name: "Send" }).click();
  await expect(stranger.getByText("Fill this in.")).toBeVisible();
  await expect(name).toBeFocused();
  await expectAccessible(stranger, "a form with mistakes");
  await name.fill("fiona@");
  await stranger.getByRole("button", { name: "Send" }).click();
  await expect(stranger.getByText("Write an e-mail address, such as name@example.org.")).toBeVisible();
  await expect(name).toHaveValue("fiona@");

  await page.goto(clientUrl("/workflows"));
  await page.getByRole("button", { name: "More for Quotes" }).click();
  await page.getByRole("menuitem", { name: "Pause" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Pause" }).click();
  await expect(page.getByText("Paused. No new runs start.")).toBeVisible();
  await stranger.goto(address);
  await expect(stranger.getByRole("heading", { name: "This form is closed" })).toBeVisible();
  await expectAccessible(stranger, "a closed form");
  await stranger.context().close();
});

test("an address that no form has says so, and nothing else", async ({ page }) => {
  await page.goto(clientUrl("/form/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"));
  await expect(page.getByRole("heading", { name: "There is no form here" })).toBeVisible();
});
