import { isDeepStrictEqual } from "node:util";
import { AppError, JsonObject, type JsonValue, secretMask } from "@bizosaas/contracts";
import type { VerbContext } from "../../platform/http/verb-context.ts";
import { maskValue } from "../node-kinds/index.ts";
import type { ExecutionInputs } from "./execution-state.ts";
import type { FailedStep } from "./failed-step.ts";
import { putBackMasked } from "./put-back-masked.ts";
import { fieldMaskOf } from "./run-mask.ts";
import { nameOf, openOriginals, sealOriginals } from "./run-originals.ts";

const maskedFieldsOf = async ({ tx, tenantId }: VerbContext, workflowId: string): Promise<string[]> => {
  const where = { tenantId, workflowId };
  const settings = await tx.workflowSettings.findFirst({ where, select: { maskedFields: true } });
  return (settings?.maskedFields ?? []) as string[];
};

const itemsOf = (input: JsonValue | undefined): JsonValue | undefined => JsonObject.safeParse(input).data?.["items"];

/** What is done of a loop is known by the item's number, so behind every number there must stay the same item. */
const assertSameItems = async (
  { tx, tenantId }: VerbContext,
  runId: string,
  { nodeId, path }: FailedStep,
  { from, to }: { from: JsonValue | undefined; to: JsonObject },
): Promise<void> => {
  if (isDeepStrictEqual(itemsOf(from), itemsOf(to))) return;
  const startsWith = `${path === "" ? "" : `${path}/`}${nodeId}.`;
  const begun = await tx.runStep.findFirst({ where: { tenantId, runId, nodeId, path: { startsWith } } });
  if (!begun) return;
  const message =
    "This loop has begun with its list, and what is done of it counts by the items' order. Leave the list as it was, or run the workflow anew.";
  throw new AppError("conflict", message, { fields: [{ path: "change.input.items", message }] });
};

type Given = { run: { id: string; workflowId: string; trigger: unknown }; step: FailedStep; input: JsonObject };

/**
 * What a step is given in the place of its own input, as it is stored for the run to take up. Where the run masks values it
 * works with the originals, sealed, and what is stored beside them is masked.
 */
export const takeGiven = async (ctx: VerbContext, { run, step, input }: Given): Promise<ExecutionInputs> => {
  const maskedFields = await maskedFieldsOf(ctx, run.workflowId);
  const originals = await openOriginals(ctx.services, ctx, run.id);
  const { trigger, outputs, inputs, given } = originals;
  const isMasking = maskedFields.length > 0 || trigger !== undefined || outputs.size + inputs.size + given.size > 0;
  const isForgotten = isMasking && JSON.stringify(step.input).includes(secretMask);
  const original = inputs.get(step.id) ?? (isForgotten ? undefined : step.input);
  const whole = JsonObject.parse(putBackMasked(input, { shown: maskValue(step.input), original }, "input"));
  await assertSameItems(ctx, run.id, step, { from: original, to: whole });
  if (!isMasking) return { [step.id]: whole };
  await sealOriginals(ctx.services, ctx, run.id, new Map([[nameOf.given(step.id), whole]]));
  const hidden = fieldMaskOf(maskedFields, { ...originals, trigger: trigger ?? (run.trigger as JsonValue) }).hide(
    whole,
    "input",
  );
  return { [step.id]: JsonObject.parse(hidden) };
};
