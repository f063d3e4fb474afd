import { AppError } from "@bizosaas/contracts";
import { z } from "zod";
import { type ActionContext, defineAction } from "../../kit/action.ts";
import { PluginId, readPlugin, switchPlugin } from "../resources/plugins.ts";
import type { WordPressClient } from "../wordpress-client.ts";

const Output = z.object({ plugin: z.string(), name: z.string(), isActive: z.boolean() });

const requirePlugin = async (client: WordPressClient, id: string, { signal }: ActionContext) => {
  const plugin = await readPlugin(client, id, signal);
  if (plugin) return plugin;
  throw new AppError("not_found", `The plugin ${id} isn't installed on the site.`);
};

const switchAction = (isActive: boolean) =>
  defineAction<WordPressClient>()({
    id: isActive ? "activate_plugin" : "deactivate_plugin",
    title: isActive ? "Activate a plugin" : "Deactivate a plugin",
    description: isActive ? "Switches on a plugin that is installed." : "Switches a plugin off; its data stays.",
    effect: "write",
    idempotent: true,
    capability: "activate_plugins",
    input: z.strictObject({
      plugin: PluginId.meta({ title: "Plugin", placeholder: "akismet/akismet", control: "template" }),
    }),
    output: Output,
    sample: { plugin: "akismet/akismet", name: "Akismet", isActive },
    leaves: { isActive },
    target: ({ plugin }) => ({ kind: "cms.plugin", externalId: plugin }),
    before: async (client, { plugin }, context) => {
      const { data } = await requirePlugin(client, plugin, context);
      return { isActive: data.isActive, name: data.name };
    },
    isApplied: async (client, { plugin }, _before, context) =>
      (await requirePlugin(client, plugin, context)).data.isActive === isActive,
    run: async (client, { plugin }, context) => {
      const current = await requirePlugin(client, plugin, context);
      const wrote = current.data.isActive !== isActive;
      const item = wrote ? await switchPlugin(client, plugin, isActive, context.signal) : current;
      const output = { plugin, name: item.data.name, isActive: item.data.isActive };
      return { output, resource: { ...item, kind: "cms.plugin" as const }, wrote };
    },
    undo: async (client, before, { plugin }, context) => {
      const current = await requirePlugin(client, plugin, context);
      if (current.data.isActive !== before.isActive)
        await switchPlugin(client, plugin, before.isActive, context.signal);
    },
    describe: (_input, { name }) => `${isActive ? "Activated" : "Deactivated"} the plugin ${name}.`,
  });

export const activatePlugin = switchAction(true);
export const deactivatePlugin = switchAction(false);
