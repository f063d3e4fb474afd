import { PageCrumb } from "@bizosaas/portal-kit/client";
import { readLocale, say } from "@bizosaas/portal-kit/server";
import { Callout, PageHeader, StatusBadge } from "@bizosaas/ui";
import { portalWords } from "@/words.ts";
import { runWords } from "../runs/words.ts";
import { EnterDialog } from "./enter-dialog.tsx";
import type { TenantDetail as Tenant } from "./queries.ts";
import { TenantFigures } from "./tenant-figures.tsx";
import { TenantMembers } from "./tenant-members.tsx";
import { TenantRuns } from "./tenant-runs.tsx";
import { tenantWords } from "./words.ts";

/** One tenant: figures, people, newest runs. */
export async function TenantDetail({ tenant, canEnter }: { tenant: Tenant; canEnter: boolean }) {
  const [t, runs, { roles }, locale] = await Promise.all([
    say(tenantWords),
    say(runWords),
    say(portalWords),
    readLocale(),
  ]);
  const isSuspended = tenant.suspendedAt !== null;
  return (
    <>
      <PageCrumb label={tenant.name} />
      <PageHeader
        title={tenant.name}
        subtitle={t.slug(tenant.slug)}
        actions={canEnter && !isSuspended && <EnterDialog tenant={tenant} />}
        meta={<StatusBadge status={isSuspended ? "paused" : "active"} label={isSuspended ? t.suspended : t.active} />}
      />
      {isSuspended && (
        <Callout tone="warning" title={t.suspendedTitle}>
          {t.suspendedHint}
        </Callout>
      )}
      <TenantFigures tenant={tenant} t={t} locale={locale} />
      <TenantRuns tenant={tenant} t={t} runs={runs} locale={locale} />
      <TenantMembers members={tenant.memberList} roles={roles} t={t} locale={locale} />
    </>
  );
}
