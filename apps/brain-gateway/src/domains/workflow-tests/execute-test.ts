import { isAppError, type JsonValue, testLimits, type WorkflowDefinition } from "@bizosaas/contracts";
import { Prisma } from "@bizosaas/db";
import { runTest, TestStoppedError, upgradeDefinition } from "@bizosaas/workflows";
import { stopWhen } from "../../platform/events/stop-when.ts";
import type { Services } from "../../platform/services/services.ts";
import { createFieldMask, type FieldMask } from "../../platform/telemetry/mask-fields.ts";
import { loadSettings } from "../workflow-settings/index.ts";
import { planTest } from "./plan-test.ts";
import { createStepRecorder, type TestOwner } from "./record-test-steps.ts";
import { brokenOff, createAiPurse, timedOut } from "./rules.ts";
import { createDescribeWrite, createTestPorts } from "./test-ports.ts";

type Row = Awaited<ReturnType<typeof claim>>;
type Claimed = NonNullable<Row>;

/** At most once: a test that was cut off is not begun again, since it may really have sent something. */
const claim = ({ db }: Services, tenantId: string, id: string) =>
  db.withTenant(tenantId, async (tx) => {
    const { count } = await tx.workflowTest.updateMany({
      where: { tenantId, id, status: "queued" },
      data: { status: "running" },
    });
    if (count === 0) return null;
    return tx.workflowTest.findFirst({ where: { tenantId, id }, include: { workflow: { select: { name: true } } } });
  });

const createStop = (services: Services, { tenantId, testId }: TestOwner) =>
  stopWhen(services, {
    ...{ topic: "workflow_test_cancel", id: testId, timeoutMs: testLimits.seconds * 1000 },
    isStopped: async () => {
      const open = await services.db.withTenant(tenantId, (tx) =>
        tx.workflowTest.count({ where: { tenantId, id: testId, cancelRequestedAt: null } }),
      );
      return open === 0;
    },
  });

/** Of a test no more is kept than of a run. */
const maskOf = async (
  { db }: Services,
  { tenantId, workflowId }: TestOwner,
  trigger: JsonValue,
): Promise<FieldMask> => {
  const { maskedFields } = await db.withTenant(tenantId, (tx) => loadSettings({ tx, tenantId }, workflowId));
  const fields = createFieldMask(maskedFields);
  fields.learn(trigger, "trigger");
  return fields;
};

type End = { status: "succeeded" | "failed" | "cancelled"; error: { code: string; message: string } | null };

const carry = async (
  services: Services,
  owner: TestOwner,
  test: Claimed,
  purse: ReturnType<typeof createAiPurse>,
): Promise<End> => {
  const { tenantId, workflowId, userId, testId } = owner;
  const definition: WorkflowDefinition = upgradeDefinition(test.definition);
  const scope = test.scope === "step" ? ("step" as const) : ("to_here" as const);
  const { nodeId, triggerNodeId, isSending, correlationId } = test;
  const { known, trigger, item } = await services.db.withTenant(tenantId, (tx) =>
    planTest({ tx, tenantId }, services.nodes, { workflowId, userId, definition, nodeId, scope, triggerNodeId }),
  );
  const fields = await maskOf(services, owner, trigger.data);
  const stop = createStop(services, owner);
  try {
    const result = await runTest({
      ...{ definition, nodeId, scope, isSending, trigger, signal: stop.signal },
      registry: services.nodes,
      run: { id: testId, workflow: { id: workflowId, name: test.workflow.name } },
      known: new Map([...known].filter(([, { source }]) => scope === "step" || source === "pin")),
      ...(item !== undefined && { item }),
      ports: createTestPorts(services, { ...owner, correlationId, purse }),
      describeWrite: createDescribeWrite(services, tenantId),
      onSteps: createStepRecorder(services, owner, fields),
      onUnexpectedError: (err, failed) => services.log.error({ err, testId, nodeId: failed }, "a tested step failed"),
    });
    if (result.status === "cancelled") throw new TestStoppedError();
    const { status, error } = result;
    return { status, error: error && { code: error.code, message: fields.hideText(error.message) } };
  } catch (error) {
    if (!(error instanceof TestStoppedError)) throw error;
    if (stop.isCancelled()) return { status: "cancelled", error: null };
    return { status: "failed", error: stop.isTimedOut() ? timedOut : brokenOff };
  } finally {
    stop.release();
  }
};

const errorOf = ({ log }: Services, testId: string, error: unknown) => {
  if (isAppError(error)) return { code: error.code, message: error.message };
  log.error({ err: error, testId }, "a test failed unexpectedly");
  return { code: "internal", message: "Something went wrong on our side. Start the test again." };
};

const run = async (services: Services, owner: TestOwner, test: Claimed): Promise<void> => {
  const { tenantId, workflowId, testId } = owner;
  const purse = createAiPurse();
  const { status, error } = await carry(services, owner, test, purse).catch(
    (thrown: unknown): End => ({ status: "failed", error: errorOf(services, testId, thrown) }),
  );
  const spent = purse.spent();
  await services.db.withTenant(tenantId, async (tx) => {
    const end = { status, error: error ?? Prisma.DbNull, finishedAt: services.clock.now() };
    await tx.workflowTest.updateMany({ where: { tenantId, id: testId }, data: spent });
    await tx.workflowTest.updateMany({ where: { tenantId, id: testId, status: "running" }, data: end });
    await tx.workflowTestStep.updateMany({
      where: { tenantId, workflowId, testId, status: { in: ["running", "waiting"] } },
      data: { status: "cancelled" },
    });
    await services.changes.notify(tx, "workflow_test", workflowId);
  });
};

/** Takes a test and carries it in this process, without holding up what else is to be done. */
export const executeTest = async (services: Services, tenantId: string, testId: string): Promise<void> => {
  const test = await claim(services, tenantId, testId);
  if (!test) return;
  const owner = { tenantId, testId, workflowId: test.workflowId, userId: test.startedById };
  run(services, owner, test).catch((error: unknown) =>
    services.log.error({ err: error, testId }, "the end of a test could not be kept"),
  );
};
