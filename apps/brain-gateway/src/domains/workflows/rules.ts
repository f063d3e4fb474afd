import { AppError, type WorkflowDefinition, type WorkflowProblem } from "@bizosaas/contracts";

export const emptyDefinition: WorkflowDefinition = { schemaVersion: 1, nodes: [], edges: [] };

export const assertRevision = (current: number, seen: number): void => {
  if (current === seen) return;
  throw new AppError(
    "conflict",
    "Somebody else saved this workflow after you opened it. Reload to see their changes, then make yours again.",
  );
};

export const assertPublishable = (problems: readonly WorkflowProblem[], say: (sentence: string) => string): void => {
  if (problems.length === 0) return;
  const count = problems.length === 1 ? "1 problem keeps" : `${problems.length} problems keep`;
  const sentence = `${count} this workflow from being published: ${problems[0]?.message ?? ""}`;
  throw new AppError("workflow_invalid", say(sentence), {
    fields: problems.map(({ nodeId, field, message }) => ({
      path: ["nodes", nodeId, field].filter((part) => part !== null).join("."),
      message: say(message),
    })),
  });
};

/** Both sides come out of `jsonb`, which orders keys, so equal text means equal content. */
export const hasUnpublishedChanges = (draft: unknown, published: unknown): boolean =>
  JSON.stringify(draft) !== JSON.stringify(published ?? null);
