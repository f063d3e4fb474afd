import type pg from "pg";

type RoleFacts = { name: string; superuser: boolean; bypasses: boolean; owned: string | null };

const factsSql = `
  SELECT current_user AS name, r.rolsuper AS superuser, r.rolbypassrls AS bypasses,
         (SELECT c.oid::regclass::text FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
           WHERE c.relkind IN ('r', 'p') AND n.nspname = 'public' AND pg_has_role(c.relowner, 'MEMBER')
           LIMIT 1) AS owned
    FROM pg_roles r WHERE r.rolname = current_user`;

/** Throws when row-level security would not hold for this connection: the process must not start then. */
export const assertScopedRole = async (pool: pg.Pool, variable: string): Promise<void> => {
  const { rows } = await pool.query<RoleFacts>(factsSql);
  const [role] = rows;
  const fault = !role
    ? "is unknown to the server"
    : role.superuser
      ? "is a superuser"
      : role.bypasses
        ? "bypasses row-level security"
        : role.owned
          ? `owns the table ${role.owned}`
          : undefined;
  if (!fault) return;
  throw new Error(
    `Refusing to start: the database role "${role?.name ?? "?"}" of ${variable} ${fault}, so tenants would not be kept apart. Use the URL that the launcher wrote.`,
  );
};
