import { test } from "@playwright/test";
import { readE2eState } from "../env.ts";
import { expectAccessible } from "../support/expect-accessible.ts";
import { expect } from "../support/patient-expect.ts";
import { newPerson } from "../support/person.ts";
import { clientUrl, expectHome, signUp } from "../support/portal-pages.ts";

test("Slack is connected by its app's token: a wrong one is refused, and of the right one all is told but a sync", async ({
  page,
}) => {
  const person = newPerson("Lotte Vink", "Vink and Messages");
  await signUp(page, person);
  await expectHome(page, person);
  await page.goto(clientUrl("/connections/new/slack"));
  const token = page.getByLabel("Bot token");
  const connect = page.getByRole("button", { name: "Connect Slack" });
  await token.fill("xoxb-nobody-was-given-this");
  await connect.click();
  await expect(page.getByText("Slack doesn't accept this token.")).toBeVisible();
  await expectAccessible(page, "a token that was refused");
  await token.fill(readE2eState().slack.botToken);
  await connect.click();

  await expect(page.getByRole("heading", { level: 1, name: "Harbour" })).toBeVisible();
  const rights = page.getByRole("table", { name: "What it may do" });
  await expect(rights.getByText("Send messages to channels")).toBeVisible();
  await expect(page.getByText("What is kept up to date")).toBeHidden();
  await expect(page.getByRole("button", { name: "Sync now" })).toBeHidden();
  await page.getByRole("button", { name: "Test now" }).click();
  await expect(page.getByText("Tested.")).toBeVisible();
  await expectAccessible(page, "a connection without records");
});
