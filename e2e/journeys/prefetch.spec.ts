import { expect, type Page, test } from "@playwright/test";
import { readE2eState } from "../env.ts";
import { newPerson } from "../support/person.ts";
import { adminUrl, clientUrl, expectHome, signIn, signUp } from "../support/portal-pages.ts";

/** The pages that the browser asked for before anybody went there. */
const pagesAskedFor = (page: Page): string[] => {
  const asked: string[] = [];
  page.on("request", (request) => {
    const headers = request.headers();
    if (!headers["next-router-prefetch"] && !headers["next-router-segment-prefetch"]) return;
    const { pathname } = new URL(request.url());
    if (!asked.includes(pathname)) asked.push(pathname);
  });
  return asked;
};

/** By pointer and by keyboard. What is in view would be asked for first: the browser does that as soon as the page works. */
const expectAskedOnIntent = async (page: Page, hovered: [name: string, path: string], focused: [string, string]) => {
  const asked = pagesAskedFor(page);
  await page.reload();
  const nav = page.getByRole("navigation", { name: "Main navigation" });
  const link = nav.getByRole("link", { name: hovered[0], exact: true });
  await expect(async () => {
    await page.mouse.move(0, 0);
    await link.hover();
    expect(asked).toContain(hovered[1]);
  }).toPass();
  expect(asked).toEqual([hovered[1]]);
  await nav.getByRole("link", { name: focused[0], exact: true }).focus();
  await expect.poll(() => asked).toEqual([hovered[1], focused[1]]);
};

test("a link's page is asked for when somebody is about to go there, not because it is in view", async ({
  page,
  browser,
}) => {
  const person = newPerson("Ien Haast", "Haast Couriers");
  await signUp(page, person);
  await expectHome(page, person);
  await page.goto(clientUrl("/status"));
  await expect(page.getByText("Everything works")).toBeVisible();
  await expectAskedOnIntent(page, ["Workflows", "/workflows"], ["Runs", "/runs"]);
  const operator = await browser.newPage();
  await signIn(operator, adminUrl("/status"), readE2eState().operator);
  await expect(operator.getByRole("heading", { level: 1, name: "System status" })).toBeVisible();
  await expectAskedOnIntent(operator, ["Tenants", "/tenants"], ["Dead letters", "/dead-letters"]);
  await operator.close();
});
