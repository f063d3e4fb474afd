import type { NotificationSubject } from "@bizosaas/contracts";

const pages: Readonly<Record<NotificationSubject["kind"], (id: string) => string>> = {
  approval: (id) => `/approvals/${id}`,
  run: (id) => `/runs/${id}`,
  connection: (id) => `/connections/${id}`,
  invitation: () => "/settings/members#invitations",
  member: () => "/settings/members",
  export: () => "/settings/privacy",
};

/** Where a notification leads: to the very thing that it tells of. */
export const notificationHref = ({ kind, id }: NotificationSubject): string => pages[kind](id);
