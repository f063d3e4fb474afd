import { AppError, WorkflowDefinition } from "@bizosaas/contracts";

/**
 * Reads a stored definition of any schema version as the current one. Versions so far: 1. The step from an older
 * version belongs here, with a golden file in fixtures/ that proves it.
 */
export const upgradeDefinition = (stored: unknown): WorkflowDefinition => {
  const parsed = WorkflowDefinition.safeParse(stored);
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.map(({ path, message }) => ({ path: path.join("."), message }));
  throw new AppError("workflow_invalid", "The stored workflow can't be read.", { fields });
};
