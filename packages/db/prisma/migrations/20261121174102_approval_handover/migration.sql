-- Approvals are handed over, go to stand-ins while somebody is away, and are escalated after a time (APP-1).
ALTER TABLE "approval"
    ADD COLUMN "assignee_id" UUID,
    ADD COLUMN "escalates_at" TIMESTAMPTZ(3),
    ADD COLUMN "escalated_at" TIMESTAMPTZ(3);
CREATE INDEX "approval_tenant_id_assignee_id_status_idx" ON "approval"("tenant_id", "assignee_id", "status");

-- What became of an approval before it was decided.
CREATE TABLE "approval_event" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "approval_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "from_id" UUID,
    "to_ids" UUID[] NOT NULL DEFAULT '{}',
    "to_roles" TEXT[] NOT NULL DEFAULT '{}',
    "reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "approval_event_pkey" PRIMARY KEY ("tenant_id", "id")
);
CREATE INDEX "approval_event_tenant_id_approval_id_at_idx" ON "approval_event"("tenant_id", "approval_id", "at");
ALTER TABLE "approval_event" ADD CONSTRAINT "approval_event_tenant_id_approval_id_fkey" FOREIGN KEY ("tenant_id", "approval_id") REFERENCES "approval"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- To whom a person's approvals go while they are away. Both must belong to the organization.
CREATE TABLE "absence" (
    "tenant_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "stand_in_id" UUID NOT NULL,
    "begins_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "absence_pkey" PRIMARY KEY ("tenant_id", "user_id")
);
ALTER TABLE "absence" ADD CONSTRAINT "absence_tenant_id_user_id_fkey" FOREIGN KEY ("tenant_id", "user_id") REFERENCES "membership"("tenant_id", "user_id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "absence" ADD CONSTRAINT "absence_tenant_id_stand_in_id_fkey" FOREIGN KEY ("tenant_id", "stand_in_id") REFERENCES "membership"("tenant_id", "user_id") ON DELETE CASCADE ON UPDATE CASCADE;

CALL app.protect_tenant_table('approval_event');
CALL app.protect_tenant_table('absence');
