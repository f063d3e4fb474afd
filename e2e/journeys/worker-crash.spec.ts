import { expect, test } from "@playwright/test";
import { expectSaved, publish } from "../support/draw-workflow.ts";
import { uniqueTitle } from "../support/person.ts";
import { expectRunStatus, openRunOf, runNode } from "../support/runs-page.ts";
import { countRevisions, publishPost, readPost } from "../support/wordpress-site.ts";
import { killWorker } from "../support/worker-process.ts";
import { makeWorkingTenant } from "../support/working-tenant.ts";

/** Some three hundred words: the slow model writes one in 40 ms, so that the kill falls in the middle of it. */
const shelves = Array.from({ length: 50 }, (_, index) => `shelf ${index + 1} with tools, games`);
const sentences = [
  `The library by the old canal lends more than books since this week, on ${shelves.join(", ")}.`,
  "Whoever holds a card may take three things home at once and keep each of them for fourteen days.",
];

test("a worker killed in the middle of a step is followed by one that finishes it, and the excerpt is written once", async ({
  page,
}) => {
  await makeWorkingTenant(page, "Bram Smit", "Canal Library");
  await page.getByRole("application").getByRole("group", { name: "Write a summary, Ask an AI model" }).click();
  const choices = page.getByRole("combobox", { name: "Model" });
  // The key's models are read first; until then there is but the key.
  await expect(choices).toHaveCount(2);
  await choices.last().click();
  await page.getByRole("option", { name: "slow-model", exact: true }).click();
  await expectSaved(page);
  await publish(page);

  const post = await publishPost({ title: uniqueTitle("More than books"), content: `<p>${sentences.join(" ")}</p>` });
  const before = await countRevisions(post.id);
  await openRunOf(page, post.title.raw);
  await expect(runNode(page, "Write a summary, Ask an AI model, Running")).toBeVisible();
  await killWorker();
  await expectRunStatus(page, "Waiting");
  await page.getByRole("button", { name: "Approve", exact: true }).click();
  await expectRunStatus(page, "Succeeded");
  expect((await readPost(post.id)).excerpt.raw).toBe(`${post.title.raw} ${sentences.join(" ")}`);
  expect(await countRevisions(post.id)).toBe(before + 1);
  await expect(page.getByRole("list", { name: "What was changed" }).getByRole("listitem")).toHaveCount(1);
});
