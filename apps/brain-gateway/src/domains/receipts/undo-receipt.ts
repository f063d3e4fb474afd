import { type Action, readBack } from "@bizosaas/connectors";
import { AppError, contract, isAppError, JsonObject, ResourceKind } from "@bizosaas/contracts";
import { hashOf } from "../../platform/http/hash-of.ts";
import { type NetworkContext, networkVerb, notFound } from "../../platform/http/verb.ts";
import { type OpenConnection, openConnection } from "../connections/index.ts";
import { keepUnread, keepWritten, type Target, type Written } from "./keep-written.ts";
import { receiptById } from "./receipt-view.ts";

const undoneAlready = () => new AppError("conflict", "This was undone already.");

/** From here on an undo is under way: what a sync sees of it meanwhile is no stranger's change. */
const begin = (ctx: NetworkContext, receiptId: string) =>
  ctx.transaction(async (scope) => {
    const { tx, tenantId } = scope;
    const view = await receiptById({ ...scope, locale: ctx.locale }, receiptId);
    const row = await tx.receipt.findFirst({ where: { tenantId, id: receiptId } });
    if (!view || !row) throw notFound("receipt");
    if (view.cannotUndoReason !== null) throw new AppError("conflict", view.cannotUndoReason);
    const [began] = await tx.$queryRaw<{ since: Date }[]>`
      update receipt set undone_at = now()
      where tenant_id = ${tenantId}::uuid and id = ${receiptId}::uuid and status = 'succeeded'
      returning undone_at as since`;
    if (!began) throw undoneAlready();
    return { ...row, since: began.since };
  });

type Row = Awaited<ReturnType<typeof begin>>;

/** What leaves it open whether the tool took the change back. */
const unclear: ReadonlySet<string> = new Set([
  "internal",
  "upstream_failed",
  "upstream_too_large",
  "upstream_timeout",
  "unavailable",
]);

/**
 * It was not taken back, so there is no time at which it was. Without a clear answer it stays under way for a while: what a
 * sync sees meanwhile may be it. What another undo began since is that one's.
 */
const end = async (ctx: NetworkContext, { id, since }: Row, error: unknown): Promise<void> => {
  if (ctx.signal.aborted || !isAppError(error) || unclear.has(error.code)) return;
  await ctx.transaction(({ tx, tenantId }) =>
    tx.receipt.updateMany({ where: { tenantId, id, status: "succeeded", undoneAt: since }, data: { undoneAt: null } }),
  );
};

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

const targetOf = ({ targetKind, targetId }: Row): Target | null => {
  const kind = ResourceKind.safeParse(targetKind).data;
  return kind && targetId !== null ? { kind, externalId: targetId } : null;
};

/** It was taken back: that it can't be read now is no failure of that. */
const readAgain = ({ connector, client }: OpenConnection, target: Target | null, signal: AbortSignal) => {
  const resource = connector.resources.find(({ kind }) => kind === target?.kind);
  if (!target || !resource) return null;
  const read = async (): Promise<Written> => ({
    ...target,
    item: await resource.get(client, target.externalId, signal),
  });
  return readBack(read, { signal, mayBeCutOff: true });
};

/** Puts the before-image back. Refused when somebody changed the record since: theirs is not ours to overwrite. */
export const undoReceipt = networkVerb(contract.receipts.undo, async (ctx, { receiptId }) => {
  const { services, tenantId, signal, actor } = ctx;
  const row = await begin(ctx, receiptId);
  const target = targetOf(row);
  const takeBack = async () => {
    const open = await openConnection(services, tenantId, row.connectionId);
    await putBack(open, row, signal);
    return readAgain(open, target, signal);
  };
  const written = await takeBack().catch(async (error: unknown) => {
    await end(ctx, row, error);
    throw error;
  });
  return ctx.transaction(async (scope) => {
    const { count } = await scope.tx.receipt.updateMany({
      where: { tenantId, id: receiptId, status: "succeeded" },
      data: { status: "undone", undoneAt: row.since, undoneById: actor.userId },
    });
    if (count === 0) throw undoneAlready();
    if (written) await keepWritten(scope, row.connectionId, written, row);
    else if (target) await keepUnread(scope, row.connectionId, target, row);
    await scope.audit({
      objectKind: "receipt",
      objectId: receiptId,
      before: { status: "succeeded", summary: row.summary },
      after: { status: "undone" },
    });
    if (row.runId !== null) await services.changes.notify(scope.tx, "run", row.runId);
    const view = await receiptById({ ...scope, locale: ctx.locale }, receiptId);
    if (!view) throw notFound("receipt");
    return view;
  });
});
