-- The built-in store of projects, for tenants that have no project tool (PROJ-3).
CREATE TABLE "project" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "state" TEXT NOT NULL DEFAULT 'active',
    "due_on" DATE,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "project_pkey" PRIMARY KEY ("tenant_id", "id")
);
CREATE TABLE "project_item" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "status" TEXT NOT NULL DEFAULT 'backlog',
    "position" INTEGER NOT NULL,
    "due_on" DATE,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "project_item_pkey" PRIMARY KEY ("tenant_id", "id")
);
-- Whoever leaves the organization is no longer assigned to anything in it.
CREATE TABLE "project_item_assignee" (
    "tenant_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,

    CONSTRAINT "project_item_assignee_pkey" PRIMARY KEY ("tenant_id", "item_id", "user_id")
);

CREATE INDEX "project_tenant_id_state_updated_at_id_idx" ON "project"("tenant_id", "state", "updated_at" DESC, "id" DESC);
CREATE INDEX "project_item_tenant_id_project_id_status_position_idx" ON "project_item"("tenant_id", "project_id", "status", "position");
CREATE INDEX "project_item_assignee_tenant_id_user_id_idx" ON "project_item_assignee"("tenant_id", "user_id");

ALTER TABLE "project" ADD CONSTRAINT "project_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "project_item" ADD CONSTRAINT "project_item_tenant_id_project_id_fkey" FOREIGN KEY ("tenant_id", "project_id") REFERENCES "project"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "project_item_assignee" ADD CONSTRAINT "project_item_assignee_tenant_id_item_id_fkey" FOREIGN KEY ("tenant_id", "item_id") REFERENCES "project_item"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "project_item_assignee" ADD CONSTRAINT "project_item_assignee_tenant_id_user_id_fkey" FOREIGN KEY ("tenant_id", "user_id") REFERENCES "membership"("tenant_id", "user_id") ON DELETE CASCADE ON UPDATE CASCADE;

CALL app.protect_tenant_table('project');
CALL app.protect_tenant_table('project_item');
CALL app.protect_tenant_table('project_item_assignee');
