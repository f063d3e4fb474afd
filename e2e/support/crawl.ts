import { expect, type Page } from "@playwright/test";

export type Visit = (name: string) => Promise<void>;
export type Crawl = { pages: string[]; links: string[] };

const ids = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
/** What tells one page from another in the address; filters and cursors do not. */
const tellingWords = ["tab", "page"];

/** The page that an address belongs to: `/runs/:id` for every run. */
export const pageOf = (address: string): string => {
  const { pathname, searchParams } = new URL(address);
  const told = tellingWords.flatMap((word) => (searchParams.has(word) ? [`${word}=${searchParams.get(word)}`] : []));
  return pathname.replaceAll(ids, ":id") + (told.length > 0 ? `?${told.join("&")}` : "");
};

const linksOn = async (page: Page): Promise<string[]> => {
  const found = await page
    .getByRole("link")
    .evaluateAll((links) => links.map((link) => String(Reflect.get(link, "href"))));
  return found.filter((address) => address.startsWith("http")).map((address) => address.replace(/#.*$/, ""));
};

/** Opens every page that links lead to within one portal, one of each kind, and calls `visit` on it. */
export const crawl = async (page: Page, starts: readonly string[], visit: Visit): Promise<Crawl> => {
  const origin = new URL(starts[0] ?? "").origin;
  const waiting = [...starts];
  const links = new Set<string>(starts);
  const pages = new Set<string>();
  for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
    const name = pageOf(address);
    if (pages.has(name)) continue;
    pages.add(name);
    const answer = await page.goto(address);
    expect.soft(answer?.status(), address).toBe(200);
    await expect(page.getByRole("heading", { level: 1 }), name).toBeVisible();
    // An address that only leads on to another page is not a page of its own.
    const reached = pageOf(page.url());
    if (reached !== name && pages.has(reached)) continue;
    pages.add(reached);
    await visit(reached);
    for (const link of await linksOn(page)) {
      links.add(link);
      if (new URL(link).origin === origin) waiting.push(link);
    }
  }
  return { pages: [...pages].sort(), links: [...links].sort() };
};
