"use client";

import type { WorkflowSettings, WorkflowSettingsDetail } from "@bizosaas/contracts";
import { useSave, useWords } from "@bizosaas/portal-kit/client";
import type { FormSchema } from "@bizosaas/ui";
import { useRouter } from "next/navigation";
import { changeSettings } from "./actions.ts";
import { settingsWords } from "./words.ts";

export type SectionProps = { workflowId: string; detail: WorkflowSettingsDetail; canWrite: boolean };

/** What every section shares: it saves its own fields alone, and says why they can't be changed. */
export const useSection = ({ workflowId, canWrite }: SectionProps) => {
  const t = useWords(settingsWords);
  const router = useRouter();
  const save = useSave(changeSettings, t.saved);
  return {
    t,
    saveFields: (given: Partial<WorkflowSettings>) => save({ workflowId, ...given }),
    shared: { readOnlyReason: canWrite ? undefined : t.readOnly, onLeave: (href: string) => router.push(href) },
  };
};

/** For sections whose fields are chosen from what the server offers: it checks the choice. */
export const asChosen = <Values>(): FormSchema<Values> => ({
  "~standard": { validate: (values) => ({ value: values as Values }) },
});
