import { NewWorkflowDialog } from "./new-workflow-dialog.tsx";
import { listNodeChoices } from "./queries.ts";

const readChoices = async () => {
  try {
    return await listNodeChoices();
  } catch {
    return { connections: [], aiKeys: [], members: [], workflows: [] };
  }
};

/** The button and dialog that make a workflow; without the tenant's connections it still makes one, just not prefilled. */
export async function NewWorkflow({ variant = "primary" }: { variant?: "primary" | "secondary" }) {
  return <NewWorkflowDialog choices={await readChoices()} variant={variant} />;
}
