"use client";

import type { TestedStep } from "@bizosaas/contracts";
import { useLocale, useWords } from "@bizosaas/portal-kit/client";
import { Badge, Code, RelativeTime, Tabs } from "@bizosaas/ui";
import { Pin } from "lucide-react";
import { DataView } from "./data-view.tsx";
import { isFresh, outputIn } from "./tested-data.ts";
import type { Testing } from "./use-test-bench.ts";
import { testWords } from "./words.ts";

function Output({ testing, nodeId, step }: { testing: Testing; nodeId: string; step: TestedStep | null }) {
  const t = useWords(testWords);
  const locale = useLocale();
  const known = outputIn(testing.bench, nodeId);
  // A step that was just tried shows what it came to, although later steps go on with what is pinned.
  const hasResult = step !== null && step.port !== null && isFresh(testing.bench, nodeId);
  const shown = hasResult ? { output: step.output, isCut: step.isCut, source: "test" as const, at: step.at } : known;
  if (!shown) return <p className="text-body text-fg-muted">{t.noOutput}</p>;
  return (
    <div className="grid gap-2">
      <p className="flex flex-wrap items-center gap-2 text-dense text-fg-muted">
        <Badge
          tone={shown.source === "pin" ? "primary" : "neutral"}
          icon={shown.source === "pin" ? <Pin aria-hidden /> : undefined}
        >
          {t.source[shown.source]}
        </Badge>
        {shown.at && <RelativeTime value={shown.at} locale={locale} />}
      </p>
      {shown.isCut ? (
        <p className="text-body text-fg-muted">{t.cut}</p>
      ) : (
        <DataView label={t.output} value={shown.output} />
      )}
    </div>
  );
}

function Input({ step }: { step: TestedStep | null }) {
  const t = useWords(testWords);
  if (!step || (step.input === null && !step.isCut)) return <p className="text-body text-fg-muted">{t.noInput}</p>;
  if (step.input === null) return <p className="text-body text-fg-muted">{t.cut}</p>;
  return <DataView label={t.input} value={step.input} />;
}

/** What goes into a step and what comes out, as far as it is known. */
export function StepData({ testing, nodeId, step }: { testing: Testing; nodeId: string; step: TestedStep | null }) {
  const t = useWords(testWords);
  const log = step?.log ?? [];
  return (
    <Tabs
      label={t.title}
      tabs={[
        { value: "output", label: t.output, content: <Output testing={testing} nodeId={nodeId} step={step} /> },
        { value: "input", label: t.input, content: <Input step={step} /> },
        ...(log.length > 0 ? [{ value: "log", label: t.log, content: <Code block>{log.join("\n")}</Code> }] : []),
      ]}
    />
  );
}
