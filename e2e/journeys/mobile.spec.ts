import { expect, test } from "@playwright/test";
import { readE2eState, readSite } from "../env.ts";
import { overflowOf } from "../support/expect-accessible.ts";
import { newPerson, uniqueTitle } from "../support/person.ts";
import { clientUrl, expectHome, signUp } from "../support/portal-pages.ts";
import { publishPost, readPost } from "../support/wordpress-site.ts";

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

const sentences = [
  "The ferry to the island leaves every half hour from the new quay behind the fish market.",
  "Bicycles travel for free on it until the end of October.",
];

test("on a phone, by touch: connect, add a key, build the workflow as a list, publish, approve", async ({ page }) => {
  const person = newPerson("Iris Kok", "Ferry Kok");
  const { ai } = readE2eState();
  const site = readSite();
  await signUp(page, person);
  await expectHome(page, person);

  await page.getByRole("link", { name: "Connect WordPress" }).tap();
  await page.getByLabel("Site address").fill(site.url);
  await page.getByLabel("User name").fill(site.username);
  await page.getByRole("textbox", { name: "Application Password" }).fill(site.applicationPassword);
  await page.getByRole("button", { name: "Connect WordPress" }).tap();
  await expect(page.getByText("up to date", { exact: true })).toHaveCount(5, { timeout: 30_000 });
  expect(await overflowOf(page)).toBeLessThanOrEqual(0);

  await page.goto(clientUrl("/settings/ai-keys/new"));
  await page.getByLabel("Provider").selectOption({ label: "OpenAI" });
  await page.getByRole("textbox", { name: "API key" }).fill(ai.key);
  await page.getByRole("button", { name: "Check and save key" }).tap();
  await expect(page.getByText(`ends in ${ai.key.slice(-4)}`)).toBeVisible();

  await page.getByRole("button", { name: "Open menu" }).tap();
  await page.getByRole("link", { name: "Back to the portal" }).tap();
  await page.getByRole("button", { name: "Open menu" }).tap();
  await page.getByRole("link", { name: "Workflows" }).tap();
  await page.getByRole("button", { name: "New workflow" }).first().tap();
  await page.getByRole("button", { name: "Create workflow" }).tap();
  const steps = page.getByRole("list", { name: "Workflow" });
  await expect(steps.getByRole("button")).toHaveCount(5);
  await steps.getByRole("button", { name: /Then Long enough\?/ }).tap();
  const sheet = page.getByRole("dialog", { name: "Long enough?" });
  await sheet.getByLabel("Condition").fill("steps.summary.text.size() > 20");
  await sheet.getByRole("button", { name: "Done" }).tap();
  expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  await page.getByRole("button", { name: "Publish", exact: true }).tap();
  await page.getByRole("dialog").getByRole("button", { name: "Publish", exact: true }).tap();
  await expect(page.getByText("Version 1 is live")).toBeVisible();

  const post = await publishPost({
    title: uniqueTitle("A ferry to the island"),
    content: `<p>${sentences.join(" ")}</p>`,
  });
  await page.goto(clientUrl("/approvals"));
  const item = page.locator("[data-approval]").filter({ hasText: post.title.raw });
  await expect(async () => {
    await page.reload();
    await expect(item).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 40_000 });
  expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  await item.getByRole("button", { name: "Approve", exact: true }).tap();
  const summary = `${post.title.raw} ${sentences.join(" ")}`;
  await expect.poll(async () => (await readPost(post.id)).excerpt.raw, { timeout: 30_000 }).toBe(summary);
});
