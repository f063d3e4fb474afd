import { randomBytes } from "node:crypto";
import { AppError, Id } from "@bizosaas/contracts";
import type { Services } from "../../platform/services/services.ts";

const tokenBytes = 16;

export const newFormToken = (): string => randomBytes(tokenBytes).toString("hex");

/** The organization and the token as one word, so that the form is looked for inside its organization. */
const formAddress = (tenantId: string, token: string): string =>
  Buffer.from(tenantId.replaceAll("-", "") + token, "hex").toString("base64url");

export const formUrl = ({ env }: Pick<Services, "env">, tenantId: string, token: string): string =>
  `${env.CLIENT_PORTAL_URL}/form/${formAddress(tenantId, token)}`;

/** One sentence for a wrong, a foreign, an old and a deleted address. */
export const noSuchForm = () => new AppError("not_found", "There is no form at this address.");

export const parseFormAddress = (address: string): { tenantId: string; token: string } => {
  const hex = Buffer.from(address, "base64url").toString("hex");
  const tenantId = Id.safeParse(hex.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5"));
  if (!tenantId.success) throw noSuchForm();
  return { tenantId: tenantId.data, token: hex.slice(32) };
};
