import type { JsonObject, JsonValue } from "@bizosaas/contracts";
import { type StepRecord, stepIdOf } from "@bizosaas/workflows";
import type { RunRef } from "../../platform/engine/index.ts";
import type { Services } from "../../platform/services/services.ts";
import { createFieldMask, type FieldMask } from "../../platform/telemetry/mask-fields.ts";
import { maskTrigger, nameOf, type Originals, openOriginals, sealOriginals } from "./run-originals.ts";

/** Keeps what a workflow masks out of what is stored of one run, while the run itself goes on with the originals. */
export type RunMask = {
  isOn: boolean;
  trigger: JsonValue;
  maskedTrigger: JsonValue;
  /** Of steps that were done in earlier executions, what they really put out. */
  originals: ReadonlyMap<string, JsonValue>;
  /** What retries really gave steps in the place of their own input. */
  given: ReadonlyMap<string, JsonObject>;
  hideSteps: (steps: readonly StepRecord[]) => Promise<StepRecord[]>;
  hideText: (text: string) => string;
};

const isSame = (left: JsonValue, right: JsonValue): boolean => JSON.stringify(left) === JSON.stringify(right);

type Masked = { maskedFields: readonly string[]; hasOriginals: boolean; trigger: JsonValue };

const unmasked = (trigger: JsonValue): RunMask => ({
  ...{ isOn: false, trigger, maskedTrigger: trigger, originals: new Map(), given: new Map() },
  hideSteps: async (steps) => [...steps],
  hideText: (text) => text,
});

/** The mask of a run's fields, with what is known of it so far. */
export const fieldMaskOf = (maskedFields: readonly string[], { trigger, outputs, given }: Originals): FieldMask => {
  const fields = createFieldMask(maskedFields);
  if (trigger !== undefined) fields.learn(trigger, "trigger");
  for (const [stepId, output] of outputs) fields.learn(output, `steps.${stepId.split(":")[0]}`);
  for (const input of given.values()) fields.learn(input, "input");
  return fields;
};

type Hidden = { step: StepRecord; hidden: StepRecord };

/** What only the originals tell: what a step put out, and what one that failed had before it, for a retry that changes it. */
const originalsOf = ({ step, hidden }: Hidden): [name: string, value: JsonValue][] => {
  const { nodeId, path, port, status, input, output } = step;
  const stepId = stepIdOf(nodeId, path);
  if (port !== null) return isSame(output, hidden.output) ? [] : [[nameOf.output(stepId), output]];
  return status !== "failed" || isSame(input, hidden.input) ? [] : [[nameOf.input(stepId), input]];
};

/** Takes up a run: its trigger is masked where it is stored, before anything else of it is. */
export const createRunMask = async (services: Services, ref: RunRef, run: Masked): Promise<RunMask> => {
  if (run.maskedFields.length === 0 && !run.hasOriginals) return unmasked(run.trigger);
  const { tenantId, runId } = ref;
  const originals = await services.db.withTenant(tenantId, (tx) => openOriginals(services, { tx, tenantId }, runId));
  const trigger = originals.trigger ?? run.trigger;
  const fields = fieldMaskOf(run.maskedFields, originals);
  const maskedTrigger = fields.hide(trigger, "trigger");
  if (!isSame(maskedTrigger, run.trigger)) await maskTrigger(services, ref, trigger, maskedTrigger);

  const hideSteps = async (steps: readonly StepRecord[]): Promise<StepRecord[]> => {
    for (const { nodeId, output } of steps) fields.learn(output, `steps.${nodeId}`);
    const hidden = steps.map((step) => ({ step, hidden: fields.hideStep(step) }));
    const sealed = new Map(hidden.flatMap(originalsOf));
    if (sealed.size > 0) {
      await services.db.withTenant(tenantId, (tx) => sealOriginals(services, { tx, tenantId }, runId, sealed));
    }
    return hidden.map((each) => each.hidden);
  };
  return {
    ...{ isOn: true, trigger, maskedTrigger, originals: originals.outputs, given: originals.given },
    ...{ hideSteps, hideText: fields.hideText },
  };
};
