import { StepError, TestBench, type TestedStep, testLimits, type WorkflowDefinition } from "@bizosaas/contracts";
import type { NodeRegistry } from "@bizosaas/workflows";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";
import { type ReceiptReader, receiptsOfTest } from "../receipts/index.ts";
import { loadKnown, type Whose } from "./known-data.ts";
import { brokenOff, isUnderWay, lengthOf, shownLength, shownTotal } from "./rules.ts";

/** Cuts what a page can't hold: each value alone, and all of them together. */
const createRoom = () => {
  let left = shownTotal;
  return <Value extends TestedStep["output"]>(value: Value): { value: Value | null; isCut: boolean } => {
    const length = value === null ? 0 : lengthOf(value);
    if (length > shownLength || length > left) return { value: null, isCut: true };
    left -= length;
    return { value, isCut: false };
  };
};
type Room = ReturnType<typeof createRoom>;

const testOf = async ({ tx, tenantId, locale }: ReceiptReader, { workflowId, userId }: Whose, now: Date) => {
  const row = await tx.workflowTest.findFirst({ where: { tenantId, workflowId, startedById: userId } });
  if (!row) return null;
  const { id, nodeId, scope, isSending, status, error, costMicros, startedAt, finishedAt } = row;
  const isBroken = finishedAt === null && !isUnderWay(row, now);
  return {
    ...{ id, nodeId, scope, isSending },
    status: isBroken ? "failed" : status,
    error: isBroken ? brokenOff : StepError.nullable().parse(error),
    costMicros: costMicros === null ? null : Number(costMicros),
    startedAt: startedAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
    receipts: isSending ? await receiptsOfTest({ tx, tenantId, locale }, id) : [],
  };
};

const stepsOf = async ({ tx, tenantId }: TenantScope, { workflowId, userId }: Whose, testId: string, fit: Room) => {
  const rows = await tx.workflowTestStep.findMany({ where: { tenantId, workflowId, userId }, orderBy: { at: "desc" } });
  return rows.map((row) => {
    const { startedAt, at, costMicros, isCut, testId: of, ...rest } = row;
    const [output, input] = [fit(row.output as TestedStep["output"]), fit(row.input as TestedStep["input"])];
    return {
      ...rest,
      isLatest: of === testId,
      input: input.value,
      output: output.value,
      isCut: isCut || input.isCut || output.isCut,
      costMicros: costMicros === null ? null : Number(costMicros),
      tookMs: startedAt && Math.max(0, at.getTime() - startedAt.getTime()),
      at: at.toISOString(),
    };
  });
};

/** A draft as one person tries it out. */
export const loadTestBench = async (
  scope: ReceiptReader,
  whose: Whose,
  definition: WorkflowDefinition,
  { registry, now }: { registry: NodeRegistry; now: Date },
): Promise<TestBench> => {
  const fit = createRoom();
  const test = await testOf(scope, whose, now);
  const known = await loadKnown(scope, whose, definition, registry);
  const steps = await stepsOf(scope, whose, test?.id ?? "", fit);
  return TestBench.parse({
    test,
    steps,
    limits: testLimits,
    known: [...known].map(([nodeId, { source, port, output, at }]) => {
      const told = { nodeId, source, port, at: at?.toISOString() ?? null };
      if (source === "test") return { ...told, isCut: false };
      const { value, isCut } = fit(output);
      return { ...told, isCut, ...(!isCut && { output: value }) };
    }),
  });
};
