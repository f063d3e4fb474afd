import { defineConnector } from "../kit/connector.ts";
import { siteRateLimit, WordPressConfig, wordPressHosts } from "../wordpress-rest/config.ts";
import { addTag, addToList, removeFromList, removeTag } from "./actions/contact-groups.ts";
import { createCompany } from "./actions/create-company.ts";
import { createContact } from "./actions/create-contact.ts";
import { setContactStatus } from "./actions/set-contact-status.ts";
import { updateCompany } from "./actions/update-company.ts";
import { updateContact } from "./actions/update-contact.ts";
import { createFluentClient } from "./fluentcrm-client.ts";
import { campaigns } from "./resources/campaigns.ts";
import { companies } from "./resources/companies.ts";
import { contacts } from "./resources/contacts.ts";
import { lists, tags } from "./resources/groups.ts";
import { validateFluentCrm } from "./validate-fluentcrm.ts";

export const fluentcrm = defineConnector({
  id: "fluentcrm",
  name: "FluentCRM",
  description:
    "Contacts, companies, lists, tags and campaigns of a FluentCRM on a WordPress site. New and edited contacts show with " +
    "every sync, and who joined a list or was tagged there within a quarter of an hour: FluentCRM keeps no time of that.",
  category: "crm",
  icon: "mails",
  docsUrl: "https://developers.fluentcrm.com/rest-api/",
  provenOn: "protocol fixture",
  auth: {
    type: "basic",
    form: WordPressConfig,
    help: "In WordPress, open Users → Profile, scroll to Application Passwords, and add one named BizOSaaS.",
  },
  rateLimit: siteRateLimit,
  hosts: wordPressHosts,
  createClient: createFluentClient,
  validate: validateFluentCrm,
  resources: [contacts, companies, lists, tags, campaigns],
  actions: [
    ...[createContact, updateContact, addTag, removeTag, addToList, removeFromList, setContactStatus],
    ...[createCompany, updateCompany],
  ],
});
