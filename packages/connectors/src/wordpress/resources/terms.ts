import { isAppError } from "@bizosaas/contracts";
import { z } from "zod";
import type { ListPage, ListRequest, Resource, ResourceItem } from "../../kit/resource.ts";
import { readCursor, walkById } from "../../wordpress-rest/id-walk.ts";
import { listTaxonomies } from "../taxonomies.ts";
import type { WordPressClient } from "../wordpress-client.ts";

const WordPressTerm = z.object({
  id: z.int(),
  name: z.string(),
  slug: z.string(),
  taxonomy: z.string(),
  count: z.int(),
  link: z.string().catch(""),
  description: z.string().catch(""),
  parent: z.int().optional(),
});
type WordPressTerm = z.output<typeof WordPressTerm>;

const fields = "id,name,slug,taxonomy,count,parent,link,description";

/** Where a walk over several taxonomies stands: which one, and how far in it. */
const Cursor = z.object({ taxonomy: z.string(), inner: z.string().nullable() });

const toCmsTerm = (term: WordPressTerm): ResourceItem<"cms.term"> => ({
  externalId: `${term.taxonomy}:${term.id}`,
  vendorUpdatedAt: null,
  data: {
    name: term.name,
    slug: term.slug,
    taxonomy: term.taxonomy,
    count: term.count,
    parentId: term.parent ? `${term.taxonomy}:${term.parent}` : null,
    extra: { description: term.description, url: term.link },
  },
});

const list = async (
  client: WordPressClient,
  { cursor, pageSize, signal }: Omit<ListRequest, "since">,
): Promise<ListPage<ResourceItem<"cms.term">>> => {
  const taxonomies = await listTaxonomies(client, signal);
  const at = cursor ? readCursor(Cursor, cursor) : null;
  const taxonomy = taxonomies.find(({ slug }) => at === null || slug >= at.taxonomy);
  if (!taxonomy) return { items: [], nextCursor: null, total: null, highWater: null };
  const page = await walkById(client, {
    route: taxonomy.route,
    query: { _fields: fields },
    row: WordPressTerm,
    idOf: ({ id }) => id,
    changedAt: () => null,
    cursor: at?.taxonomy === taxonomy.slug ? at.inner : null,
    since: null,
    pageSize,
    signal,
  });
  const following = taxonomies[taxonomies.indexOf(taxonomy) + 1];
  const here = page.nextCursor && { taxonomy: taxonomy.slug, inner: page.nextCursor };
  const next = here || (following && { taxonomy: following.slug, inner: null });
  return {
    items: page.items.map(toCmsTerm),
    nextCursor: next ? JSON.stringify(next) : null,
    total: null,
    highWater: null,
  };
};

/** Categories, tags and every taxonomy the API shows. Terms carry no time of change, so they are read whole. */
export const terms: Resource<WordPressClient, "cms.term"> = {
  kind: "cms.term",
  label: "Categories and tags",
  capability: "edit_posts",
  supportsIncremental: false,
  sample: { name: "Brewing", slug: "brewing", taxonomy: "category", count: 12, parentId: null, extra: {} },
  list,
  listIds: list,
  get: async (client, externalId, signal) => {
    const [slug, id] = externalId.split(":");
    const taxonomy = (await listTaxonomies(client, signal)).find((each) => each.slug === slug);
    if (!taxonomy || !id || !/^\d{1,18}$/.test(id)) return null;
    const options = { query: { _fields: fields }, signal };
    try {
      return toCmsTerm((await client.call("GET", `${taxonomy.route}/${id}`, WordPressTerm, options)).data);
    } catch (error) {
      if (isAppError(error) && error.code === "not_found") return null;
      throw error;
    }
  },
};
