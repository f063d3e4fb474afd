import { AppError, formFieldsOf, isAppError } from "@bizosaas/contracts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createEgress, type Egress } from "../kit/egress/index.ts";
import type { Action } from "../kit/index.ts";
import { readAll } from "../kit/testing/read-all.ts";
import { WordPressConfig } from "../wordpress-rest/config.ts";
import { startWordPress, type WordPressSite } from "./fixtures/index.ts";
import { wordpress } from "./index.ts";
import { media } from "./resources/media.ts";
import { plugins } from "./resources/plugins.ts";
import { pages, posts } from "./resources/posts.ts";
import { terms } from "./resources/terms.ts";
import { siblings } from "./siblings.ts";
import { validateWordPress } from "./validate-wordpress.ts";
import { createWordPressClient, type WordPressClient } from "./wordpress-client.ts";

let site: WordPressSite;
let egress: Egress;
let client: WordPressClient;
const configOf = (login: { username: string; applicationPassword: string }, siteUrl = site.url) =>
  WordPressConfig.parse({ siteUrl, username: login.username, applicationPassword: login.applicationPassword });

beforeAll(async () => {
  site = await startWordPress({ timezone: "Asia/Tokyo" });
  egress = createEgress({ allowedPrivateHosts: [site.host] });
  client = createWordPressClient(configOf(site), egress);
}, 60_000);
afterAll(async () => {
  await egress?.close();
  await site?.stop();
});

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => "none",
    (error: unknown) => (isAppError(error) ? error.code : String(error)),
  );
const action = (id: string): Action => {
  const found = wordpress.actions.find((each) => each.id === id);
  if (!found) throw new Error(`There is no action ${id}.`);
  return found;
};
const step = (idempotencyKey: string) => ({ idempotencyKey });

describe("validate", () => {
  test("an administrator is valid, with site, user and rights in plain words", async () => {
    const verdict = await validateWordPress(configOf(site), egress);
    expect(verdict).toMatchObject({
      outcome: "valid",
      account: { name: "Harbour Coffee", url: site.url, detail: "admin (admin), administrator" },
    });
    expect(verdict.capabilities).toContainEqual({ id: "publish_posts", label: "Publish posts", allowed: true });
  });

  test("spaces in the password and an admin page as address are tolerated", async () => {
    const spaced = site.applicationPassword.replace(/(.{4})/g, "$1 ");
    const config = WordPressConfig.parse({
      siteUrl: ` ${site.url}/wp-admin/ `,
      username: "admin",
      applicationPassword: spaced,
    });
    expect(config.siteUrl).toBe(site.url);
    expect((await validateWordPress(config, egress)).outcome).toBe("valid");
  });

  test("an author and a subscriber are limited, and told what they lack", async () => {
    const author = await validateWordPress(configOf(site.users.author), egress);
    expect(author).toMatchObject({ outcome: "limited", reason: expect.stringContaining("change pages") as unknown });
    const why = "This user has the role author, which doesn't include it.";
    expect(author.capabilities.find(({ id }) => id === "edit_pages")).toMatchObject({ allowed: false, why });
    expect(author.capabilities.find(({ id }) => id === "edit_posts")).toMatchObject({ allowed: true });
    const subscriber = await validateWordPress(configOf(site.users.subscriber), egress);
    expect(subscriber.outcome).toBe("limited");
    expect(subscriber.capabilities.every(({ allowed }) => !allowed)).toBe(true);
  });

  test("the password for signing in, an unknown user and a wrong password are refused as such", async () => {
    for (const login of [
      { username: "admin", applicationPassword: "admin-password" },
      { username: "nobody", applicationPassword: site.applicationPassword },
      { username: "admin", applicationPassword: site.users.author.applicationPassword },
    ]) {
      const verdict = await validateWordPress(configOf(login), egress);
      expect(verdict).toMatchObject({
        outcome: "invalid",
        reason: expect.stringContaining("Application Password") as unknown,
      });
    }
  });

  test("a page of the site as address leads to the site itself", async () => {
    const verdict = await validateWordPress(configOf(site, `${site.url}/some/page`), egress);
    expect(verdict).toMatchObject({ outcome: "valid", account: { url: site.url } });
  });

  test("the form asks for three fields and hides the password", () => {
    const fields = formFieldsOf(wordpress.auth.form);
    expect(fields.map(({ name, control, required }) => [name, control, required])).toEqual([
      ["siteUrl", "url", true],
      ["username", "text", true],
      ["applicationPassword", "password", true],
    ]);
  });
});

