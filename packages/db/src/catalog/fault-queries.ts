/** One thing that would let a tenant's row out, as `table: what is wrong`. */
export type CatalogFault = { table: string; fault: string };

/** Tables and policies of the schema `public`, from pg_catalog; each query answers with faults alone. */
export const faultQueries: readonly string[] = [
  // T1: non-null tenant_id, row-level security enabled and forced.
  `SELECT c.relname AS table, 'tenant_id may be null' AS fault
     FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
    WHERE a.attname = 'tenant_id' AND NOT a.attnotnull AND c.relkind IN ('r', 'p')
      AND c.relnamespace = 'public'::regnamespace`,
  `SELECT t.relname AS table, 'row-level security is not ' || CASE WHEN t.relrowsecurity THEN 'forced' ELSE 'enabled' END AS fault
     FROM tenant_table t WHERE NOT (t.relrowsecurity AND t.relforcerowsecurity)`,
  // A command that the app role may do needs a policy whose clauses all compare with the transaction's tenant.
  `SELECT t.relname AS table, format('no tenant policy for %s', c.command) AS fault
     FROM tenant_table t
    CROSS JOIN (VALUES ('SELECT', true, false), ('INSERT', false, true), ('UPDATE', true, true), ('DELETE', true, false))
          AS c (command, reads, writes)
    WHERE CASE c.command WHEN 'DELETE' THEN has_table_privilege('bizosaas_app', t.oid, 'DELETE')
               ELSE has_any_column_privilege('bizosaas_app', t.oid, c.command) END
      AND NOT EXISTS (
        SELECT FROM pg_policies p
         WHERE p.schemaname = 'public' AND p.tablename = t.relname AND 'bizosaas_app' = ANY (p.roles)
           AND p.cmd IN (c.command, 'ALL')
           AND (NOT c.reads OR p.qual LIKE '%app.current_tenant_id()%')
           AND (NOT c.writes OR p.with_check LIKE '%app.current_tenant_id()%'))`,
  `SELECT p.tablename AS table, format('policy %s lets %s past the tenant', p.policyname, p.roles) AS fault
     FROM pg_policies p
    WHERE p.schemaname = 'public' AND NOT p.roles <@ ARRAY['bizosaas_platform']::name[]
      AND (p.roles <> ARRAY['bizosaas_app']::name[]
        OR coalesce(p.qual, 'app.current_tenant_id()') NOT LIKE '%app.current_tenant_id()%'
        OR coalesce(p.with_check, 'app.current_tenant_id()') NOT LIKE '%app.current_tenant_id()%')`,
  // T5: a key between two tenant tables carries the tenant on both sides.
  `SELECT t.relname AS table, format('foreign key %s leaves out the tenant', f.conname) AS fault
     FROM pg_constraint f JOIN tenant_table t ON t.oid = f.conrelid
    WHERE f.contype = 'f' AND f.confrelid IN (SELECT oid FROM tenant_table WHERE relname <> 'tenant')
      AND NOT EXISTS (
        SELECT FROM unnest(f.conkey, f.confkey) AS k (mine, theirs)
          JOIN pg_attribute m ON m.attrelid = f.conrelid AND m.attnum = k.mine AND m.attname = 'tenant_id'
          JOIN pg_attribute o ON o.attrelid = f.confrelid AND o.attnum = k.theirs AND o.attname = 'tenant_id')`,
  // T2: our roles own nothing and are bound by policies.
  `SELECT c.relname AS table, format('is owned by %s', r.rolname) AS fault
     FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner
    WHERE c.relnamespace = 'public'::regnamespace AND r.rolname IN ('bizosaas_app', 'bizosaas_platform')`,
  `SELECT r.rolname AS table, 'may bypass row-level security' AS fault
     FROM pg_roles r
    WHERE r.rolname IN ('bizosaas_app', 'bizosaas_platform') AND (r.rolsuper OR r.rolbypassrls OR r.rolcreaterole)`,
  // Key material is bytea; the platform role reads none.
  `SELECT c.relname AS table, format('the platform role reads %s', a.attname) AS fault
     FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped
      AND (a.atttypid = 'bytea'::regtype OR (c.relname, a.attname) IN (('user_account', 'password_hash'), ('user_session', 'token_hash')))
      AND has_column_privilege('bizosaas_platform', c.oid, a.attnum, 'SELECT')`,
  `SELECT c.relname AS table, format('the app role may %s', w.privilege) AS fault
     FROM pg_class c CROSS JOIN (VALUES ('UPDATE'), ('DELETE'), ('TRUNCATE')) AS w (privilege)
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
      AND (c.relname = 'audit_entry' OR w.privilege = 'TRUNCATE')
      AND has_table_privilege('bizosaas_app', c.oid, w.privilege)`,
];

/** What the queries call a tenant table: one with tenant_id, and the tenant's own. */
export const tenantTableSql = `tenant_table AS (
  SELECT c.oid, c.relname, c.relrowsecurity, c.relforcerowsecurity FROM pg_class c
   WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace
     AND (c.relname = 'tenant'
       OR EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'tenant_id')))`;
