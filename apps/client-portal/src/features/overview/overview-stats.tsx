import type { Overview } from "@bizosaas/contracts";
import type { Locale } from "@bizosaas/portal-kit";
import { Card, Money } from "@bizosaas/ui";
import Link from "next/link";
import type { ReactNode } from "react";
import type { OverviewWords } from "./words.ts";

type Figure = { href: string; label: string; value: ReactNode; hint: string };

const connectionsHint = ({ total, broken }: Overview["connections"], t: OverviewWords["stats"]): string => {
  if (broken > 0) return t.connectionsBroken(broken);
  return total > 0 ? t.connectionsFine : t.connectionsNone;
};

const figuresOf = (overview: Overview, t: OverviewWords["stats"], locale: Locale): Figure[] => {
  const { connections, records, workflows, runs, ai } = overview;
  const number = (value: number) => value.toLocaleString(locale);
  return [
    {
      href: "/connections",
      label: t.connections,
      value: number(connections.total),
      hint: connectionsHint(connections, t),
    },
    { href: "/content", label: t.records, value: number(records), hint: t.recordsHint },
    { href: "/workflows", label: t.workflows, value: number(workflows.active), hint: t.workflowsHint(workflows.total) },
    { href: "/runs", label: t.runs, value: number(runs.last7Days), hint: t.runsHint(runs.failedLast7Days) },
    {
      href: "/settings/ai-keys",
      label: t.ai,
      value: <Money micros={ai.costMicrosLast30Days} locale={locale} />,
      hint: t.aiHint(number(ai.tokensLast30Days)),
    },
  ];
};

/** The organization in five figures, each of which leads to its page. */
export function OverviewStats({ overview, t, locale }: { overview: Overview; t: OverviewWords; locale: Locale }) {
  return (
    <div className="grid grid-cols-2 gap-4 lg:grid-cols-3 xl:grid-cols-5">
      {figuresOf(overview, t.stats, locale).map(({ href, label, value, hint }) => (
        <Card key={href} title={label} href={href} LinkComponent={Link}>
          <p className="text-metric font-semibold tabular-nums">{value}</p>
          <p className="text-meta text-fg-muted">{hint}</p>
        </Card>
      ))}
    </div>
  );
}
