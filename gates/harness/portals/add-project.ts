import type { Query } from "./people.ts";

/** A project with an item in each of two columns. */
export const addProject = async (query: Query, tenantId: string, ownerEmail: string): Promise<void> => {
  const [project] = await query<{ id: string }>(
    `insert into project (tenant_id, id, name, created_by_id)
     select $1, gen_random_uuid(), 'Spring market', id from user_account where email = $2 returning id`,
    [tenantId, ownerEmail],
  );
  for (const [title, status] of [
    ["Rent forty stalls", "todo"],
    ["Print the posters", "doing"],
  ]) {
    await query(
      `insert into project_item (tenant_id, id, project_id, title, status, position, created_by_id)
       select $1, gen_random_uuid(), $2, $3, $4, 0, id from user_account where email = $5`,
      [tenantId, project?.id, title, status, ownerEmail],
    );
  }
};
