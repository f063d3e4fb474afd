import { contract, formFieldsOf } from "@bizosaas/contracts";
import { aiProviders } from "../../platform/ai/index.ts";
import { readVerb } from "../../platform/http/verb.ts";

export const listAiProviders = readVerb(contract.aiProviders.list, () =>
  Promise.resolve({
    items: Object.values(aiProviders).map(({ id, label, docsUrl, form }) => ({
      id,
      name: label,
      docsUrl,
      form: formFieldsOf(form),
    })),
  }),
);