describe("what else the password opens", () => {
  const [shop] = siblings;
  const lookAs = (login: { username: string; applicationPassword: string }) =>
    shop?.look(createWordPressClient(configOf(login), egress));

  test("a site without a shop says so, and to a user who may not see plugins that it can't be told", async () => {
    expect(await lookAs(site)).toEqual({ state: "absent" });
    expect(await lookAs(site.users.author)).toEqual({ state: "hidden" });
  });
});

describe("resources", () => {
  test("a post is read raw, with its terms, author and times in UTC", async () => {
    const category = await site.createTerm("categories", "Brewing");
    const made = await site.createPost({
      title: "Tea & <em>toast</em>",
      content: "<p>One</p>",
      excerpt: "E",
      status: "publish",
    });
    await site.editPost(made.id, { slug: "tea-and-toast" });
    const item = await posts.get(client, String(made.id));
    expect(item?.data).toMatchObject({
      title: "Tea & <em>toast</em>",
      content: "<p>One</p>",
      excerpt: "E",
      slug: "tea-and-toast",
      status: "publish",
      author: "admin",
      termIds: ["category:1"],
    });
    expect(Math.abs(Date.parse(item?.data.publishedAt ?? "") - Date.now())).toBeLessThan(120_000);
    const term = await terms.get(client, `category:${category}`);
    expect(term?.data).toMatchObject({ name: "Brewing", taxonomy: "category", parentId: null });
  });

  test("drafts and private posts are listed; what is in the bin or gone reads as deleted", async () => {
    const draft = await site.createPost({ title: "Draft", status: "draft" });
    const hidden = await site.createPost({ title: "Hidden", status: "private" });
    const ids = async () =>
      (await readAll((request) => posts.listIds(client, request), { pageSize: 3 })).items.map(
        (each) => each.externalId,
      );
    expect(await ids()).toEqual(expect.arrayContaining([String(draft.id), String(hidden.id)]));
    await site.deletePost(draft.id);
    await site.deletePost(hidden.id, { force: true });
    const left = await ids();
    expect(left).not.toContain(String(draft.id));
    expect(left).not.toContain(String(hidden.id));
    expect(await posts.get(client, String(draft.id))).toBeNull();
    expect(await posts.get(client, String(hidden.id))).toBeNull();
    expect(await posts.get(client, "../users/1")).toBeNull();
  });

  test("no post is skipped when earlier ones go away between two pages, and none comes twice", async () => {
    const made = [];
    for (let n = 0; n < 12; n++) made.push((await site.createPost({ title: `Drift ${n}`, status: "publish" })).id);
    const first = await posts.list(client, { cursor: null, since: null, pageSize: 8 });
    const walked = new Set(first.items.map(({ externalId }) => externalId));
    const goneIds = first.items.slice(0, 4).map(({ externalId }) => Number(externalId));
    for (const id of goneIds) await site.deletePost(id, { force: true });
    let cursor = first.nextCursor;
    while (cursor) {
      const page = await posts.list(client, { cursor, since: null, pageSize: 8 });
      for (const { externalId } of page.items) {
        expect(walked.has(externalId)).toBe(false);
        walked.add(externalId);
      }
      cursor = page.nextCursor;
    }
    for (const id of made) expect(walked).toContain(String(id));
  });

  test("the second walk reads only what changed, also right after a change of zone", async () => {
    await site.seedPosts(30);
    const { highWater } = await readAll((request) => posts.list(client, request), { pageSize: 100 });
    await site.setTimezone("America/New_York");
    const made = await site.createPost({ title: "Later", status: "publish" });
    const next = await readAll((request) => posts.list(client, request), { pageSize: 100, since: highWater });
    const found = next.items.map(({ externalId }) => externalId);
    expect(found).toContain(String(made.id));
    expect(next.items.filter(({ data }) => data.title.startsWith("Seeded"))).toEqual([]);
    await site.setTimezone("Asia/Tokyo");
  });

  test("pages, media, terms of every taxonomy and plugins are read", async () => {
    const sitePages = await readAll((request) => pages.list(client, request), { pageSize: 10 });
    expect(sitePages.items.map(({ data }) => data.title)).toContain("Sample Page");
    const image = await site.uploadImage("cup.png");
    const images = await readAll((request) => media.list(client, request), { pageSize: 10 });
    expect(images.items.find(({ externalId }) => externalId === String(image))?.data).toMatchObject({
      title: "cup",
      mimeType: "image/png",
      url: expect.stringMatching(/cup.*\.png$/) as unknown,
    });
    const installed = await readAll((request) => plugins.list(client, request), { pageSize: 10 });
    expect(installed.items.find(({ externalId }) => externalId === "fixture-types/fixture-types")?.data).toMatchObject({
      name: "Fixture types",
      version: "1.2.3",
      isActive: false,
    });
    for (let n = 0; n < 9; n++) await site.createTerm("tags", `Tag ${n}`);
    const all = await readAll((request) => terms.list(client, request), { pageSize: 4 });
    expect(all.items.filter(({ data }) => data.taxonomy === "post_tag")).toHaveLength(9);
    expect(new Set(all.items.map(({ externalId }) => externalId)).size).toBe(all.items.length);
  });

  test("an author reads the posts it may edit and is told when a kind is out of reach", async () => {
    const author = createWordPressClient(configOf(site.users.author), egress);
    expect(await codeOf(readAll((request) => posts.list(author, request), { pageSize: 5 }))).toBe("none");
    expect(await codeOf(plugins.list(author, { cursor: null, since: null, pageSize: 5 }))).toBe("forbidden");
  });
});

