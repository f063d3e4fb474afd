-- One password opens several connectors (CON-4): a sibling uses the credentials of the connection that opened it.
ALTER TABLE "connection" ADD COLUMN "opened_by_id" UUID;
ALTER TABLE "connection" ADD COLUMN "siblings_found" JSONB NOT NULL DEFAULT '[]';
ALTER TABLE "connection" ADD CONSTRAINT "connection_tenant_id_opened_by_id_fkey" FOREIGN KEY ("tenant_id", "opened_by_id") REFERENCES "connection"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
CREATE UNIQUE INDEX "connection_tenant_id_opened_by_id_connector_id_key" ON "connection"("tenant_id", "opened_by_id", "connector_id");
