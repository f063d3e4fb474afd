import type { z } from "zod";
import { OAuthAppForm, type OAuthRecord } from "../kit/oauth/index.ts";

export const HubSpotForm = OAuthAppForm;
export type HubSpotConfig = z.output<typeof HubSpotForm> & {
  /** What was granted. */
  scopes?: string[];
};

export const apiOrigin = "https://api.hubapi.com";

/** HubSpot names versions of its API by their date. */
export const apiVersion = "2026-03";

export const hubSpotHosts = (): string[] => [new URL(apiOrigin).host];

/** https://developers.hubspot.com/docs/api-reference/latest/authentication/manage-oauth-tokens */
export const hubSpotOAuth: OAuthRecord = {
  authorizeUrl: "https://app.hubspot.com/oauth/authorize",
  tokenUrl: `${apiOrigin}/oauth/${apiVersion}/token`,
  revokeUrl: `${apiOrigin}/oauth/${apiVersion}/token/revoke`,
  clientAuth: "post",
  optionalScopesParam: "optional_scope",
  scopes: [
    { id: "oauth", label: "Sign in and see which account this is" },
    { id: "crm.objects.contacts.read", label: "See contacts" },
    { id: "crm.objects.contacts.write", label: "Add and change contacts and notes" },
    { id: "crm.objects.companies.read", label: "See companies", isOptional: true },
    { id: "crm.objects.companies.write", label: "Add and change companies", isOptional: true },
    { id: "crm.objects.deals.read", label: "See deals", isOptional: true },
    { id: "crm.objects.deals.write", label: "Add and change deals", isOptional: true },
  ],
};
