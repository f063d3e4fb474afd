import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { readE2eState } from "../env.ts";
import { expectAccessible } from "../support/expect-accessible.ts";
import { type Person, uniqueTitle } from "../support/person.ts";
import { adminUrl, clientUrl, fillSignIn, signIn } from "../support/portal-pages.ts";
import { expectRunStatus, openRunOf } from "../support/runs-page.ts";
import { publishPost, readPost, type SitePost } from "../support/wordpress-site.ts";
import { makePublishingTenant } from "../support/working-tenant.ts";

test.describe.configure({ mode: "serial" });

const ownWords = "Open from nine, in short.";
let context: BrowserContext;
let page: Page;
let owner: Person;

test.beforeAll(async ({ browser }) => {
  context = await browser.newContext();
  page = await context.newPage();
  owner = await makePublishingTenant(page, "Noor Bakker", "Bakery Noor");
});
test.afterAll(() => context.close());

const askFor = async (title: string): Promise<SitePost> => {
  const content = "<p>The bakery opens at nine from March on. On Sundays it stays closed, as it always was.</p>";
  const post = await publishPost({ title: uniqueTitle(title), content });
  await openRunOf(page, post.title.raw);
  await expectRunStatus(page, "Waiting");
  return post;
};

test("the approver sees the exact write, puts it in other words, and those are what is written", async () => {
  const post = await askFor("Hours in March");
  await page.goto(clientUrl("/approvals"));
  const item = page.locator("[data-approval]").filter({ hasText: post.title.raw });
  await expect(item.getByText("A yes allows exactly this, once")).toBeVisible();
  await expect(item).toContainText(String(post.id));
  await expectAccessible(page, "approvals waiting");
  await item.getByRole("button", { name: "Edit" }).click();
  await item.getByRole("textbox", { name: "Excerpt" }).fill(ownWords);
  await expect(item.getByRole("group", { name: "Change of “Excerpt”" })).toContainText(ownWords);
  await expectAccessible(page, "an approval that is edited");
  await item.getByRole("button", { name: "Approve with changes" }).click();
  await expect(page.getByText("Approved. The workflow goes on.")).toBeVisible();
  await openRunOf(page, post.title.raw);
  await expectRunStatus(page, "Succeeded");
  expect((await readPost(post.id)).excerpt.raw).toBe(ownWords);
  await page
    .getByRole("main")
    .getByRole("link", { name: `New excerpt for ${post.title.raw}` })
    .click();
  await expect(page.getByText("Edited by Noor Bakker")).toBeVisible();
});

test("the mail of an approval says what it is about, and opens that very one after a sign-in", async ({ browser }) => {
  const post = await askFor("Hours in April");
  const elsewhere = await browser.newContext();
  const mailbox = await elsewhere.newPage();
  await signIn(mailbox, adminUrl("/mailbox"), readE2eState().operator);
  await expect(mailbox.getByRole("heading", { level: 1, name: "Mailbox" })).toBeVisible();
  await expect(async () => {
    await mailbox.goto(adminUrl(`/mailbox?q=${encodeURIComponent(owner.email)}`));
    const subject = `Read Waits for your approval: New excerpt for ${post.title.raw}`;
    await mailbox.getByRole("button", { name: subject }).click({ timeout: 2000 });
  }).toPass();
  const mail = mailbox.getByRole("dialog");
  await expect(mail).toContainText("The bakery opens at nine from March on.");
  await mailbox.goto(await mail.getByRole("link").first().innerText());
  await expect(mailbox).toHaveURL(/\/sign-in\?/);
  await fillSignIn(mailbox, owner);
  await expect(mailbox.getByRole("heading", { level: 1 })).toContainText(post.title.raw);
  await mailbox.getByRole("button", { name: "Approve", exact: true }).click();
  await expect(mailbox.getByText("Approved. The workflow goes on.")).toBeVisible();
  await elsewhere.close();
});

test("by keyboard alone an approval is reached and rejected, and the run tells why", async () => {
  const post = await askFor("Hours on Sundays");
  await page.goto(clientUrl("/approvals"));
  const item = page.locator("[data-approval]").filter({ hasText: post.title.raw });
  await item.getByRole("textbox", { name: "Comment" }).fill("We never open on Sundays.");
  await page.keyboard.press("Tab");
  await page.keyboard.press("r");
  await expect(page.getByText("Nothing waits for you")).toBeVisible();
  await openRunOf(page, post.title.raw);
  await expectRunStatus(page, "Succeeded");
  await expect(page.getByText("Rejected by Noor Bakker")).toBeVisible();
  await expect(page.getByText("We never open on Sundays.")).toBeVisible();
  expect((await readPost(post.id)).excerpt.raw).toBe("");
});

test("what one decided oneself is kept, and the filters live in the address", async () => {
  await page.goto(clientUrl("/approvals"));
  await page.getByRole("link", { name: "Decided by me" }).click();
  await expect(page.locator("[data-approval]")).toHaveCount(3);
  await page.goto(clientUrl("/approvals?tab=mine&age=24"));
  await expect(page.getByRole("link", { name: "Clear filters" }).first()).toBeVisible();
});
