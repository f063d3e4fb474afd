import type { JsonValue } from "@bizosaas/contracts";
import { type StepRecord, stepIdOf } from "@bizosaas/workflows";
import type { RunRef } from "../../platform/engine/index.ts";
import type { Services } from "../../platform/services/services.ts";
import { createFieldMask } from "../../platform/telemetry/mask-fields.ts";
import { maskTrigger, openOriginals, sealOriginals } from "./run-originals.ts";

/** Keeps what a workflow masks out of what is stored of one run, while the run itself goes on with the originals. */
export type RunMask = {
  isOn: boolean;
  trigger: JsonValue;
  maskedTrigger: JsonValue;
  /** Of steps that were done in earlier executions, what they really put out. */
  originals: ReadonlyMap<string, JsonValue>;
  hideSteps: (steps: readonly StepRecord[]) => Promise<StepRecord[]>;
  hideText: (text: string) => string;
};

const isSame = (left: JsonValue, right: JsonValue): boolean => JSON.stringify(left) === JSON.stringify(right);

type Masked = { maskedFields: readonly string[]; hasOriginals: boolean; trigger: JsonValue };

const unmasked = (trigger: JsonValue): RunMask => ({
  ...{ isOn: false, trigger, maskedTrigger: trigger, originals: new Map() },
  hideSteps: async (steps) => [...steps],
  hideText: (text) => text,
});

/** Takes up a run: its trigger is masked where it is stored, before anything else of it is. */
export const createRunMask = async (services: Services, ref: RunRef, run: Masked): Promise<RunMask> => {
  if (run.maskedFields.length === 0 && !run.hasOriginals) return unmasked(run.trigger);
  const originals = await openOriginals(services, ref);
  const trigger = originals.get("trigger") ?? run.trigger;
  originals.delete("trigger");
  const fields = createFieldMask(run.maskedFields);
  const maskedTrigger = fields.hide(trigger, "trigger");
  for (const [stepId, output] of originals) fields.learn(output, `steps.${stepId}`);
  if (!isSame(maskedTrigger, run.trigger)) await maskTrigger(services, ref, trigger, maskedTrigger);

  const hideSteps = async (steps: readonly StepRecord[]): Promise<StepRecord[]> => {
    for (const { nodeId, output } of steps) fields.learn(output, `steps.${nodeId}`);
    const hidden = steps.map(fields.hideStep);
    const changed = steps.filter(
      ({ output, port }, at) => port !== null && !isSame(output, hidden[at]?.output ?? null),
    );
    if (changed.length === 0) return hidden;
    const sealed = new Map(changed.map(({ nodeId, path, output }) => [`step ${stepIdOf(nodeId, path)}`, output]));
    await services.db.withTenant(ref.tenantId, (tx) =>
      sealOriginals(services, { tx, tenantId: ref.tenantId }, ref.runId, sealed),
    );
    return hidden;
  };
  return { isOn: true, trigger, maskedTrigger, originals, hideSteps, hideText: fields.hideText };
};
