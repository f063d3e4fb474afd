import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { readE2eState, readSite } from "../env.ts";
import { addAiKey, connectSite, fillConnectForm } from "../support/connect-site.ts";
import { addStep, createWorkflow, drawLine, expectSaved, publish } from "../support/draw-workflow.ts";
import { newPerson, uniqueTitle } from "../support/person.ts";
import { clientUrl, expectHome, signUp } from "../support/portal-pages.ts";
import { expectRunStatus, openRunOf, openStep } from "../support/runs-page.ts";
import { countRevisions, editPost, publishPost, readPost, type SitePost } from "../support/wordpress-site.ts";
import { countWorkerRestarts, killWorker } from "../support/worker-process.ts";

const ada = newPerson("Ada Visser", "Harbour Media");
const sentences = [
  "The harbour café roasts its own beans from Friday on, in a drum that was brought over from Rotterdam.",
  "Guests may watch every morning between eight and ten, and taste what comes out for free.",
  "The terrace stays closed until spring.",
];
const summary = sentences.slice(0, 2).join(" ");

test.describe.configure({ mode: "serial" });

let context: BrowserContext;
let page: Page;
let post: SitePost;

test.beforeAll(async ({ browser }) => {
  context = await browser.newContext();
  page = await context.newPage();
});
test.afterAll(() => context.close());

test("a new person makes an account and names the organization", async () => {
  await signUp(page, ada);
  await expectHome(page, ada);
  await expect(page.getByRole("button", { name: /Harbour Media/ })).toBeVisible();
});

test("a wrong Application Password is refused with its sentence, and nothing is saved", async () => {
  await page.getByRole("link", { name: "Connect WordPress" }).click();
  await fillConnectForm(page, "abcd efgh ijkl mnop qrst uvwx");
  await expect(page.getByText("WordPress refused this user name or Application Password.")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Application Password" })).toHaveValue("");
  await page.goto(clientUrl("/connections"));
  await expect(page.getByRole("heading", { name: "No connections yet" })).toBeVisible();
});

test("the right one shows the site, the user and what that user may do, and everything is read", async () => {
  await connectSite(page);
  await expect(page.getByRole("link", { name: readSite().url })).toBeVisible();
  await expect(page.getByText("admin (admin), administrator")).toBeVisible();
  const rights = page.getByRole("table", { name: "What it may do" });
  await expect(rights.getByRole("row").filter({ hasText: "Allowed" })).not.toHaveCount(0);
  for (const kind of ["Posts", "Pages", "Media", "Categories and tags", "Plugins"]) {
    await expect(page.getByRole("listitem").filter({ hasText: kind })).toContainText(/[1-9]\d* records?/);
  }
});

test("a post edited in WordPress shows after the next sync", async () => {
  const edited = await publishPost({ title: "Opening hours in winter", content: "We open at nine." });
  const title = uniqueTitle("Opening hours in spring");
  await editPost(edited.id, { title });
  await page.goto(clientUrl("/content/posts"));
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole("link", { name: title, exact: true })).toBeVisible({
      timeout: 1000,
    });
  }).toPass({ timeout: 30_000 });
});

test("a bad AI key is refused with a sentence; a good one is saved and only its end is shown", async () => {
  await addAiKey(page, "sk-not-a-key-of-anybody");
  await expect(page.getByText("OpenAI refused this key.")).toBeVisible();
  const { key } = readE2eState().ai;
  await addAiKey(page, key);
  const row = page.getByRole("row").filter({ hasText: "OpenAI" });
  await expect(row).toContainText(`ends in ${key.slice(-4)}`);
  await expect(row).toContainText("Works");
  expect(await page.content()).not.toContain(key);
});

