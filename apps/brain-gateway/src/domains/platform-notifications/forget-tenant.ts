import type { PlatformTx } from "../../platform/http/platform-verb.ts";

/** An erased organization's name is kept nowhere, in no operator's list either. */
export const forgetTenant = async (tx: PlatformTx, tenantId: string): Promise<void> => {
  await tx.platformNotification.deleteMany({ where: { subjectKind: "tenant", subjectId: tenantId } });
};
