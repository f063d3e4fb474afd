import { toUnits } from "../../kit/decimal.ts";
import { listStageLabels } from "../deal-stages.ts";
import { type CrmMapping, crmResource, utcTime } from "./crm-resource.ts";

/** `1500.5` as micro-units; null for what is no amount or too large to be counted. */
export const toMicros = (amount: string): number | null => {
  const micros = toUnits(amount, 6);
  return micros !== null && Number.isSafeInteger(Number(micros)) ? Number(micros) : null;
};

export const dealMapping: CrmMapping<"crm.deal"> = {
  kind: "crm.deal",
  label: "Deals",
  capability: "crm.objects.deals.read",
  type: "deals",
  objectTypeId: "0-3",
  changedAt: "hs_lastmodifieddate",
  properties: [
    "dealname",
    "amount",
    "deal_currency_code",
    "dealstage",
    "pipeline",
    "closedate",
    "createdate",
    "hs_lastmodifieddate",
  ],
  sample: {
    name: "Difference engine",
    amountMicros: 1_500_000_000,
    currency: "EUR",
    status: "contractsent",
    pipeline: "default",
    closesAt: "2026-03-01T00:00:00.000Z",
    url: "https://app.hubspot.com/contacts/62515/record/0-3/301",
    createdAt: "2026-01-15T09:30:00.000Z",
    extra: {},
  },
  toData: (read, url, { companyCurrency }) => ({
    name: read("dealname"),
    amountMicros: toMicros(read("amount")),
    currency: read("deal_currency_code") || companyCurrency,
    status: read("dealstage"),
    pipeline: read("pipeline"),
    closesAt: utcTime(read("closedate")),
    url,
    createdAt: utcTime(read("createdate")),
    extra: {},
  }),
};

export const deals = { ...crmResource(dealMapping), listStatuses: listStageLabels };
