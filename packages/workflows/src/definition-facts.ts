/** Where the records of a kind stand; where `isComplete`, they can stand nowhere else. */
export type KnownStatuses = { values: readonly string[]; isComplete: boolean };

/** `kinds` and `statuses` where they are known: the records it has, and where those of a kind stand there. */
export type KnownConnection = {
  id: string;
  connectorId: string;
  name?: string;
  kinds?: readonly string[];
  statuses?: Readonly<Record<string, KnownStatuses>>;
};

/** What is known of the tenant: which connections and AI keys a node may name. */
export type DefinitionFacts = {
  connections: readonly KnownConnection[];
  /** `models` where the key allows only some. */
  aiKeys: readonly { id: string; models?: readonly string[] }[];
  /** Who belongs to the organization, where it is known. */
  memberIds?: readonly string[];
  /** The workflow that is checked, where it is stored already. */
  workflowId?: string;
  /** The tenant's workflows, with those that their published versions call. */
  workflows?: readonly { id: string; name: string; isCallable: boolean; calls: readonly string[] }[];
};
