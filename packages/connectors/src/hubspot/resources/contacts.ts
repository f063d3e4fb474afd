import { listLifecycleStages } from "../lifecycle-stages.ts";
import { type CrmMapping, crmResource, utcTime } from "./crm-resource.ts";

export const contactMapping: CrmMapping<"crm.contact"> = {
  kind: "crm.contact",
  label: "Contacts",
  capability: "crm.objects.contacts.read",
  type: "contacts",
  objectTypeId: "0-1",
  changedAt: "lastmodifieddate",
  properties: [
    "firstname",
    "lastname",
    "email",
    "phone",
    "company",
    "jobtitle",
    "lifecyclestage",
    "createdate",
    "lastmodifieddate",
  ],
  sample: {
    name: "Ada Lovelace",
    email: "ada@example.com",
    phone: "+44 20 7946 0000",
    company: "Analytical Engines",
    jobTitle: "Mathematician",
    status: "lead",
    url: "https://app.hubspot.com/contacts/62515/record/0-1/101",
    createdAt: "2026-01-15T09:30:00.000Z",
    extra: { firstName: "Ada", lastName: "Lovelace" },
  },
  toData: (read, url) => {
    const [firstName, lastName] = [read("firstname"), read("lastname")];
    return {
      name: `${firstName} ${lastName}`.trim() || read("email"),
      email: read("email"),
      phone: read("phone"),
      company: read("company"),
      jobTitle: read("jobtitle"),
      status: read("lifecyclestage"),
      url,
      createdAt: utcTime(read("createdate")),
      extra: { firstName, lastName },
    };
  },
};

export const contacts = { ...crmResource(contactMapping), listStatuses: listLifecycleStages };
