import type { Overview, TenantPermission } from "@bizosaas/contracts";
import { actorCan, type PortalActor } from "@bizosaas/portal-kit";
import { IntentLink } from "@bizosaas/portal-kit/client";
import { Badge, buttonClasses, Card, StatusIcon } from "@bizosaas/ui";
import type { OverviewWords } from "./words.ts";

type Words = OverviewWords["steps"];
type Step = { href: string; label: string; hint: string; isDone: boolean; permission: TenantPermission };
type Props = { overview: Overview; actor: PortalActor; t: Words };

const stepsOf = ({ connections, aiKeys, hasRuns, workflows }: Overview, t: Words): Step[] => [
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
    isDone: aiKeys > 0,
    permission: "ai_keys:manage",
  },
  {
    href: "/workflows",
    label: workflows.total > 0 ? t.publish : t.workflow,
    hint: workflows.total > 0 ? t.publishHint : t.workflowHint,
    isDone: hasRuns,
    permission: "workflows:write",
  },
];

/** Whether there is anything yet that a figure could count. */
export const isFirstUse = ({ connections, hasRuns }: Overview): boolean => connections.total === 0 && !hasRuns;

function StepRow({
  step,
  place,
  isNext,
  isMine,
  t,
}: {
  step: Step;
  place: number;
  isNext: boolean;
  isMine: boolean;
  t: Words;
}) {
  return (
    <li className="grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-3 border-t border-border py-4 first:border-t-0 sm:grid-cols-[auto_1fr_auto]">
      {step.isDone ? (
        <span className="grid size-8 place-items-center">
          <StatusIcon status="succeeded" />
        </span>
      ) : (
        <span
          aria-hidden
          className={`grid size-8 place-items-center rounded-full border text-body font-semibold ${isNext ? "border-primary text-primary-text" : "border-border-strong text-fg-muted"}`}
        >
          {place}
        </span>
      )}
      <div className="min-w-0">
        <p className="text-body font-semibold">{step.label}</p>
        <p className="text-dense text-fg-muted">{isMine || step.isDone ? step.hint : t.ask}</p>
      </div>
      <span className="col-start-2 sm:col-start-3">
        {step.isDone && <Badge tone="success">{t.done}</Badge>}
        {!step.isDone && isMine && (
          <IntentLink href={step.href} className={buttonClasses({ variant: isNext ? "primary" : "secondary" })}>
            {step.label}
          </IntentLink>
        )}
      </span>
    </li>
  );
}

/** The three steps to a first run, ticked off by what is there; gone once all of it is. */
export function FirstSteps({ overview, actor, t }: Props) {
  const steps = stepsOf(overview, t).map((step) => ({ ...step, isMine: actorCan(actor, step.permission) }));
  const done = steps.filter(({ isDone }) => isDone).length;
  if (done === steps.length) return null;
  const next = steps.find(({ isDone, isMine }) => isMine && !isDone);
  return (
    <Card title={t.title} description={t.description(done, steps.length)}>
      <ol className="grid">
        {steps.map((step, index) => (
          <StepRow
            key={step.href}
            step={step}
            place={index + 1}
            isNext={step.href === next?.href}
            isMine={step.isMine}
            t={t}
          />
        ))}
      </ol>
    </Card>
  );
}
