import { Id } from "@bizosaas/contracts";
import { z } from "zod";
import type { Services } from "../../platform/services/services.ts";

const purpose = "slack";
const Named = z.tuple([Id, Id]);

type Called = { tenantId: string; connectionId: string };

/** Where Slack sends what is pressed in the messages of one connection; nobody can guess it. */
export const interactionUrl = (
  { addressMac, env }: Pick<Services, "addressMac" | "env">,
  { tenantId, connectionId }: Called,
): string => {
  const named = `${tenantId}.${connectionId}`;
  return `${env.GATEWAY_PUBLIC_URL}/v1/slack/interactions/${named}.${addressMac.sign(purpose, named)}`;
};

/** Null for whatever was not made here. */
export const parseInteractionAddress = (
  { addressMac }: Pick<Services, "addressMac">,
  address: string,
): Called | null => {
  const [tenantId = "", connectionId = "", mac = ""] = address.length > 200 ? [] : address.split(".");
  const named = Named.safeParse([tenantId, connectionId]);
  if (!named.success || !addressMac.isSigned(purpose, `${tenantId}.${connectionId}`, mac)) return null;
  return { tenantId, connectionId };
};
