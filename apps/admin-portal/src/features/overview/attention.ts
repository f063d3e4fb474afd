import type { PlatformOverview } from "@bizosaas/contracts";
import type { Status } from "@bizosaas/ui";
import { rootsOf } from "../health/roots.ts";
import type { OverviewWords } from "./words.ts";

export type AttentionItem = { id: string; href: string; status: Status; title: string; hint: string };

const brokenParts = ({ health, deadLetters }: PlatformOverview, t: OverviewWords["attention"]): AttentionItem[] =>
  rootsOf(health.parts).map(({ part }) => ({
    id: part.id,
    // What was given up degrades the queue; the page that lists it is the one that helps.
    href: part.id === "outbox" && deadLetters > 0 ? "/dead-letters" : "/status",
    status: part.state === "down" ? "failed" : "warning",
    title: part.state === "down" ? t.down(part.name) : t.degraded(part.name),
    hint: part.detail,
  }));

/** What an operator should look at, causes first; a symptom whose cause is listed does not come again. */
export const attentionItems = (overview: PlatformOverview, t: OverviewWords["attention"]): AttentionItem[] => {
  const { runs, deadLetters, connections } = overview;
  const parts = brokenParts(overview, t);
  const isListed = (id: string) => parts.some((part) => part.id === id);
  const { failedLast24Hours: failed } = runs;
  const { broken, total } = connections;
  return [
    ...parts,
    ...(deadLetters > 0 && !isListed("outbox")
      ? [warning("dead-letters", "/dead-letters", t.deadLetters(deadLetters), t.deadLettersHint)]
      : []),
    ...(broken > 0 && !isListed("connectors")
      ? [warning("connections", "/status", t.broken(broken, total), t.brokenHint)]
      : []),
    ...(failed > 0 ? [warning("failed-runs", "/runs?status=failed", t.failed(failed), t.failedHint)] : []),
  ];
};

const warning = (id: string, href: string, title: string, hint: string): AttentionItem => ({
  ...{ id, href, title, hint },
  status: "warning",
});
