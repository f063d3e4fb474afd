import { defineConnector } from "../kit/connector.ts";
import { addNote } from "./actions/add-note.ts";
import { createCompany, updateCompany } from "./actions/company-actions.ts";
import { createContact, updateContact } from "./actions/contact-actions.ts";
import { createDeal, moveDeal, updateDeal } from "./actions/deal-actions.ts";
import { HubSpotForm, hubSpotHosts, hubSpotOAuth } from "./config.ts";
import { createHubSpotClient } from "./hubspot-client.ts";
import { companies } from "./resources/companies.ts";
import { contacts } from "./resources/contacts.ts";
import { deals } from "./resources/deals.ts";
import { validateHubSpot } from "./validate-hubspot.ts";

export const hubspot = defineConnector({
  id: "hubspot",
  name: "HubSpot",
  description: "Contacts, companies and deals of a HubSpot account.",
  category: "crm",
  icon: "contact",
  docsUrl: "https://developers.hubspot.com/docs/apps/developer-platform/build-apps/authentication/overview",
  provenOn: "protocol fixture",
  auth: {
    type: "oauth2",
    form: HubSpotForm,
    oauth: hubSpotOAuth,
    help: "You sign in at HubSpot and choose the account there.",
  },
  // An app may make 110 calls in ten seconds for one account, and five searches a second.
  rateLimit: { calls: 100, perSeconds: 10, within: [{ path: /\/search$/, calls: 4, perSeconds: 1 }] },
  hosts: hubSpotHosts,
  createClient: createHubSpotClient,
  validate: validateHubSpot,
  resources: [contacts, companies, deals],
  actions: [createContact, updateContact, addNote, createCompany, updateCompany, createDeal, updateDeal, moveDeal],
});
