import { z } from "zod";
import type { WordPressClient } from "./wordpress-client.ts";

const Taxonomy = z.object({
  slug: z.string(),
  rest_base: z.string().regex(/^[a-zA-Z0-9_-]+$/),
  types: z.array(z.string()),
});
export type Taxonomy = { slug: string; route: string; types: string[] };

/** WordPress files its own menus and patterns as taxonomies too; a business doesn't. */
const internalTypes = new Set(["nav_menu_item", "wp_block", "wp_template", "wp_template_part"]);

/** The taxonomies that the API shows, by slug; asked once per client. */
export const listTaxonomies = async (client: WordPressClient, signal?: AbortSignal): Promise<Taxonomy[]> => {
  const known = client.remember.get("taxonomies") as Taxonomy[] | undefined;
  if (known) return known;
  // No `_fields` here: WordPress would apply it to the map itself and answer an empty one.
  const { data } = await client.call("GET", "taxonomies", z.record(z.string(), Taxonomy), { signal });
  const taxonomies = Object.values(data)
    .filter(({ types }) => types.some((type) => !internalTypes.has(type)))
    .map(({ slug, rest_base: route, types }) => ({ slug, route, types }))
    .sort((one, other) => (one.slug < other.slug ? -1 : 1));
  client.remember.set("taxonomies", taxonomies);
  return taxonomies;
};
