import { AppError, contract } from "@bizosaas/contracts";
import { formTriggerKind, parseSubmission, storableJson } from "@bizosaas/workflows";
import { publicVerb } from "../../platform/http/open-verb.ts";
import { startRun } from "../runs/index.ts";
import { findForm } from "./find-form.ts";
import { parseFormAddress } from "./form-address.ts";

const closed = {
  en: "This form takes nothing at the moment. Try again later.",
  nl: "Dit formulier neemt op dit moment niets aan. Probeer het later opnieuw.",
};
const wrong = {
  en: "Some fields are not right yet. Nothing was sent.",
  nl: "Sommige velden kloppen nog niet. Er is niets verstuurd.",
};

/** Stores a submission with its run before it thanks for it; sent twice, it starts one. */
export const submitForm = publicVerb(contract.forms.submit, async (ctx, input) => {
  const { services, correlationId, audit } = ctx;
  const { submissionId, values, website, locale } = input;
  const { tenantId, token } = parseFormAddress(input.address);
  return services.db.withTenant(tenantId, async (tx) => {
    const scope = { tx, tenantId };
    const { id, open } = await findForm(scope, token);
    if (!open) throw new AppError("conflict", closed[locale]);
    const parsed = parseSubmission(open.settings.fields, values, locale);
    if (!parsed.ok) throw new AppError("invalid_input", wrong[locale], { fields: parsed.issues });
    const { workflowId, versionId, nodeId } = open.trigger;
    const entry = { objectKind: "workflow", objectId: workflowId };
    const by = { kind: "system" as const, part: `form:${id}`, tenantId };
    const { thanks } = open.settings;
    if (website !== "") {
      await audit(scope, by, { ...entry, after: { refused: "filled in by a program" } });
      return { thanks };
    }
    const { runId, isNew } = await startRun(tx, {
      ...{ tenantId, workflowId, versionId, triggerNodeId: nodeId, triggerKind: formTriggerKind, correlationId },
      trigger: { values: storableJson(parsed.values), submittedAt: services.clock.now().toISOString() },
      dedupeKey: `form:${nodeId}:${submissionId}`,
    });
    await audit(scope, by, { ...entry, after: { runId, isRepeated: !isNew } });
    return { thanks };
  });
});
