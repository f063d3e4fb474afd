import { Id, NodeId } from "@bizosaas/contracts";
import { stepKeyOf, stepOfKey } from "@bizosaas/workflows";
import { z } from "zod";
import type { Services } from "../../platform/services/services.ts";

const purpose = "resume";
const Named = z.tuple([Id, Id, NodeId, z.string().max(400)]);

/** Which step of which run an address calls. */
export type Called = { tenantId: string; runId: string; nodeId: string; path: string; stepKey: string };

/** The one-time address of a step; the same at every replay. */
export const resumeUrl = ({ addressMac, env }: Services, tenantId: string, runId: string, key: string): string => {
  const { nodeId, path } = stepOfKey(key);
  const named = Buffer.from(JSON.stringify([tenantId, runId, nodeId, path])).toString("base64url");
  return `${env.GATEWAY_PUBLIC_URL}/v1/resume/${named}.${addressMac.sign(purpose, named)}`;
};

/** Null for whatever was not made here. */
export const parseResumeAddress = ({ addressMac }: Pick<Services, "addressMac">, address: string): Called | null => {
  const [named = "", mac = ""] = address.split(".");
  if (address.length > 1000 || !addressMac.isSigned(purpose, named, mac)) return null;
  const [tenantId, runId, nodeId, path] = Named.parse(JSON.parse(Buffer.from(named, "base64url").toString("utf8")));
  return { tenantId, runId, nodeId, path, stepKey: stepKeyOf(runId, nodeId, path) };
};
