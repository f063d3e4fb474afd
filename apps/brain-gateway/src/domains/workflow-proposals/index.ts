import { acceptWorkflowProposal } from "./accept-workflow-proposal.ts";
import { cancelWorkflowProposal } from "./cancel-workflow-proposal.ts";
import { startWorkflowProposal } from "./start-workflow-proposal.ts";
import { watchWorkflowProposal } from "./watch-workflow-proposal.ts";

export const handlers = {
  start: startWorkflowProposal,
  watch: watchWorkflowProposal,
  cancel: cancelWorkflowProposal,
  accept: acceptWorkflowProposal,
};
export { executeProposal } from "./execute-proposal.ts";
