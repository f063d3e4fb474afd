import path from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { readE2eState } from "./env.ts";
import { crawl } from "./support/crawl.ts";
import { newPerson, uniqueTitle } from "./support/person.ts";
import { adminUrl, clientUrl, expectHome, signIn, signUp } from "./support/portal-pages.ts";
import { expectRunStatus, openRunOf } from "./support/runs-page.ts";
import { publishPost } from "./support/wordpress-site.ts";
import { makePublishingTenant } from "./support/working-tenant.ts";

test.setTimeout(600_000);

const folder = path.resolve(import.meta.dirname, "../test-results/screenshots");
const widths = [360, 768, 1440];
const themes = ["light", "dark"] as const;

const fileNameOf = (page: string): string => page.replaceAll(/[^a-z0-9]+/gi, "-").replaceAll(/^-|-$/g, "") || "home";

/** Pictures of every page that links lead to, for people to look at. */
const photographAll = async (page: Page, group: string, starts: string[]): Promise<void> => {
  await crawl(page, starts, async (name) => {
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      for (const colorScheme of themes) {
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        const file = `${fileNameOf(name)}-${width}-${colorScheme}.png`;
        await page.screenshot({ path: path.join(folder, group, file), fullPage: true, animations: "disabled" });
      }
    }
  });
};

test("pictures of a new organization", async ({ page }) => {
  await photographAll(page, "public", [clientUrl("/sign-in"), clientUrl("/invite/not-an-invitation")]);
  const person = newPerson("Karel Wit", "Empty Rooms");
  await signUp(page, person);
  await expectHome(page, person);
  await photographAll(page, "empty", [clientUrl("/"), clientUrl("/settings")]);
});

test("pictures of a working organization", async ({ page }) => {
  await makePublishingTenant(page, "Lotte Zwart", "Full House");
  const content =
    "<p>The old mill holds a night market every last Thursday. Forty stalls sell what the valley grows.</p>";
  const [first, second] = [uniqueTitle("A night market in the old mill"), uniqueTitle("The mill turns again")];
  await publishPost({ title: first, content });
  await openRunOf(page, first);
  await expectRunStatus(page, "Waiting");
  await page.getByRole("button", { name: "Approve", exact: true }).click();
  await expectRunStatus(page, "Succeeded");
  await publishPost({ title: second, content });
  await openRunOf(page, second);
  await expectRunStatus(page, "Waiting");
  await photographAll(page, "filled", [clientUrl("/"), clientUrl("/settings"), clientUrl("/workflows")]);
});

test("pictures of the admin portal", async ({ page }) => {
  await photographAll(page, "admin-public", [adminUrl("/sign-in")]);
  await signIn(page, adminUrl("/"), readE2eState().operator);
  await expect(page.getByRole("heading", { level: 1, name: "Overview" })).toBeVisible();
  await photographAll(page, "admin", [adminUrl("/")]);
});
