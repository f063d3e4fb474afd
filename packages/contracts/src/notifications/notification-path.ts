import type { NotificationSubject } from "./notifications.ts";

const pages: Readonly<Record<NotificationSubject["kind"], (id: string) => string>> = {
  approval: (id) => `/approvals/${id}`,
  run: (id) => `/runs/${id}`,
  connection: (id) => `/connections/${id}`,
  invitation: () => "/settings/members#invitations",
  member: () => "/settings/members",
  export: () => "/settings/privacy",
};

/** Where in the client portal a notification leads: to the very thing that it tells of. */
export const notificationPath = ({ kind, id }: Pick<NotificationSubject, "kind" | "id">): string => pages[kind](id);

/** Opens a page in the organization it belongs to, whichever the reader's browser works in. */
export const pathInOrganization = (tenantId: string, path: string): string =>
  `/organizations/open?${new URLSearchParams({ id: tenantId, to: path }).toString()}`;
