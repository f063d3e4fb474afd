import { PageSkeleton } from "@bizosaas/portal-kit/client";
import { Load, say } from "@bizosaas/portal-kit/server";
import { PageBody } from "@bizosaas/ui";
import type { Metadata } from "next";
import { readTemplate } from "@/features/templates/queries.ts";
import { TemplatePage } from "@/features/templates/template-page.tsx";
import { templateWords } from "@/features/templates/words.ts";
import { workflowWords } from "@/features/workflows/words.ts";
import { requireActor } from "@/portal.ts";

type Props = { params: Promise<{ templateId: string }> };

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await say(templateWords)).title });

export default async function WorkflowTemplatePage({ params }: Props) {
  const [{ templateId }, actor] = await Promise.all([params, requireActor()]);
  const [t, { noneReadOnly }] = await Promise.all([say(templateWords), say(workflowWords)]);
  return (
    <PageBody>
      <Load skeleton={<PageSkeleton hasHead shape="panes" />} read={() => readTemplate(templateId)}>
        {(read) => <TemplatePage {...read} actor={actor} t={t} noneReadOnly={noneReadOnly} />}
      </Load>
    </PageBody>
  );
}
