import type { Overview } from "@bizosaas/contracts";
import type { PortalActor } from "@bizosaas/portal-kit";
import { readLocale, say } from "@bizosaas/portal-kit/server";
import { actionWords } from "../audit/action-words.ts";
import { ProjectStrip } from "../projects/project-strip.tsx";
import { ActivityList } from "./activity-list.tsx";
import { FirstSteps, isFirstUse } from "./first-steps.tsx";
import { OverviewCharts } from "./overview-charts.tsx";
import { OverviewStats } from "./overview-stats.tsx";
import { WaitingList } from "./waiting-list.tsx";
import { overviewWords } from "./words.ts";

/** Figures, what waits and what happened; only the first steps while there is nothing to tell. */
export async function OverviewBody({ overview, actor }: { overview: Overview; actor: PortalActor }) {
  const [t, actions, locale] = await Promise.all([say(overviewWords), say(actionWords), readLocale()]);
  const projects = <ProjectStrip />;
  const steps = <FirstSteps overview={overview} actor={actor} t={t.steps} />;
  if (isFirstUse(overview)) {
    return (
      <>
        <p className="max-w-prose text-lead text-fg-muted">{t.steps.welcome}</p>
        {steps}
        {projects}
      </>
    );
  }
  // What somebody waits for comes before what could be set up still, where both share one column.
  const isAskedFirst = Object.values(overview.waiting).some((items) => items.length > 0);
  return (
    <>
      <OverviewStats overview={overview} t={t.stats} locale={locale} />
      {!isAskedFirst && steps}
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <div className="grid min-w-0 gap-4">
          <WaitingList waiting={overview.waiting} actor={actor} t={t.waiting} locale={locale} />
          <OverviewCharts perDay={overview.perDay} />
        </div>
        <ActivityList activity={overview.activity} actor={actor} t={t.activity} actions={actions} locale={locale} />
      </div>
      {isAskedFirst && steps}
      {projects}
    </>
  );
}
