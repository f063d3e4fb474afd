-- A proposal may change a draft there is: which one, and as of which save.
ALTER TABLE "workflow_proposal" ADD COLUMN "workflow_id" UUID, ADD COLUMN "draft_revision" INTEGER;
ALTER TABLE "workflow_proposal" ADD CONSTRAINT "workflow_proposal_tenant_id_workflow_id_fkey" FOREIGN KEY ("tenant_id", "workflow_id") REFERENCES "workflow"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
