/** FluentCRM's capabilities that matter here, in a business's words. */
export const capabilityLabels = {
  fcrm_read_contacts: "See contacts",
  fcrm_manage_contacts: "Add and change contacts",
  fcrm_manage_contacts_delete: "Remove contacts, to take back one that was created here",
  fcrm_manage_contact_cats: "See and choose tags and lists",
  fcrm_read_emails: "See campaigns",
} as const;

/** FluentCRM has companies only where somebody switched them on. They come with the right to tags and lists. */
export const companies = {
  id: "companies",
  label: "See and change companies",
  right: "fcrm_manage_contact_cats",
  switchedOff: "Companies are switched off in FluentCRM's settings.",
} as const;

/** WordPress's capability with which a user may do everything in FluentCRM. */
export const administrator = "manage_options";
