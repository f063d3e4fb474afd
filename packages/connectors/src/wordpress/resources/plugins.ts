import { AppError, isAppError } from "@bizosaas/contracts";
import { z } from "zod";
import type { ListPage, Resource, ResourceItem } from "../../kit/resource.ts";
import type { WordPressClient } from "../wordpress-client.ts";

/** A plugin's id is its file without `.php`: `akismet/akismet`. It becomes part of an address, hence the shape. */
export const PluginId = z.string().regex(/^[\w-][\w.-]*(\/[\w-][\w.-]*)?$/, "A plugin looks like akismet/akismet.");

const WordPressPlugin = z.object({
  plugin: PluginId,
  status: z.string(),
  name: z.string(),
  version: z.string().catch(""),
  author: z.string().catch(""),
  plugin_uri: z.string().catch(""),
  description: z.object({ raw: z.string() }).catch({ raw: "" }),
});

const toCmsPlugin = (plugin: z.output<typeof WordPressPlugin>): ResourceItem<"cms.plugin"> => ({
  externalId: plugin.plugin,
  vendorUpdatedAt: null,
  data: {
    name: plugin.name,
    slug: plugin.plugin.split("/")[0] ?? plugin.plugin,
    version: plugin.version,
    isActive: plugin.status !== "inactive",
    description: plugin.description.raw,
    extra: { author: plugin.author, url: plugin.plugin_uri, status: plugin.status },
  },
});

const list = async (client: WordPressClient, signal?: AbortSignal): Promise<ListPage<ResourceItem<"cms.plugin">>> => {
  const options = { query: { context: "edit" }, signal };
  const { data } = await client.call("GET", "plugins", z.array(WordPressPlugin), options);
  return { items: data.map(toCmsPlugin), nextCursor: null, total: data.length, highWater: null };
};

const notInstalled = "This plugin isn't installed on the site.";

/** Null when it isn't installed. */
export const readPlugin = async (client: WordPressClient, externalId: string, signal?: AbortSignal) => {
  if (!PluginId.safeParse(externalId).success) return null;
  const options = { query: { context: "edit" }, signal };
  try {
    return toCmsPlugin((await client.call("GET", `plugins/${externalId}`, WordPressPlugin, options)).data);
  } catch (error) {
    if (isAppError(error) && error.code === "not_found") return null;
    throw error;
  }
};

export const switchPlugin = async (client: WordPressClient, id: string, isActive: boolean, signal?: AbortSignal) => {
  const body = { status: isActive ? "active" : "inactive" };
  try {
    return toCmsPlugin((await client.call("POST", `plugins/${id}`, WordPressPlugin, { body, signal })).data);
  } catch (error) {
    if (isAppError(error) && error.code === "not_found") throw new AppError("not_found", notInstalled);
    throw error;
  }
};

/** WordPress gives all plugins at once. */
export const plugins: Resource<WordPressClient, "cms.plugin"> = {
  kind: "cms.plugin",
  label: "Plugins",
  capability: "activate_plugins",
  supportsIncremental: false,
  sample: {
    name: "Akismet",
    slug: "akismet",
    version: "5.3",
    isActive: true,
    description: "Keeps spam away.",
    extra: {},
  },
  list: (client, { signal }) => list(client, signal),
  listIds: (client, { signal }) => list(client, signal),
  get: readPlugin,
};
