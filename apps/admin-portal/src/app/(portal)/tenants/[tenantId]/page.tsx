import { Id } from "@bizosaas/contracts";
import { actorCan } from "@bizosaas/portal-kit";
import { PageSkeleton } from "@bizosaas/portal-kit/client";
import { Load, say } from "@bizosaas/portal-kit/server";
import { PageBody } from "@bizosaas/ui";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTenant } from "@/features/tenants/queries.ts";
import { TenantDetail } from "@/features/tenants/tenant-detail.tsx";
import { tenantWords } from "@/features/tenants/words.ts";
import { requireActor } from "@/portal.ts";

type Props = { params: Promise<{ tenantId: string }> };

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const [{ tenantId }, t] = await Promise.all([params, say(tenantWords)]);
  const tenant = Id.safeParse(tenantId).success ? await getTenant(tenantId).catch(() => null) : null;
  return { title: tenant?.name ?? t.title };
};

export default async function TenantPage({ params }: Props) {
  const actor = await requireActor();
  const { tenantId } = await params;
  if (!Id.safeParse(tenantId).success) notFound();
  return (
    <PageBody>
      <Load skeleton={<PageSkeleton hasHead />} read={() => getTenant(tenantId)}>
        {(tenant) => <TenantDetail tenant={tenant} canEnter={actorCan(actor, "platform:operate")} />}
      </Load>
    </PageBody>
  );
}
