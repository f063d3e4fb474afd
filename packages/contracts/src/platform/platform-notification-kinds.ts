/** What operators are told of. Apart from the schemas: a browser that lists them needs no zod. */
export const platformNotificationKinds = [
  "part.down",
  "part.degraded",
  "worker.silent",
  "messages.dead",
  "mails.failed",
  "tenant.created",
] as const;
