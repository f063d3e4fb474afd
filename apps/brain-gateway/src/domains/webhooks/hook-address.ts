import { z } from "zod";

const HookAddress = z.tuple([z.uuid(), z.uuid()]);

/** `<tenantId>.<webhookId>`: the address names its tenant, so that the lookup happens inside it. The secret is what admits. */
export const formatHookAddress = (tenantId: string, webhookId: string): string => `${tenantId}.${webhookId}`;

export const parseHookAddress = (address: string): { tenantId: string; webhookId: string } | null => {
  const parsed = HookAddress.safeParse(address.split("."));
  return parsed.success ? { tenantId: parsed.data[0], webhookId: parsed.data[1] } : null;
};
