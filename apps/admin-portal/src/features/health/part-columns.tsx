import type { HealthPart } from "@bizosaas/contracts";
import type { Locale } from "@bizosaas/portal-kit";
import { IntentLink } from "@bizosaas/portal-kit/client";
import { type Column, linkClasses, RelativeTime, StatusDot } from "@bizosaas/ui";
import { nameOf } from "./roots.ts";
import { stateStatus } from "./state-status.ts";
import type { HealthWords } from "./words.ts";

const latency = (milliseconds: number, locale: Locale): string =>
  `${milliseconds.toLocaleString(locale, { maximumFractionDigits: 1 })} ms`;

export const partColumns = (parts: readonly HealthPart[], t: HealthWords, locale: Locale): Column<HealthPart>[] => [
  { id: "part", header: t.part, isNarrow: true, cell: ({ name }) => <span className="font-semibold">{name}</span> },
  {
    id: "state",
    header: t.state,
    isNarrow: true,
    cell: ({ state }) => <StatusDot status={stateStatus[state]} label={t.states[state]} />,
  },
  {
    id: "detail",
    header: t.detail,
    skeleton: "wide",
    isInteractive: true,
    cell: ({ id, detail, cause }) => (
      <>
        {detail}
        {id === "outbox" && (
          <IntentLink href="/dead-letters" className={`${linkClasses({ variant: "quiet" })} block w-fit`}>
            {t.deadLetters}
          </IntentLink>
        )}
        {cause && <span className="block text-fg-muted">{t.because(nameOf(parts, cause))}</span>}
      </>
    ),
  },
  {
    id: "latency",
    header: t.latency,
    align: "end",
    cell: ({ latencyMs }) => (latencyMs === null ? t.unknown : latency(latencyMs, locale)),
  },
  { id: "version", header: t.version, isNarrow: true, priority: 2, cell: ({ version }) => version ?? t.unknown },
  {
    id: "since",
    header: t.since,
    isNarrow: true,
    cell: ({ since }) => <RelativeTime value={since} locale={locale} />,
  },
  {
    id: "dependsOn",
    header: t.dependsOn,
    priority: 2,
    cell: ({ dependsOn }) => dependsOn.map((id) => nameOf(parts, id)).join(", ") || t.nothing,
  },
];
