import { expect, test } from "@playwright/test";
import { expectSaved, publish } from "../support/draw-workflow.ts";
import { expectAccessible } from "../support/expect-accessible.ts";
import { uniqueTitle } from "../support/person.ts";
import { clientUrl } from "../support/portal-pages.ts";
import { expectRunStatus, openRunOf, openStep } from "../support/runs-page.ts";
import { publishPost, readPost } from "../support/wordpress-site.ts";
import { makeConnectedTenant } from "../support/working-tenant.ts";

test("an agent is given its tools, reads a post, asks before it changes it, and tells each turn and call", async ({
  page,
}) => {
  await makeConnectedTenant(page, "Ava Blok", "Blok Books");
  await page.goto(clientUrl("/workflows/templates/tidy-posts"));
  await expect(page.getByRole("combobox", { name: "Model", exact: true })).not.toHaveText("Choose a model");
  await page.getByRole("button", { name: "Use template" }).click();
  await page.getByRole("application", { name: "Workflow" }).getByText("Check the post").click();
  const settings = page.getByRole("complementary", { name: "Step settings" });
  const title = settings.getByRole("radiogroup", { name: "How the agent may use “Update a post”" });
  await title.getByRole("radio", { name: "Ask" }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(title.getByRole("radio", { name: "Never" })).toBeFocused();
  await page.keyboard.press("Space");
  await expect(title.getByRole("radio", { name: "Never" })).toBeChecked();
  const allow = title.getByRole("radio", { name: "Allow" });
  await expect(allow).toBeDisabled();
  await allow.focus();
  await expect(page.getByRole("tooltip", { name: "While the agent reads by itself" })).toBeVisible();
  await expectSaved(page);
  await expectAccessible(page, "an agent's form");
  await publish(page);

  const content = "<p>The shop lends its books for a month. Whoever brings one back late bakes a cake.</p>";
  const post = await publishPost({ title: uniqueTitle("How lending works"), content });
  await openRunOf(page, post.title.raw);
  await expectRunStatus(page, "Waiting");
  expect((await readPost(post.id)).excerpt.raw).toBe("");
  await page.goto(clientUrl("/approvals"));
  const item = page.locator("[data-approval]");
  await expect(item.getByText("A yes allows exactly this, once")).toBeVisible();
  await expect(item).toContainText(String(post.id));
  await item.getByRole("button", { name: "Approve", exact: true }).click();
  await expect(page.getByText("Approved. The workflow goes on.")).toBeVisible();

  await openRunOf(page, post.title.raw);
  await expectRunStatus(page, "Succeeded");
  const trace = (await openStep(page, "Check the post")).getByRole("region", { name: "What the agent did" });
  await expect(trace.getByText("3 turns, 2 tool calls")).toBeVisible();
  await expect(trace.getByText("Approved by Ava Blok")).toBeVisible();
  await expectAccessible(page, "what an agent did");
  expect((await readPost(post.id)).excerpt.raw).toBe("The shop lends its books for a month.");
});
