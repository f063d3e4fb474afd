import { roleCan, type TenantPermission, TenantRole } from "@bizosaas/contracts";

/** Kept at most this long, and at most this many for each person. */
export const keptDays = 90;
export const keptPerPerson = 500;

/** Who is told: whoever holds a right, named people, or both; never whoever did it. */
export type Audience = {
  can?: TenantPermission;
  roles?: readonly TenantRole[];
  userIds?: readonly (string | null)[];
  except?: string | undefined;
  /** Left out too: others hear it in their place. */
  without?: readonly string[] | undefined;
};

export const rolesOf = ({ can, roles = [] }: Audience): TenantRole[] =>
  TenantRole.options.filter((role) => roles.includes(role) || (can !== undefined && roleCan(role, can)));

/** A vendor's answer may be a page long; the bell shows a line of it. */
export const shorten = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`;
