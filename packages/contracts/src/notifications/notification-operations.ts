import { eventIterator } from "@orpc/contract";
import { z } from "zod";
import type { Can } from "../identity/permissions.ts";
import { operation } from "../shared/operation.ts";
import { PageQuery, pageOf } from "../shared/page.ts";
import { Id, Timestamp } from "../shared/primitives.ts";

export const UnreadCount = z.object({ unread: z.int() });

/** What one person is told, wherever they are told it: each place has its own kinds and its own subjects. */
export const notificationOf = <Kind extends z.ZodType, Subject extends z.ZodType>(kind: Kind, subject: Subject) =>
  z.object({
    id: Id,
    kind,
    subject,
    /** Which writes are asked for, in the reader's language, and a vendor's or a person's own words. Empty where there are none. */
    detail: z.string(),
    createdAt: Timestamp,
    readAt: Timestamp.nullable(),
  });

/** The bell: how many are unread, and the newest of them. */
export const pulseOf = <Told extends z.ZodType>(told: Told) => UnreadCount.extend({ latest: told.nullable() });

type Place<Kind extends z.ZodType, Told extends z.ZodType> = {
  path: `/v1/${string}`;
  tag: string;
  can: Can;
  audits: { read: string; readAll: string };
  kind: Kind;
  told: Told;
};

/** What a bell and its page need, under one address. */
export const notificationOperations = <Kind extends z.ZodType, Told extends z.ZodType>(place: Place<Kind, Told>) => {
  const { path, tag, can, audits, kind, told } = place;
  const shared = { tag, can };
  return {
    list: operation({
      ...{ ...shared, method: "GET", path, effect: "read" },
      summary: "What this person was told, newest first",
      input: z.strictObject({
        ...PageQuery.shape,
        state: z.enum(["all", "unread"]).default("all"),
        kind: kind.optional(),
      }),
      output: pageOf(told),
    }),
    count: operation({
      ...{ ...shared, method: "GET", path: `${path}/unread`, effect: "read" },
      summary: "How many of this person's notifications are unread",
      input: z.strictObject({}),
      output: UnreadCount,
    }),
    watch: operation({
      ...{ ...shared, method: "GET", path: `${path}/watch`, effect: "read" },
      summary: "The unread count as it changes (server-sent events)",
      input: z.strictObject({}),
      output: eventIterator(pulseOf(told)),
    }),
    read: operation({
      ...{ ...shared, method: "POST", path: `${path}/{notificationId}/read`, effect: "write", audit: audits.read },
      summary: "Mark one notification read",
      input: z.strictObject({ notificationId: Id }),
      output: told,
    }),
    readAll: operation({
      ...{ ...shared, method: "POST", path: `${path}/read-all`, effect: "write", audit: audits.readAll },
      summary: "Mark all of this person's notifications read",
      input: z.strictObject({}),
      output: UnreadCount,
    }),
  };
};
