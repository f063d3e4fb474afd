import { contract } from "@bizosaas/contracts";
import { publicVerb } from "../../platform/http/open-verb.ts";
import { findForm } from "./find-form.ts";
import { parseFormAddress } from "./form-address.ts";

export const viewForm = publicVerb(contract.forms.view, async ({ services }, { address }) => {
  const { tenantId, token } = parseFormAddress(address);
  const { open } = await services.db.withTenant(tenantId, (tx) => findForm({ tx, tenantId }, token));
  if (!open) return { form: null };
  const { thanks: _, ...form } = open.settings;
  return { form };
});
