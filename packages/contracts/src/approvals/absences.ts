import { z } from "zod";
import { operation } from "../shared/operation.ts";
import { Id, Timestamp } from "../shared/primitives.ts";

/** To whom a person's approvals go while they are away. */
export const Absence = z.object({
  standInId: Id,
  standInName: z.string(),
  beginsAt: Timestamp,
  endsAt: Timestamp,
});
export type Absence = z.infer<typeof Absence>;

/** The longest that somebody can be away. */
export const maxAbsenceDays = 366;

/** A member who may decide on approvals. */
export const Decider = z.object({
  userId: Id,
  name: z.string(),
  /** Set while they are away and somebody stands in for them. */
  awayUntil: Timestamp.nullable(),
});
export type Decider = z.infer<typeof Decider>;

export const listDeciders = operation({
  method: "GET",
  path: "/v1/approvals/deciders",
  summary: "Colleagues who may decide on approvals",
  tag: "Approvals",
  can: "approvals:read",
  effect: "read",
  input: z.strictObject({}),
  output: z.object({ items: z.array(Decider) }),
});

const path = "/v1/approvals/absence";
const shared = { tag: "Approvals", can: "approvals:decide", path } as const;
const AbsenceOrNone = z.object({ absence: Absence.nullable() });

export const getAbsence = operation({
  ...shared,
  method: "GET",
  summary: "Who decides for me while I am away",
  effect: "read",
  input: z.strictObject({}),
  output: AbsenceOrNone,
});
export const saveAbsence = operation({
  ...shared,
  method: "PUT",
  summary: "Let a colleague decide while I am away",
  effect: "write",
  audit: "absence.save",
  input: z.strictObject({ standInId: Id, beginsAt: Timestamp, endsAt: Timestamp }),
  output: AbsenceOrNone,
});
export const endAbsence = operation({
  ...shared,
  method: "DELETE",
  summary: "Decide myself again",
  effect: "write",
  audit: "absence.end",
  input: z.strictObject({}),
  output: AbsenceOrNone,
});

export const absencesContract = { listDeciders, get: getAbsence, save: saveAbsence, end: endAbsence };
