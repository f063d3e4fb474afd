import { isAppError } from "@bizosaas/contracts";
import { cache } from "react";
import { publicGateway } from "@/portal.ts";

/** The form behind an address; `gone` where there is none, `closed` while it takes nothing. */
export const readForm = cache(async (address: string) => {
  try {
    const { form } = await (await publicGateway()).forms.view({ address });
    return form ?? ("closed" as const);
  } catch (error) {
    if (isAppError(error) && (error.code === "not_found" || error.code === "invalid_input")) return "gone" as const;
    throw error;
  }
});
