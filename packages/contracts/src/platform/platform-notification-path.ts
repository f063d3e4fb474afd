import type { PlatformNotificationSubject } from "./platform-notifications.ts";

const pages: Readonly<Record<PlatformNotificationSubject["kind"], (id: string) => string>> = {
  part: () => "/status",
  worker: () => "/status",
  topic: (id) => `/dead-letters?${new URLSearchParams({ topic: id }).toString()}`,
  mails: () => "/mailbox",
  tenant: (id) => `/tenants/${id}`,
};

/** Where in the admin portal a notification leads: to the page on which it is mended. */
export const platformNotificationPath = ({ kind, id }: Pick<PlatformNotificationSubject, "kind" | "id">): string =>
  pages[kind](id);
