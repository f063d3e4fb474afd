import type { JsonObject } from "@bizosaas/contracts";

/** Whether something else stands behind the same credential. */
export type Presence =
  | { state: "active" }
  /** Installed and switched off; `switchOn` is the action of the same connection that ends that. */
  | { state: "inactive"; switchOn: { actionId: string; input: JsonObject } }
  | { state: "absent" }
  /** Not active; whether it is installed is hidden from this user. */
  | { state: "hidden" };

/** Another connector that the same credential opens. */
export type Sibling<Config = unknown, Client = unknown> = {
  connectorId: string;
  /** What a person would type into the other's form. */
  toForm(config: Config): JsonObject;
  look(client: Client, signal?: AbortSignal): Promise<Presence>;
};
