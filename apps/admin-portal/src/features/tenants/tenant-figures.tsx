import type { Locale } from "@bizosaas/portal-kit";
import { Money, Stat, StatGrid } from "@bizosaas/ui";
import type { TenantDetail } from "./queries.ts";
import type { TenantWords } from "./words.ts";

/** One tenant in six figures. */
export function TenantFigures({ tenant, t, locale }: { tenant: TenantDetail; t: TenantWords; locale: Locale }) {
  const number = (value: number) => value.toLocaleString(locale);
  return (
    <StatGrid columns={3}>
      <Stat label={t.members} value={number(tenant.members)} />
      <Stat label={t.connections} value={number(tenant.connections)} />
      <Stat label={t.workflows} value={number(tenant.workflows)} />
      <Stat label={t.runs} value={number(tenant.runsLast7Days)} />
      <Stat label={t.failed} value={number(tenant.failedRunsLast7Days)} />
      <Stat label={t.cost} value={<Money micros={tenant.costMicrosLast30Days} locale={locale} />} />
    </StatGrid>
  );
}
