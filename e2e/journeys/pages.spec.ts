import { expect, type Page, test } from "@playwright/test";
import { readE2eState } from "../env.ts";
import { type Crawl, crawl } from "../support/crawl.ts";
import { expectAccessible } from "../support/expect-accessible.ts";
import { newPerson, uniqueTitle } from "../support/person.ts";
import { adminUrl, clientUrl, expectHome, signIn, signUp } from "../support/portal-pages.ts";
import { expectRunStatus, openRunOf } from "../support/runs-page.ts";
import { watchConsole } from "../support/watch-console.ts";
import { publishPost } from "../support/wordpress-site.ts";
import { makePublishingTenant } from "../support/working-tenant.ts";

test.setTimeout(600_000);

const always = ["/", "/approvals", "/approvals?tab=decided", "/connections", "/content/posts", "/runs", "/workflows"];
const settings = ["profile", "organization", "members", "ai-keys", "ai-keys/new", "audit"].map(
  (each) => `/settings/${each}`,
);
const records = ["/connections/:id", "/content/record/:id", "/runs/:id", "/workflows/:id", "/workflows/:id/runs"];

/** Every link within the product opens. Those to a vendor are its affair: a draft's page opens for its editors alone. */
const expectLinksToOpen = async (page: Page, { links }: Crawl): Promise<void> => {
  const { client, admin, gateway } = readE2eState();
  const origins = [client, admin, gateway].map((each) => new URL(each).origin);
  for (const link of links.filter((each) => origins.includes(new URL(each).origin))) {
    expect.soft((await page.request.get(link)).status(), link).toBe(200);
  }
};

const expectEveryPageFine = async (page: Page, starts: string[]): Promise<Crawl> => {
  const complaints = watchConsole(page);
  const titles = new Map<string, string>();
  const found = await crawl(page, starts, async (name) => {
    await expect(page, name).toHaveTitle(/\S+ · BizOSaaS/);
    titles.set(name, await page.title());
    await expectAccessible(page, name);
  });
  await expectLinksToOpen(page, found);
  expect.soft(complaints).toEqual([]);
  return found;
};

test("the pages for everybody are accessible, titled and whole", async ({ page }) => {
  const { pages } = await expectEveryPageFine(page, [
    clientUrl("/sign-in"),
    clientUrl("/sign-in?error=CredentialsSignin"),
    clientUrl("/invite/not-an-invitation"),
  ]);
  expect(pages).toEqual(["/invite/not-an-invitation", "/sign-in", "/sign-up"]);
});

test("every page of a new organization is accessible, titled and whole while it is empty", async ({ page }) => {
  const person = newPerson("Karel Wit", "Empty Rooms");
  await signUp(page, person);
  await expectHome(page, person);
  const { pages } = await expectEveryPageFine(page, [
    clientUrl("/"),
    clientUrl("/organizations/new"),
    clientUrl("/settings"),
  ]);
  expect(pages).toEqual(expect.arrayContaining([...always, ...settings, "/connections/new/wordpress"]));
});

test("every page of a working organization is accessible, titled and whole", async ({ page }) => {
  await makePublishingTenant(page, "Lotte Zwart", "Full House");
  const post = await publishPost({
    title: uniqueTitle("A night market in the old mill"),
    content: "<p>The old mill holds a night market every last Thursday. Forty stalls sell what the valley grows.</p>",
  });
  await openRunOf(page, post.title.raw);
  await expectRunStatus(page, "Waiting");
  await page.getByRole("link", { name: "Excerpts of Full House" }).first().click();
  await expect(page.getByRole("application", { name: "Workflow" })).toBeVisible();
  // A menu leads to it, so no link on a page does.
  const runsOfWorkflow = `${page.url()}/runs`;
  const { pages } = await expectEveryPageFine(page, [clientUrl("/"), clientUrl("/settings"), runsOfWorkflow]);
  expect(pages).toEqual(expect.arrayContaining([...always, ...settings, ...records]));
});

test("every page of the admin portal is accessible, titled and whole", async ({ page }) => {
  await page.goto(adminUrl("/sign-in"));
  await expectAccessible(page, "sign-in of the admin portal");
  await signIn(page, adminUrl("/"), readE2eState().operator);
  await expect(page.getByRole("heading", { level: 1, name: "Overview" })).toBeVisible();
  const { pages } = await expectEveryPageFine(page, [adminUrl("/")]);
  expect(pages).toEqual(
    expect.arrayContaining(["/", "/profile", "/runs", "/runs/:id", "/status", "/tenants", "/tenants/:id"]),
  );
});

test("an address that leads nowhere says so, in both portals, in the shell of whoever is signed in", async ({
  page,
}) => {
  const person = newPerson("Mara Blau", "Lost Roads");
  await signUp(page, person);
  await expectHome(page, person);
  for (const address of [clientUrl("/no/such/page"), adminUrl("/no-such-page")]) {
    await page.goto(address);
    await expectAccessible(page, address);
  }
  await page.goto(clientUrl("/no/such/page"));
  await expect(page.getByRole("heading", { name: "There is nothing here" })).toBeVisible();
  await page.getByRole("link", { name: "Go to home" }).click();
  await expectHome(page, person);
});
