-- Until a table is analyzed for the first time, PostgreSQL takes tenant_id alone for as good as a whole key: it plans hot
-- statements and the checks of foreign keys by an index that begins with tenant_id, and keeps those plans. They read all of
-- a tenant's rows for each one. Told that few tenants share a table, it takes the whole key. Analyzing replaces what is said here.
DO $$
DECLARE
  target record;
BEGIN
  IF current_setting('server_version_num')::int < 180000 THEN
    RETURN;
  END IF;
  FOR target IN
    SELECT n.nspname, c.relname
    FROM pg_attribute a
    JOIN pg_class c ON c.oid = a.attrelid AND c.relkind = 'r'
    JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = 'public'
    WHERE a.attname = 'tenant_id' AND NOT a.attisdropped
      AND NOT EXISTS (SELECT FROM pg_statistic s WHERE s.starelid = a.attrelid AND s.staattnum = a.attnum)
  LOOP
    PERFORM pg_restore_attribute_stats(
      'schemaname', target.nspname::text, 'relname', target.relname::text, 'attname', 'tenant_id'::text,
      'inherited', false, 'null_frac', 0::real, 'avg_width', 16, 'n_distinct', 2::real);
  END LOOP;
END
$$;
