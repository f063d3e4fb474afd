-- AlterTable
ALTER TABLE "tenant" ADD COLUMN "run_data_days" INTEGER,
ADD COLUMN "erase_at" TIMESTAMPTZ(3),
ADD COLUMN "erase_paused_workflows" UUID[] DEFAULT ARRAY[]::UUID[];

-- AlterTable
ALTER TABLE "run" ADD COLUMN "data_erased_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "data_export" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "requested_by_id" UUID NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'queued',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3),
    "size_bytes" BIGINT,
    "row_count" INTEGER,

    CONSTRAINT "data_export_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateIndex
CREATE INDEX "data_export_status_expires_at_idx" ON "data_export"("status", "expires_at");

-- AddForeignKey
ALTER TABLE "data_export" ADD CONSTRAINT "data_export_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CALL app.protect_tenant_table('data_export');

-- The runs whose data the retention has still to take away.
CREATE INDEX run_data_kept_idx ON run (tenant_id, finished_at) WHERE data_erased_at IS NULL;

-- The worker erases an organization whose time has come, and no other. What belongs to it goes by the cascades, which
-- no row-level policy holds back.
GRANT DELETE ON tenant TO bizosaas_platform;
CREATE POLICY platform_erase ON tenant FOR DELETE TO bizosaas_platform USING (erase_at <= now());
