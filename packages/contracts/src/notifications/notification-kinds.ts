/** What people are told of. Apart from the schemas: a browser that lists them needs no zod. */
export const notificationKinds = [
  "approval.opened",
  "approval.handed_over",
  "approval.escalated",
  "run.failed",
  "workflow.message",
  "connection.broken",
  "member.invited",
  "member.joined",
  "export.ready",
] as const;

/**
 * Told by e-mail too unless a person chose otherwise: what waits for them, or stands still until somebody mends it. The
 * others may come by the dozen, or tell of what their reader is watching anyway.
 */
export const mailedByDefault: readonly (typeof notificationKinds)[number][] = [
  "approval.opened",
  "approval.handed_over",
  "approval.escalated",
  "connection.broken",
];
