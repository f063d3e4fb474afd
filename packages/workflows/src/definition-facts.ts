/** What is known of the tenant: which connections and AI keys a node may name. */
export type DefinitionFacts = {
  connections: readonly { id: string; connectorId: string }[];
  /** `models` where the key allows only some. */
  aiKeys: readonly { id: string; models?: readonly string[] }[];
};
