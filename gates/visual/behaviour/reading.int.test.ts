import { type Browser, chromium, expect as expectPage, type Page } from "@playwright/test";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import config from "../playwright.config.ts";
import { answer, serveReading } from "./serve-reading.ts";

let site: Awaited<ReturnType<typeof serveReading>>;
let browser: Browser;
beforeAll(async () => {
  site = await serveReading();
  browser = await chromium.launch(config.use?.launchOptions);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** A page left open would go on asking during the next test. */
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});

const open = async (search = ""): Promise<Page> => {
  const page = await browser.newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(`${site.url}${search}`);
  return page;
};
const says = (page: Page, text: string | RegExp) => expectPage(page.getByRole("status")).toHaveText(text);
const untilAsked = (count: number) =>
  expect.poll(() => site.asked().length, { timeout: 15_000 }).toBeGreaterThanOrEqual(count);
const gaps = () =>
  site.asked().flatMap(({ atMs }, index, all) => (index === 0 ? [] : [atMs - (all[index - 1]?.atMs ?? 0)]));
/** As a browser tells a page that another tab covers it. */
const cover = (page: Page, isHidden: boolean) =>
  page.evaluate(`
    Object.defineProperty(document, "visibilityState", { configurable: true, value: "${isHidden ? "hidden" : "visible"}" });
    document.dispatchEvent(new Event("visibilitychange"));
  `);
/** The time that the page itself has seen go by, for what must not happen meanwhile. */
const passed = async (page: Page, ms: number) => {
  const from = await page.evaluate<number>("performance.now()");
  await page.waitForFunction(`performance.now() - ${from} > ${ms}`);
};

test("what is polled is read anew until it changes no more", async () => {
  site.answerWith((_, response, count) => answer(response, 200, { count, isOver: count === 3 }));
  const page = await open();
  await says(page, "3");
  // Three times the pause: a fourth question would have come.
  await passed(page, 600);
  expect(site.asked()).toHaveLength(3);
});

test("a page that nobody sees asks nothing, and asks again once it is seen", async () => {
  site.answerWith((_, response, count) => answer(response, 200, { count }));
  const page = await open();
  await untilAsked(1);
  await cover(page, true);
  const before = site.asked().length;
  await passed(page, 800);
  expect(site.asked().length - before).toBeLessThanOrEqual(1);
  const covered = site.asked().length;
  await cover(page, false);
  await untilAsked(covered + 1);
});

test("each failure in a row doubles the pause, keeps the last value and tells its sentence; one answer ends that", async () => {
  site.answerWith((_, response, count) =>
    count >= 2 && count <= 4 ? answer(response, 503, { message: "Busy." }) : answer(response, 200, { count }),
  );
  const page = await open();
  await says(page, "1 Busy.");
  await untilAsked(6);
  // A busy machine makes a pause longer, never shorter; the first is 200 ms.
  const [, second = 0, third = 0, fourth = 0, fifth = 0] = gaps();
  expect(second).toBeGreaterThan(380);
  expect(third).toBeGreaterThan(780);
  expect(fourth).toBeGreaterThan(1580);
  expect(fifth).toBeLessThan(1500);
  await says(page, /^\d+\s*$/);
});

test("a slow answer is waited for: two questions are never under way, and leaving ends the one that is", async () => {
  site.answerWith(() => undefined);
  const page = await open();
  await untilAsked(1);
  await passed(page, 800);
  expect(site.asked()).toHaveLength(1);
  await page.getByRole("button", { name: "Leave" }).click();
  await expect.poll(() => site.asked()[0]?.isAborted).toBe(true);
});

test("a new question ends the one before, whose late answer is never shown", async () => {
  site.answerWith((asked, response) => {
    if (asked.path.endsWith("/second")) answer(response, 200, { count: 2 });
  });
  const page = await open("?read");
  await says(page, /none\s+reading/);
  await page.getByRole("button", { name: "Second" }).click();
  await says(page, /^2\s+still$/);
  await expect.poll(() => site.asked().find(({ path }) => path.endsWith("/first"))?.isAborted).toBe(true);
});

test("what failed to be read is told, and can be asked for again", async () => {
  site.answerWith((_, response, count) =>
    count === 1 ? answer(response, 403, { message: "Not for you." }) : answer(response, 200, { count }),
  );
  const page = await open("?read");
  await says(page, /none Not for you\. still/);
  await page.getByRole("button", { name: "Again" }).click();
  await says(page, /^2\s+still$/);
  expect(site.asked()).toHaveLength(2);
});
