import type { Overview, TenantPermission } from "@bizosaas/contracts";
import { actorCan, type PortalActor } from "@bizosaas/portal-kit";
import { Badge, buttonClasses, Card, StatusIcon } from "@bizosaas/ui";
import Link from "next/link";
import type { OverviewWords } from "./words.ts";

type Step = { href: string; label: string; hint: string; isDone: boolean; permission: TenantPermission };
type Props = { overview: Overview; actor: PortalActor; t: OverviewWords["steps"] };

const stepsOf = ({ connections, ai, workflows, recentRuns }: Overview, t: OverviewWords["steps"]): Step[] => [
  {
    href: "/connections/new/wordpress",
    label: t.connect,
    hint: t.connectHint,
    isDone: connections.total > 0,
    permission: "connections:manage",
  },
  {
    href: "/settings/ai-keys/new",
    label: t.aiKey,
    hint: t.aiKeyHint,
    isDone: ai.keys > 0,
    permission: "ai_keys:manage",
  },
  {
    href: "/workflows",
    label: t.workflow,
    hint: t.workflowHint,
    isDone: workflows.total > 0,
    permission: "workflows:write",
  },
  {
    href: "/workflows",
    label: t.publish,
    hint: t.publishHint,
    isDone: recentRuns.length > 0,
    permission: "workflows:write",
  },
];

/** What is left until the first workflow has run; gone once all of it is true. */
export function FirstSteps({ overview, actor, t }: Props) {
  const steps = stepsOf(overview, t).map((step) => ({ ...step, isMine: actorCan(actor, step.permission) }));
  const done = steps.filter(({ isDone }) => isDone).length;
  if (done === steps.length || !steps.some(({ isMine }) => isMine)) return null;
  const next = steps.find(({ isDone, isMine }) => isMine && !isDone);
  return (
    <Card title={t.title} description={t.description(done, steps.length)}>
      <ol className="grid gap-1">
        {steps.map((step) => (
          <li
            key={step.label}
            className="grid grid-cols-[auto_1fr] items-center gap-3 border-t border-border py-3 first:border-t-0 sm:grid-cols-[auto_1fr_auto]"
          >
            <StatusIcon status={step.isDone ? "succeeded" : "pending"} />
            <div className="min-w-0">
              <p className="text-body font-semibold">{step.label}</p>
              <p className="text-dense text-fg-muted">{step.hint}</p>
            </div>
            <span className="col-start-2 sm:col-start-3">
              {step.isDone && <Badge tone="success">{t.done}</Badge>}
              {!step.isDone && step.isMine && (
                <Link href={step.href} className={buttonClasses({ variant: step === next ? "primary" : "secondary" })}>
                  {step.label}
                </Link>
              )}
            </span>
          </li>
        ))}
      </ol>
    </Card>
  );
}
