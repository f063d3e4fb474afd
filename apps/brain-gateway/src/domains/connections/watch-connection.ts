import { setTimeout as pause } from "node:timers/promises";
import { type Connection, contract, isAppError } from "@bizosaas/contracts";
import { type ReadContext, readVerb } from "../../platform/http/verb.ts";
import { readConnection } from "./connection-view.ts";
import { translateConnection } from "./translate-connection.ts";

/** A sync changes its progress with every page; a screen needs no more than this. */
const debounceMs = 150;

async function* snapshots(
  ctx: ReadContext,
  first: Connection,
  ticks: AsyncGenerator<void, void, void>,
): AsyncGenerator<Connection, void, void> {
  const { read, tenantId, signal } = ctx;
  yield translateConnection(first, ctx);
  for await (const _ of ticks) {
    try {
      await pause(debounceMs, undefined, { signal });
      yield translateConnection(await readConnection(read, tenantId, first.id), ctx);
    } catch (error) {
      if (signal.aborted || (isAppError(error) && error.code === "not_found")) return;
      throw error;
    }
  }
}

/** Begins to listen before the first look, so that no change falls between. */
export const watchConnection = readVerb(contract.connections.watch, async (ctx, { connectionId }) => {
  const stop = new AbortController();
  const ticks = ctx.services.changes.subscribe("connection", connectionId, AbortSignal.any([ctx.signal, stop.signal]));
  try {
    return snapshots(ctx, await readConnection(ctx.read, ctx.tenantId, connectionId), ticks);
  } catch (error) {
    stop.abort();
    await ticks.next();
    throw error;
  }
});
