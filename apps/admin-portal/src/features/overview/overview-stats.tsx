import type { PlatformOverview } from "@bizosaas/contracts";
import type { Locale } from "@bizosaas/portal-kit";
import { IntentLink } from "@bizosaas/portal-kit/client";
import { Money, Stat, StatGrid } from "@bizosaas/ui";
import type { ReactNode } from "react";
import type { OverviewWords } from "./words.ts";

type Figure = { id: string; href: string; label: string; value: ReactNode; hint: string };
type Props = { overview: PlatformOverview; t: OverviewWords["stats"]; locale: Locale };

const runFigures = ({ overview: { runs }, t, locale }: Props): Figure[] => {
  const number = (value: number) => value.toLocaleString(locale);
  return [
    { id: "runs", href: "/runs", label: t.runs, value: number(runs.last24Hours), hint: t.runsHint },
    {
      id: "failed",
      href: "/runs?status=failed",
      label: t.failed,
      value: number(runs.failedLast24Hours),
      hint: t.failedHint,
    },
    { id: "waiting", href: "/runs?status=waiting", label: t.waiting, value: number(runs.waiting), hint: t.waitingHint },
    { id: "queued", href: "/runs?status=queued", label: t.queued, value: number(runs.queued), hint: t.queuedHint },
  ];
};

const figuresOf = (props: Props): Figure[] => {
  const { overview, t, locale } = props;
  const number = (value: number) => value.toLocaleString(locale);
  return [
    {
      id: "tenants",
      href: "/tenants",
      label: t.tenants,
      value: number(overview.tenants),
      hint: t.tenantsHint(number(overview.users)),
    },
    ...runFigures(props),
    {
      id: "dead-letters",
      href: "/dead-letters",
      label: t.deadLetters,
      value: number(overview.deadLetters),
      hint: t.deadLettersHint,
    },
    {
      id: "cost",
      href: "/tenants",
      label: t.cost,
      value: <Money micros={overview.costMicrosLast30Days} locale={locale} />,
      hint: t.costHint,
    },
  ];
};

/** The installation in seven figures, each of which leads to its page. */
export function OverviewStats(props: Props) {
  return (
    <StatGrid columns={4}>
      {figuresOf(props).map(({ id, ...figure }) => (
        <Stat key={id} {...figure} LinkComponent={IntentLink} />
      ))}
    </StatGrid>
  );
}
