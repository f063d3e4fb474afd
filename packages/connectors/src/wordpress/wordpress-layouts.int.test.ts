import { afterEach, expect, test } from "vitest";
import { createEgress } from "../kit/egress/index.ts";
import { readAll } from "../kit/testing/read-all.ts";
import { WordPressConfig } from "../wordpress-rest/config.ts";
import { startWordPress, type WordPressOptions, type WordPressSite } from "./fixtures/index.ts";
import { posts } from "./resources/posts.ts";
import { validateWordPress } from "./validate-wordpress.ts";
import { createWordPressClient } from "./wordpress-client.ts";

let site: WordPressSite | undefined;
afterEach(async () => {
  await site?.stop();
  site = undefined;
});

const begin = async (options: WordPressOptions) => {
  site = await startWordPress(options);
  const { url: siteUrl, username, applicationPassword } = site;
  const egress = createEgress({ allowedPrivateHosts: [site.host] });
  return { site, egress, config: WordPressConfig.parse({ siteUrl, username, applicationPassword }) };
};

test("a site with plain permalinks is found, read and validated", { timeout: 60_000 }, async () => {
  const { egress, config } = await begin({ permalinks: "plain", posts: 5 });
  expect((await validateWordPress(config, egress)).outcome).toBe("valid");
  const client = createWordPressClient(config, egress);
  expect((await client.root()).url).toContain("rest_route=");
  expect((await readAll((request) => posts.list(client, request), { pageSize: 3 })).items).toHaveLength(6);
  await egress.close();
});

test("a site in a subdirectory is found there, and not at the root of its host", { timeout: 60_000 }, async () => {
  const { egress, config, site: blog } = await begin({ directory: "/blog" });
  expect((await validateWordPress(config, egress)).outcome).toBe("valid");
  const atRoot = await validateWordPress({ ...config, siteUrl: `http://${blog.host}` }, egress);
  expect(atRoot).toMatchObject({
    outcome: "invalid",
    reason: expect.stringContaining("isn't a WordPress site") as unknown,
  });
  await egress.close();
});

test("5,000 posts are read in bounded memory, then only what changed", { timeout: 120_000 }, async () => {
  const { egress, config, site: large } = await begin({ posts: 5000, timezone: "Europe/Amsterdam" });
  const client = createWordPressClient(config, egress);
  const heapBefore = process.memoryUsage().heapUsed;
  let count = 0;
  let cursor: string | null = null;
  let highWater: string | null = null;
  do {
    const page = await posts.list(client, { cursor, since: null, pageSize: 100 });
    count += page.items.length;
    ({ nextCursor: cursor, highWater } = page);
  } while (cursor);
  expect(count).toBe(5001);
  expect(process.memoryUsage().heapUsed - heapBefore).toBeLessThan(150 * 1024 * 1024);
  await large.editPost(2500, { title: "Changed" });
  const next = await readAll((request) => posts.list(client, request), { pageSize: 100, since: highWater });
  expect(next.items.map(({ data }) => data.title).filter((title) => title !== "Hello world!")).toEqual(["Changed"]);
  await egress.close();
});
