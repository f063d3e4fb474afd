import { AppError, contract } from "@bizosaas/contracts";
import { verb } from "../../platform/http/verb.ts";
import { personNames } from "../members/index.ts";
import { toDataExport } from "./view.ts";

/** Queues an export; the worker writes it and tells the person. One at a time for each. */
export const createDataExport = verb(
  contract.dataExports.create,
  async (ctx) => {
    const { tx, tenantId, actor, audit, outbox, services } = ctx;
    const requestedById = actor.userId;
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`data-export:${tenantId}:${requestedById}`}, 0))`;
    const open = await tx.dataExport.count({
      where: { tenantId, requestedById, status: { in: ["queued", "running"] } },
    });
    if (open > 0) throw new AppError("conflict", "Your export is already being made. You are told when it is ready.");
    const row = await tx.dataExport.create({ data: { tenantId, requestedById, createdAt: services.clock.now() } });
    await audit({ objectKind: "data_export", objectId: row.id });
    await outbox("data.export", { exportId: row.id });
    const names = await personNames(ctx, [requestedById]);
    return toDataExport(row, names.get(requestedById) ?? null);
  },
  { isAllowedWhileErasing: true },
);
