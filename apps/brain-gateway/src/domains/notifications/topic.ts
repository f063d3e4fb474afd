/** The change that rings every open bell of an organization; each then counts what is its own. */
export const topicOf = (tenantId: string): [topic: string, id: string] => ["notifications", tenantId];
