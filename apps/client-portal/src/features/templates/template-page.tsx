import { actorCan, type PortalActor } from "@bizosaas/portal-kit";
import { IntentLink, PageCrumb } from "@bizosaas/portal-kit/client";
import { Badge, buttonClasses, Callout, PageHeader } from "@bizosaas/ui";
import { DefinitionSteps } from "../versions/definition-steps.tsx";
import type { WorkflowWords } from "../workflows/words.ts";
import { firstChoices } from "./first-choices.ts";
import { NeedList } from "./need-list.tsx";
import type { readTemplate } from "./queries.ts";
import { UseTemplateForm } from "./use-template-form.tsx";
import type { TemplateWords } from "./words.ts";

type Props = Awaited<ReturnType<typeof readTemplate>> & {
  actor: PortalActor;
  t: TemplateWords;
  noneReadOnly: WorkflowWords["noneReadOnly"];
};

/** One template: what it does, what it needs, its graph, and the way to make it one's own. */
export function TemplatePage({ template, kinds, choices, siteAddress, actor, t, noneReadOnly }: Props) {
  const rights = {
    canConnect: actorCan(actor, "connections:manage"),
    canAddKeys: actorCan(actor, "ai_keys:manage"),
  };
  return (
    <>
      <PageCrumb label={template.name} />
      <PageHeader
        title={template.name}
        subtitle={template.purpose}
        meta={<Badge>{t.categories[template.category]}</Badge>}
        actions={
          <IntentLink href="/workflows/templates" className={buttonClasses()}>
            {t.all}
          </IntentLink>
        }
      />
      <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_22rem] lg:items-start">
        <div className="grid gap-6 lg:order-last">
          <section aria-labelledby="template-needs" className="grid gap-2">
            <h2 id="template-needs" className="text-lead font-semibold">
              {t.needs}
            </h2>
            <NeedList needs={template.needs} t={t} rights={rights} />
          </section>
          {actorCan(actor, "workflows:write") ? (
            <UseTemplateForm
              template={template}
              choices={choices}
              chosen={firstChoices(template, { choices, userId: actor.userId, siteAddress })}
            />
          ) : (
            <Callout tone="info">{noneReadOnly}</Callout>
          )}
        </div>
        <DefinitionSteps definition={template.definition} names={{ kinds, choices }} />
      </div>
    </>
  );
}
