-- What a yes opens: one write of one actor, with exact arguments, under one policy, until it expires, once (APP-2).
CREATE TABLE "approval_grant" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "approval_id" UUID NOT NULL,
    "actor" TEXT NOT NULL,
    "node_id" TEXT NOT NULL,
    "step_name" TEXT NOT NULL,
    "tool" TEXT NOT NULL,
    "connection_id" UUID,
    "arguments" JSONB,
    "arguments_hash" TEXT,
    "original_arguments" JSONB,
    "original_hash" TEXT,
    "edited_by_id" UUID,
    "edited_at" TIMESTAMPTZ(3),
    "policy_version" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3),
    "used_at" TIMESTAMPTZ(3),
    "used_by_key" TEXT,

    CONSTRAINT "approval_grant_pkey" PRIMARY KEY ("tenant_id", "id"),
    CONSTRAINT "approval_grant_used_by_one" CHECK (("used_at" IS NULL) = ("used_by_key" IS NULL))
);
ALTER TABLE "approval" ADD COLUMN "holds_for_ms" BIGINT NOT NULL DEFAULT 604800000;
ALTER TABLE "approval" ADD COLUMN "when_expired" TEXT NOT NULL DEFAULT 'rejected';
-- Said by its grants now, one for each write.
ALTER TABLE "approval" DROP COLUMN "used_at";
-- Inside a loop each item asks for itself.
ALTER TABLE "approval" ADD COLUMN "path" TEXT NOT NULL DEFAULT '';
DROP INDEX "approval_tenant_id_run_id_node_id_key";
CREATE UNIQUE INDEX "approval_tenant_id_run_id_node_id_path_key" ON "approval"("tenant_id", "run_id", "node_id", "path");

CREATE UNIQUE INDEX "approval_grant_tenant_id_approval_id_node_id_key" ON "approval_grant"("tenant_id", "approval_id", "node_id");

ALTER TABLE "approval_grant" ADD CONSTRAINT "approval_grant_tenant_id_approval_id_fkey" FOREIGN KEY ("tenant_id", "approval_id") REFERENCES "approval"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

CALL app.protect_tenant_table('approval_grant');
