import type { WorkflowDefinition } from "@bizosaas/contracts";

type Asked<Answer> = { answer: Answer; draft: WorkflowDefinition };

/** What the browser answered, which may ask a person first, with the draft as it is by then; null where it refused. */
export const withNewest = async <Answer>(
  ask: () => Promise<Answer>,
  newest: () => WorkflowDefinition,
): Promise<Asked<Answer> | null> => {
  try {
    const answer = await ask();
    return { answer, draft: newest() };
  } catch {
    return null;
  }
};
