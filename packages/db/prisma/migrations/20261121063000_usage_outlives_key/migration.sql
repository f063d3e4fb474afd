-- A ledger keeps what was spent after the key that spent it is gone.
ALTER TABLE "ai_usage" DROP CONSTRAINT "ai_usage_tenant_id_ai_key_id_fkey";
ALTER TABLE "ai_usage" ADD CONSTRAINT "ai_usage_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE CASCADE ON UPDATE CASCADE;
