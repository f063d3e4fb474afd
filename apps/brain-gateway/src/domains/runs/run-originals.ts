import { JsonObject, type JsonValue } from "@bizosaas/contracts";
import type { RunRef } from "../../platform/engine/index.ts";
import type { Services } from "../../platform/services/services.ts";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";

const triggerName = "trigger";

const refOf = (tenantId: string, runId: string, name: string) => ({
  ...{ tenantId, table: "run_original", rowId: runId, field: name },
});
const asRecord = { isRecord: true };

/** Seals what is masked from now on, for the run alone. What was sealed under a name before is written over. */
export const sealOriginals = async (
  { vault }: Services,
  { tx, tenantId }: TenantScope,
  runId: string,
  originals: ReadonlyMap<string, JsonValue>,
): Promise<void> => {
  for (const [name, value] of originals) {
    const sealed = await vault.seal(tx, refOf(tenantId, runId, name), JSON.stringify(value), asRecord);
    await tx.runOriginal.upsert({
      where: { tenantId_runId_name: { tenantId, runId, name } },
      create: { tenantId, runId, name, ...sealed },
      update: sealed,
    });
  }
};

/** What was masked of a run. The maps go by the steps' ids. */
export type Originals = {
  trigger: JsonValue | undefined;
  outputs: Map<string, JsonValue>;
  /** What steps that failed were working with. */
  inputs: Map<string, JsonValue>;
  /** What steps were given by a retry, in the place of their own input. */
  given: Map<string, JsonObject>;
};

export const nameOf = {
  output: (stepId: string): string => `step ${stepId}`,
  input: (stepId: string): string => `input ${stepId}`,
  given: (stepId: string): string => `given ${stepId}`,
};

export const openOriginals = async (
  { vault }: Services,
  { tx, tenantId }: TenantScope,
  runId: string,
): Promise<Originals> => {
  const originals: Originals = { trigger: undefined, outputs: new Map(), inputs: new Map(), given: new Map() };
  for (const { name, ...sealed } of await tx.runOriginal.findMany({ where: { tenantId, runId } })) {
    const value = JSON.parse(await vault.open(tx, refOf(tenantId, runId, name), sealed, asRecord)) as JsonValue;
    const [kind = "", stepId = ""] = name.split(" ");
    if (name === triggerName) originals.trigger = value;
    if (kind === "step") originals.outputs.set(stepId, value);
    if (kind === "input") originals.inputs.set(stepId, value);
    if (kind === "given") originals.given.set(stepId, JsonObject.parse(value));
  }
  return originals;
};

/** Puts a masked trigger in the place of the run's own, which is sealed. */
export const maskTrigger = (services: Services, { tenantId, runId }: RunRef, original: JsonValue, masked: JsonValue) =>
  services.db.withTenant(tenantId, async (tx) => {
    await sealOriginals(services, { tx, tenantId }, runId, new Map([[triggerName, original]]));
    await tx.run.updateMany({ where: { tenantId, id: runId }, data: { trigger: masked ?? {} } });
  });

type SealedResult = { sealed: string; keyVersion: number };

const isSealed = (value: unknown): value is SealedResult =>
  typeof value === "object" && value !== null && "sealed" in value && "keyVersion" in value;

/** As the engine keeps the result of a step whose run masks values. */
export const sealResult = <Result>(services: Services, { tenantId, runId }: RunRef, key: string, result: Result) =>
  services.db.withTenant(tenantId, async (tx): Promise<SealedResult> => {
    const ref = refOf(tenantId, runId, `result ${key}`);
    const { ciphertext, keyVersion } = await services.vault.seal(tx, ref, JSON.stringify(result), asRecord);
    return { sealed: Buffer.from(ciphertext).toString("base64"), keyVersion };
  });

export const openResult = async <Result>(
  services: Services,
  { tenantId, runId }: RunRef,
  key: string,
  kept: Result | SealedResult,
): Promise<Result> => {
  if (!isSealed(kept)) return kept;
  const ciphertext = Buffer.from(kept.sealed, "base64");
  const ref = refOf(tenantId, runId, `result ${key}`);
  const text = await services.db.withTenant(tenantId, (tx) =>
    services.vault.open(tx, ref, { ciphertext, keyVersion: kept.keyVersion }, asRecord),
  );
  return JSON.parse(text) as Result;
};
