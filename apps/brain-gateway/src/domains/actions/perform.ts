import { getConnector } from "@bizosaas/connectors";
import { AppError, contract } from "@bizosaas/contracts";
import { v7 as uuidv7 } from "uuid";
import { type NetworkContext, networkVerb } from "../../platform/http/verb.ts";
import { receiptById, recordOfReceipt } from "../receipts/index.ts";
import { performAction } from "./perform-action.ts";

/** What only reads leaves no receipt, and is no act. */
const assertWrites = async ({ transaction }: NetworkContext, connectionId: string, actionId: string): Promise<void> => {
  const connection = await transaction(({ tx, tenantId }) =>
    tx.connection.findFirst({ where: { tenantId, id: connectionId }, select: { connectorId: true } }),
  );
  const actions = connection ? getConnector(connection.connectorId).actions : [];
  const action = actions.find(({ id }) => id === actionId);
  if (action?.effect !== "read") return;
  throw new AppError("invalid_input", `“${action.title}” only reads. A record's page shows what it would answer.`);
};

/** Long enough for any tool: each of its calls has a bound of its own. */
const longestWriteMs = 5 * 60_000;

/**
 * A person writes at a tool by hand: the same way as a run, under their own name. Who leaves meanwhile stops nothing, so
 * that what the tool took is written down; who asks again under the same idempotency key takes up what was cut off.
 */
export const perform = networkVerb(contract.actions.perform, async (ctx, { connectionId, actionId, input }) => {
  const { services, tenantId, actor, correlationId, requestKey } = ctx;
  await assertWrites(ctx, connectionId, actionId);
  let isToldAlready = true;
  const { receiptId } = await performAction(services, {
    ...{ tenantId, actor, connectionId, actionId, input, correlationId },
    signal: AbortSignal.timeout(longestWriteMs),
    byHand: {
      transaction: (work) => {
        isToldAlready = false;
        return ctx.transaction(work);
      },
    },
    idempotencyKey: `by-hand:${requestKey ?? uuidv7()}`,
  });
  return ctx.transaction(async (scope) => {
    const receipt = receiptId === null ? null : await receiptById({ ...scope, locale: ctx.locale }, receiptId);
    if (!receipt) throw new AppError("internal", "What was written left no receipt.");
    if (isToldAlready)
      await scope.audit({
        objectKind: "receipt",
        objectId: receipt.id,
        after: { connectionId, actionId, again: true },
      });
    return { receipt, resourceId: await recordOfReceipt(scope, receipt.id) };
  });
});
