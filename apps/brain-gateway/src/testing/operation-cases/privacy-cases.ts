import { Readable } from "node:stream";
import { v7 as uuidv7 } from "uuid";
import { makePerson } from "../people.ts";
import type { CaseStage, OperationCases } from "./operation-case.ts";

const nameOf = async ({ gateway, tenant: { tenantId } }: CaseStage) => {
  const found = await gateway.services.db.withTenant(tenantId, (tx) =>
    tx.tenant.findFirst({ where: { id: tenantId } }),
  );
  return { name: found?.name ?? "" };
};

/** An export of the owner's, whose file lies on disk. */
const madeExport = async ({ gateway, tenant }: CaseStage) => {
  const { db, files } = gateway.services;
  const { tenantId, people } = tenant;
  const id = uuidv7();
  const ref = { tenantId, folder: "exports", id } as const;
  await files.write(ref, Readable.from(["PK"]), new AbortController().signal);
  const expiresAt = new Date(Date.now() + 60_000);
  await db.withTenant(tenantId, (tx) =>
    tx.dataExport.create({ data: { tenantId, id, requestedById: people.owner.userId, status: "ready", expiresAt } }),
  );
  return { exportId: id };
};

/** Every export that is under way is done, so that the next may begin. */
const noneUnderWay = async ({ gateway, tenant: { tenantId } }: CaseStage) => {
  await gateway.services.db.withTenant(tenantId, (tx) =>
    tx.dataExport.updateMany({ where: { tenantId, status: "queued" }, data: { status: "failed" } }),
  );
  return {};
};

export const privacyCases: OperationCases = {
  "dataExports.list": { input: () => ({}) },
  "dataExports.create": { input: noneUnderWay },
  "dataExports.download": { input: madeExport },
  "retention.get": { input: () => ({}) },
  "retention.change": { input: () => ({ runDataDays: 90 }) },
  "organizations.erase": { input: nameOf },
  "organizations.restore": {
    input: async ({ gateway, tenant: { tenantId } }) => {
      const eraseAt = new Date(Date.now() + 60_000);
      await gateway.services.db.withTenant(tenantId, (tx) =>
        tx.tenant.update({ where: { id: tenantId }, data: { eraseAt } }),
      );
      return {};
    },
  },
  "members.leave": {
    input: () => ({}),
    as: ({ gateway, tenant: { tenantId } }) =>
      makePerson(gateway.services.db, gateway.mint, { tenantId, role: "member" }),
  },
};
