import type { Action } from "@bizosaas/connectors";
import { AppError, contract, JsonObject, ResourceKind } from "@bizosaas/contracts";
import { hashOf } from "../../platform/http/canonical-json.ts";
import { type NetworkContext, networkVerb, notFound } from "../../platform/http/verb.ts";
import { type OpenConnection, openConnection } from "../connections/index.ts";
import { keepWritten, type Written } from "./keep-written.ts";
import { receiptById } from "./receipt-view.ts";

const load = (ctx: NetworkContext, receiptId: string) =>
  ctx.transaction(async (scope) => {
    const view = await receiptById(scope, receiptId);
    const row = await scope.tx.receipt.findFirst({ where: { tenantId: scope.tenantId, id: receiptId } });
    if (!view || !row) throw notFound("receipt");
    if (view.cannotUndoReason !== null) throw new AppError("conflict", view.cannotUndoReason);
    return row;
  });

type Row = Awaited<ReturnType<typeof load>>;

/** Undoes, then reads the record back: only what the vendor shows counts. */
const putBack = async ({ connector, client }: OpenConnection, row: Row, signal: AbortSignal) => {
  const action: Action | undefined = connector.actions.find(({ id }) => id === row.actionId);
  if (!action?.undo) throw new AppError("conflict", "This kind of write can't be taken back.");
  const input = action.input.parse(row.input);
  const before = JsonObject.parse(row.before);
  const context = { idempotencyKey: row.idempotencyKey, signal, output: row.output };
  const holdsBefore = async () => hashOf(await action.before(client, input, context)) === hashOf(before);
  await action.undo(client, before, input, context);
  if (!(await action.isApplied(client, input, before, context)) || (await holdsBefore())) return;
  throw new AppError("upstream_failed", `${connector.name} took the change back, but still shows the new content.`);
};

const readBack = async (
  { connector, client }: OpenConnection,
  row: Row,
  signal: AbortSignal,
): Promise<Written | null> => {
  const kind = ResourceKind.safeParse(row.targetKind).data;
  const resource = connector.resources.find((each) => each.kind === kind);
  if (!kind || !resource || row.targetId === null) return null;
  return { kind, externalId: row.targetId, item: await resource.get(client, row.targetId, signal) };
};

/** Puts the before-image back. Refused when somebody changed the record since: theirs is not ours to overwrite. */
export const undoReceipt = networkVerb(contract.receipts.undo, async (ctx, { receiptId }) => {
  const { services, tenantId, signal, actor } = ctx;
  const row = await load(ctx, receiptId);
  const open = await openConnection(services, tenantId, row.connectionId);
  await putBack(open, row, signal);
  const written = await readBack(open, row, signal);
  return ctx.transaction(async (scope) => {
    const { count } = await scope.tx.receipt.updateMany({
      where: { tenantId, id: receiptId, status: "succeeded" },
      data: { status: "undone", undoneAt: new Date(), undoneById: actor.userId },
    });
    if (count === 0) throw new AppError("conflict", "This was undone already.");
    if (written) await keepWritten(scope, row.connectionId, written, row);
    await scope.audit({
      objectKind: "receipt",
      objectId: receiptId,
      before: { status: "succeeded", summary: row.summary },
      after: { status: "undone" },
    });
    if (row.runId !== null) await services.changes.notify(scope.tx, "run", row.runId);
    const view = await receiptById(scope, receiptId);
    if (!view) throw notFound("receipt");
    return view;
  });
});
