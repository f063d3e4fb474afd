import type { RunRef } from "../../platform/engine/index.ts";
import type { Services } from "../../platform/services/services.ts";
import { closeApprovals } from "../approvals/index.ts";
import { closeWaits } from "../waits/index.ts";
import { cancelCalled } from "./call-workflow.ts";

/** Gives up whatever a run that ends early still waits for: its approvals, the runs it called, and what it listens for. */
export const letGo = async (services: Services, ref: RunRef): Promise<void> => {
  await closeApprovals(services, ref);
  await cancelCalled(services, ref);
  await closeWaits(services, ref);
};
