import type { z } from "zod";
import type { Action } from "./action.ts";
import type { Egress } from "./egress/index.ts";
import type { OAuthRecord } from "./oauth/index.ts";
import type { RateLimit } from "./rate-limit.ts";
import type { Resource } from "./resource.ts";
import type { Sibling } from "./sibling.ts";

export type Capability = { id: string; label: string; allowed: boolean; why?: string };

/**
 * What a credential is worth. `unknown` is neither good nor bad: the vendor was silent, busy or broken, so ask again.
 * `reason` is a sentence for a person and set for everything but `valid`.
 */
export type Validation = {
  outcome: "valid" | "limited" | "invalid" | "unknown";
  reason?: string;
  /** `id` is the vendor's own of the account, where it has one: a reconnection must come to the same. */
  account?: { id?: string; name: string; url: string; detail: string };
  capabilities: Capability[];
  retryAfterSeconds?: number;
};

export type ConnectorCategory = "website" | "crm" | "commerce" | "marketing" | "analytics" | "projects" | "chat";

/**
 * How a person proves who they are. With `oauth2` the form holds what goes before the sign-in (`OAuthAppForm` and what
 * the vendor needs besides); calls leave signed with the access token, which a connector never sees.
 */
export type ConnectorAuth<Form> = { form: Form; help: string } & (
  | { type: "basic" | "api_key" }
  | { type: "oauth2"; oauth: OAuthRecord }
);

/** `isPerHost` where a server bears so much from all that ask it, whichever of its tools they speak to. */
export type ConnectionLimit = RateLimit & { isPerHost?: boolean };

/** A vendor, described once: the connect form, sync, workflow nodes and agent tools are derived from it. */
export type Connector<Config = unknown, Client = unknown> = {
  id: string;
  name: string;
  description: string;
  category: ConnectorCategory;
  /** A lucide icon's name. */
  icon: string;
  docsUrl: string;
  /** Against what its tests ran. Pages say it, so that nobody takes a fixture for the vendor. */
  provenOn: "real service" | "protocol fixture";
  auth: ConnectorAuth<z.ZodType<Config> & z.ZodObject>;
  /** What the vendor lets one account do; calls of a connection are spread so. */
  rateLimit?: ConnectionLimit;
  /** The `host[:port]` list a connection may speak to; derived from what the person typed. */
  hosts(config: Config): string[];
  /** Opens nothing by itself; the credential stays inside. */
  createClient(config: Config, egress: Egress): Client;
  validate(config: Config, egress: Egress, signal?: AbortSignal): Promise<Validation>;
  resources: Resource<Client>[];
  actions: Action<Client>[];
  /** What else one and the same credential opens. */
  opensAlso?: Sibling<Config, Client>[];
};

/**
 * Checks a declaration's types and lets go of them: callers parse with the connector's schemas and hand back what it
 * gave them. Methods are bivariant, which is what makes this sound to store in one list.
 */
export const defineConnector = <Form extends z.ZodObject, Client>(
  connector: Omit<Connector<z.output<Form>, Client>, "auth"> & {
    auth: ConnectorAuth<Form>;
  },
): Connector => {
  const ids = [...connector.actions.map(({ id }) => id), ...connector.resources.map(({ kind }) => kind)];
  if (new Set(ids).size !== ids.length) throw new Error(`${connector.id} declares an action or resource twice.`);
  return connector;
};
