import { type CrmMapping, crmResource, utcTime } from "./crm-resource.ts";

export const companyMapping: CrmMapping<"crm.company"> = {
  kind: "crm.company",
  label: "Companies",
  capability: "crm.objects.companies.read",
  type: "companies",
  objectTypeId: "0-2",
  changedAt: "hs_lastmodifieddate",
  properties: ["name", "domain", "phone", "industry", "city", "country", "createdate", "hs_lastmodifieddate"],
  sample: {
    name: "Analytical Engines",
    domain: "engines.example.com",
    phone: "+44 20 7946 0000",
    industry: "COMPUTER_HARDWARE",
    city: "London",
    country: "United Kingdom",
    url: "https://app.hubspot.com/contacts/62515/record/0-2/201",
    createdAt: "2026-01-15T09:30:00.000Z",
    extra: {},
  },
  toData: (read, url) => ({
    name: read("name") || read("domain"),
    domain: read("domain"),
    phone: read("phone"),
    industry: read("industry"),
    city: read("city"),
    country: read("country"),
    url,
    createdAt: utcTime(read("createdate")),
    extra: {},
  }),
};

export const companies = crmResource(companyMapping);
