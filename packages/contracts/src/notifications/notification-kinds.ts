/** What people are told of. Apart from the schemas: a browser that lists them needs no zod. */
export const notificationKinds = [
  "approval.opened",
  "run.failed",
  "connection.broken",
  "member.invited",
  "member.joined",
  "export.ready",
] as const;
