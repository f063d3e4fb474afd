import { IntentLink, PageCrumb } from "@bizosaas/portal-kit/client";
import { buttonClasses, PageHeader } from "@bizosaas/ui";

type Props = { workflow: { id: string; name: string }; title: string; subtitle: string; open: string };

/** The head of a page about one workflow, with the way back to its drawing. */
export function WorkflowHeading({ workflow, title, subtitle, open }: Props) {
  return (
    <>
      <PageCrumb label={workflow.name} />
      <PageHeader
        title={title}
        subtitle={subtitle}
        actions={
          <IntentLink href={`/workflows/${workflow.id}`} className={buttonClasses()}>
            {open}
          </IntentLink>
        }
      />
    </>
  );
}
