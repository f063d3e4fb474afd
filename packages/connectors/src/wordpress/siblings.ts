import { isAppError } from "@bizosaas/contracts";
import type { Presence, Sibling } from "../kit/sibling.ts";
import type { WordPressConfig } from "../wordpress-rest/config.ts";
import { readPlugin } from "./resources/plugins.ts";
import type { WordPressClient } from "./wordpress-client.ts";

/** A plugin with an API of its own, which takes the same users and Application Passwords. */
type PluginApi = { connectorId: string; namespace: string; plugin: string };

const readState = async (client: WordPressClient, plugin: string, signal?: AbortSignal): Promise<Presence> => {
  try {
    const found = await readPlugin(client, plugin, signal);
    if (!found) return { state: "absent" };
    if (found.data.isActive) return { state: "active" };
    return { state: "inactive", switchOn: { actionId: "activate_plugin", input: { plugin } } };
  } catch (error) {
    if (isAppError(error) && error.code === "forbidden") return { state: "hidden" };
    throw error;
  }
};

/** An active plugin shows in the list of APIs to everybody; the others only in the list of plugins, to those who may see it. */
const behindPlugin = ({ connectorId, namespace, plugin }: PluginApi): Sibling<WordPressConfig, WordPressClient> => ({
  connectorId,
  toForm: (config) => ({ ...config }),
  look: async (client, signal) => {
    const { namespaces } = await client.root(signal);
    return namespaces?.includes(namespace) ? { state: "active" } : readState(client, plugin, signal);
  },
});

export const siblings = [
  behindPlugin({ connectorId: "woocommerce", namespace: "wc/v3", plugin: "woocommerce/woocommerce" }),
  behindPlugin({ connectorId: "fluentcrm", namespace: "fluent-crm/v2", plugin: "fluent-crm/fluent-crm" }),
];