test("a workflow is drawn, and validation names the step and the field that is missing", async () => {
  await createWorkflow(page, "Excerpts by Ada", "Blank");
  const trigger = await addStep(page, "When something is new or changed");
  await trigger.getByLabel("Connection").selectOption({ label: "Harbour Coffee" });
  await trigger.getByLabel("What to watch").selectOption({ label: "Post" });
  await trigger.getByLabel("Only with this status").selectOption({ label: "Published" });
  const prompt = await addStep(page, "Ask an AI model");
  await prompt.getByRole("combobox", { name: "Model" }).first().selectOption({ label: "OpenAI" });
  const condition = await addStep(page, "Condition");
  await condition.getByLabel("Condition").fill("steps.prompt.text.size() > 40");
  const approval = await addStep(page, "Ask for approval");
  await approval.getByLabel("Title").fill("New excerpt for {{ trigger.data.title }}");
  await approval.getByLabel("Message").fill("{{ steps.prompt.text }}");
  const update = await addStep(page, "Update a post's excerpt");
  await update.getByLabel("Connection").selectOption({ label: "Harbour Coffee" });
  await update.getByLabel("Post").fill("{{ trigger.externalId }}");
  await update.getByRole("textbox", { name: "Excerpt" }).fill("{{ steps.prompt.text }}");

  await page.getByRole("button", { name: "Tidy up layout" }).click();
  await drawLine(page, "When something is new or changed", "Ask an AI model");
  await drawLine(page, "Ask an AI model: Then", "Condition");
  await drawLine(page, "Condition: Yes", "Ask for approval");
  await drawLine(page, "Ask for approval: Approved", "Update a post's excerpt");
  await expectSaved(page);
  await page.getByRole("button", { name: "All steps" }).click();
  await expect(page.getByRole("button", { name: "“Prompt” of “Ask an AI model”" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Publish", exact: true })).toBeDisabled();
});

test("the problem leads to its field; once it is filled the workflow is published", async () => {
  await page.getByRole("button", { name: "“Prompt” of “Ask an AI model”" }).click();
  const prompt = page.getByRole("textbox", { name: "Prompt" });
  await expect(prompt).toBeFocused();
  await prompt.fill("Summarize this post in two sentences.\n\n{{ trigger.data.content }}");
  const settings = page.getByRole("complementary", { name: "Step settings" });
  const choices = settings.getByRole("combobox", { name: "Model" });
  // The key's models are read first; until then there is but the key.
  await expect(choices).toHaveCount(2);
  await choices.last().click();
  await page.getByRole("option", { name: "gpt-4o-mini", exact: true }).click();
  await expectSaved(page);
  await publish(page);
});

test("a post published in WordPress starts a run by itself, which waits for an approval", async () => {
  post = await publishPost({ title: uniqueTitle("We roast our own beans"), content: `<p>${sentences.join(" ")}</p>` });
  await openRunOf(page, post.title.raw);
  await expectRunStatus(page, "Waiting");
  const step = await openStep(page, "Ask an AI model");
  await expect(step.getByText("Succeeded", { exact: true })).toBeVisible();
  await expect(step).toContainText(sentences[2] ?? "");
  await expect(step).toContainText(summary);
  await expect(step.getByText(/[1-9]\d* in, [1-9]\d* out/)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("main")).toContainText(/[$€] ?0\.0*[1-9]/);
  expect((await readPost(post.id)).excerpt.raw).toBe("");
});

test("the worker is killed while the run waits; approved, it goes on and writes the excerpt once", async () => {
  const before = await countRevisions(post.id);
  const restarts = await killWorker();
  await expect.poll(countWorkerRestarts).toBeGreaterThan(restarts);
  await page.goto(clientUrl("/approvals"));
  const item = page.locator("[data-approval]").filter({ hasText: `New excerpt for ${post.title.raw}` });
  await expect(item).toContainText(summary);
  await item.getByRole("button", { name: "Approve", exact: true }).click();
  await expect(page.getByText("Approved. The workflow goes on.")).toBeVisible();
  await openRunOf(page, post.title.raw);
  await expectRunStatus(page, "Succeeded");
  expect((await readPost(post.id)).excerpt.raw).toBe(summary);
  expect(await countRevisions(post.id)).toBe(before + 1);
});

test("the receipt says in plain words what was changed, with a link to it", async () => {
  const receipts = page.getByRole("list", { name: "What was changed" });
  await expect(receipts).toContainText(`Gave “${post.title.raw}” the excerpt “${summary}”.`);
  await expect(receipts).toContainText("Approved by Ada Visser");
  await expect(receipts.getByRole("link", { name: "Open it" })).toHaveAttribute("href", post.link);
});

test("the workflow's own write does not set it off again", async () => {
  await page.goto(clientUrl("/content/posts"));
  await page.getByRole("link", { name: post.title.raw, exact: true }).click();
  await page.waitForURL(/\/content\/record\//);
  await expect(async () => {
    await page.reload();
    await expect(page.getByText(summary).first()).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 30_000 });
  await page.goto(clientUrl("/runs"));
  await expect(page.getByRole("row").filter({ hasText: post.title.raw })).toHaveCount(1);
});