describe("actions", () => {
  test("update_post writes only the given fields and undo restores them", async () => {
    const { id } = await site.createPost({ title: "Old", content: "<p>Body</p>", excerpt: "Keep", status: "draft" });
    const update = action("update_post");
    const input = update.input.parse({ postId: id, title: "New title" });
    const before = await update.before(client, input, step("a"));
    const done = await update.run(client, input, step("a"));
    expect(await site.getPost(id)).toMatchObject({
      title: "New title",
      content: "<p>Body</p>",
      excerpt: "Keep",
      status: "draft",
    });
    expect(update.describe(input, done.output, before)).toBe("Changed the title of “New title”.");
    await update.undo?.(client, before, input, step("a"));
    expect((await site.getPost(id)).title).toBe("Old");
  });

  test("undo leaves a post alone that a person has changed since", async () => {
    const { id } = await site.createPost({ title: "Mine", excerpt: "One", status: "publish" });
    const update = action("update_post_excerpt");
    const input = update.input.parse({ postId: String(id), excerpt: "Two" });
    const before = await update.before(client, input, step("b"));
    await update.run(client, input, step("b"));
    await site.editPost(id, { excerpt: "Three" });
    expect(await codeOf(update.undo?.(client, before, input, step("b")) ?? Promise.resolve())).toBe("conflict");
    expect((await site.getPost(id)).excerpt).toBe("Three");
  });

  test("create_post makes one post per key, and undo puts it in the bin", async () => {
    const create = action("create_post");
    const input = create.input.parse({ title: "Grüße aus dem Café", content: "<p>Hi</p>" });
    const [one, again] = [await create.run(client, input, step("c")), await create.run(client, input, step("c"))];
    const other = await create.run(client, input, step("d"));
    const idOf = (result: typeof one) => result.resource?.externalId;
    expect([one.wrote, again.wrote, other.wrote]).toEqual([true, false, true]);
    expect(idOf(again)).toBe(idOf(one));
    expect(idOf(other)).not.toBe(idOf(one));
    await create.undo?.(client, await create.before(client, input, step("c")), input, step("c"));
    expect(await posts.get(client, idOf(one) ?? "")).toBeNull();
  });

  test("what was written and can't be read back is no failure: a second try would write again", async () => {
    const way = { hasWritten: false };
    const torn = createWordPressClient(configOf(site), {
      ...egress,
      fetch: (url, options) => {
        if (way.hasWritten) throw new AppError("upstream_failed", "WordPress failed while it answered (502).");
        way.hasWritten = options.method === "POST";
        return egress.fetch(url, options);
      },
    });
    const create = action("create_post");
    const input = create.input.parse({ title: "Unseen", excerpt: "Words." });
    const made = await create.run(torn, input, step("unseen"));
    expect(made).toMatchObject({ wrote: true, output: { title: "Unseen", excerpt: "Words.", status: "draft" } });
    const { postId } = made.output as { postId: string };
    expect(made.made).toEqual({ kind: "cms.post", externalId: postId });
    expect((await site.getPost(Number(postId))).title).toBe("Unseen");
    way.hasWritten = false;
    const changed = await action("update_post").run(torn, { postId, title: "Changed" }, step("unseen-too"));
    expect(changed).toMatchObject({ wrote: true, output: { title: "Changed", excerpt: "Words." } });
    way.hasWritten = false;
    await create.undo?.(client, {}, input, { ...step("unseen"), output: made.output });
    expect(await posts.get(client, postId)).toBeNull();
  });

  test("publish_post publishes and undo makes it a draft again", async () => {
    const { id } = await site.createPost({ title: "Soon", status: "draft" });
    const publish = action("publish_post");
    const input = publish.input.parse({ postId: id });
    const before = await publish.before(client, input, step("e"));
    expect((await publish.run(client, input, step("e"))).output).toMatchObject({ status: "publish" });
    await publish.undo?.(client, before, input, step("e"));
    expect((await site.getPost(id)).status).toBe("draft");
  });

  test("a plugin's new taxonomy is read once the plugin is on, and the plugin goes off again", async () => {
    const input = { plugin: "fixture-types/fixture-types" };
    const on = await action("activate_plugin").run(client, input, step("f"));
    expect(on).toMatchObject({ wrote: true, output: { isActive: true }, resource: { kind: "cms.plugin" } });
    const off = await action("deactivate_plugin").run(client, input, step("g"));
    expect(off.output).toMatchObject({ isActive: false });
  });

  test("a missing post, a missing plugin and a missing right are told apart", async () => {
    const excerpt = action("update_post_excerpt");
    expect(await codeOf(excerpt.run(client, { postId: "999999", excerpt: "x" }, step("h")))).toBe("not_found");
    expect(await codeOf(action("activate_plugin").run(client, { plugin: "none/none" }, step("i")))).toBe("not_found");
    const author = createWordPressClient(configOf(site.users.author), egress);
    const postId = String((await site.createPost({ title: "Admin's own", status: "publish" })).id);
    expect(await codeOf(excerpt.run(author, { postId, excerpt: "x" }, step("j")))).toBe("forbidden");
    expect((await site.getPost(Number(postId))).excerpt).toBe("");
    expect(action("update_post").input.safeParse({ postId: "1" }).success).toBe(false);
    expect(excerpt.input.safeParse({ postId: "1/../../users", excerpt: "x" }).success).toBe(false);
  });

  test("an author's text that WordPress stores as entities still counts as written", async () => {
    const author = createWordPressClient(configOf(site.users.author), egress);
    const made = await action("create_post").run(
      author,
      action("create_post").input.parse({ title: "Own" }),
      step("k"),
    );
    const input = { postId: made.resource?.externalId ?? "", excerpt: "Salt & pepper < 3 “g”" };
    expect((await action("update_post_excerpt").run(author, input, step("l"))).wrote).toBe(true);
    expect((await action("update_post_excerpt").run(author, input, step("l"))).wrote).toBe(false);
  });
});
