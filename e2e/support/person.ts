import { randomUUID } from "node:crypto";

export type Person = { name: string; email: string; password: string; organization: string };

/** Somebody who was never here before, so that specs don't meet each other's people. */
export const newPerson = (name: string, organization: string): Person => ({
  name,
  email: `${name.split(" ")[0]?.toLowerCase()}.${randomUUID().slice(0, 8)}@example.org`,
  password: `${randomUUID().slice(0, 8)} walks to the harbour`,
  organization,
});

/** A post's title that no other spec, and no earlier run, has used. */
export const uniqueTitle = (title: string): string => `${title} ${randomUUID().slice(0, 6)}`;
