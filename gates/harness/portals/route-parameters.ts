import type { Query } from "./people.ts";

const firstRecordOf = (kind: string) =>
  `select id from resource where tenant_id = $1 and kind = '${kind}' order by title limit 1`;

/**
 * Where each parameter of a route finds a value that exists: a statement about the organization, or a word. One that a
 * part of a portal means differently is named with it: `shop.kind` for `/shop/[kind]`.
 */
const statements: Record<string, string> = {
  approvalId: "select id from approval where tenant_id = $1 order by created_at limit 1",
  connectionId: "select id from connection where tenant_id = $1 order by created_at limit 1",
  projectId: "select id from project where tenant_id = $1 limit 1",
  resourceId: firstRecordOf("cms.post"),
  "contacts.resourceId": firstRecordOf("crm.contact"),
  "shop.resourceId": firstRecordOf("shop.product"),
  runId: "select id from run where tenant_id = $1 order by created_at limit 1",
  tenantId: "select $1::uuid as id",
  workflowId: "select id from workflow where tenant_id = $1 order by created_at limit 1",
};
const words: Record<string, string> = {
  connectorId: "wordpress",
  kind: "posts",
  "contacts.kind": "people",
  "shop.kind": "products",
  missing: "no/such/page",
  ref: "1",
  templateId: "summarize-new-posts",
};

/** Whether a parameter names something that an organization has, and a new one hasn't. */
export const isOfRecord = (name: string): boolean => name in statements;

export const readRouteParameters = async (query: Query, tenantId: string): Promise<Record<string, string>> => {
  const found = Object.entries(statements).map(async ([name, sql]): Promise<[string, string]> => {
    const [row] = await query<{ id: string }>(sql, sql.includes("$1") ? [tenantId] : []);
    if (!row) throw new Error(`The gates' organization has nothing for ${name}.`);
    return [name, row.id];
  });
  return { ...words, ...Object.fromEntries(await Promise.all(found)) };
};
