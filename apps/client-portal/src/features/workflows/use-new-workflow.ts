"use client";

import type { JsonObject, WorkflowDefinition } from "@bizosaas/contracts";
import type { ActionError } from "@bizosaas/portal-kit/client";
import { useAction, useWords } from "@bizosaas/portal-kit/client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { createFromTemplate } from "../templates/actions.ts";
import { createWorkflow } from "./actions.ts";
import { readPreferredModel } from "./preferred-model.ts";
import type { NodeChoices } from "./queries.ts";
import { readWorkflowFile } from "./read-workflow-file.ts";
import { workflowWords } from "./words.ts";

export type Start = "starter" | "describe" | "template" | "blank" | "import";
type Asked = { start: Start; name: string; file: File | undefined };

/** What the ready-made workflow is filled in with, as far as the organization has it. */
const choicesFrom = async ({ connections, aiKeys }: NodeChoices): Promise<JsonObject> => {
  const site = connections.find(({ connectorId }) => connectorId === "wordpress");
  const key = aiKeys.find(({ status }) => status !== "invalid");
  const model = key && (await readPreferredModel(key.id));
  return { ...(site && { site: site.id }), ...(model && { model }) };
};

/** Makes a workflow in the way that was chosen and opens it. */
export const useNewWorkflow = (choices: NodeChoices) => {
  const t = useWords(workflowWords).create;
  const router = useRouter();
  const [isPreparing, setPreparing] = useState(false);
  const [fileError, setFileError] = useState<string>();
  const plain = useAction(createWorkflow, { failure: "inline" });
  const ready = useAction(createFromTemplate, { failure: "inline" });

  const fromStarter = async (name: string) => {
    setPreparing(true);
    const chosen = await choicesFrom(choices);
    setPreparing(false);
    const asked = { templateId: "summarize-new-posts", choices: chosen };
    return ready.run({ ...asked, name: name || t.starter });
  };
  const fromFile = async (name: string, file: File | undefined) => {
    const draft: WorkflowDefinition | null = file ? readWorkflowFile(await file.text()) : null;
    setFileError(draft ? undefined : t.unreadable);
    return draft && plain.run({ name: name || (file?.name.replace(/\.json$/i, "") ?? t.title), draft });
  };
  const create = async ({ start, name, file }: Asked) => {
    if (start === "describe") return router.push("/workflows/describe");
    if (start === "template") return router.push("/workflows/templates");
    const made =
      start === "starter"
        ? fromStarter(name)
        : start === "import"
          ? fromFile(name, file)
          : plain.run({ name: name || t.title });
    const workflow = await made;
    if (workflow) router.push(`/workflows/${workflow.id}`);
  };
  const error: ActionError | null = ready.error ?? plain.error;
  return { create, error, fileError, isBusy: isPreparing || plain.isPending || ready.isPending };
};
