import { type Contract, contract, type OperationMeta } from "@bizosaas/contracts";
import type { ContractProcedure, ErrorMap } from "@orpc/server";
import { handlers as account } from "../../domains/account/index.ts";
import { handlers as audit } from "../../domains/audit/index.ts";
import { handlers as invitations } from "../../domains/invitations/index.ts";
import { handlers as members } from "../../domains/members/index.ts";
import { handlers as organizations } from "../../domains/organizations/index.ts";
import { handlers as platform } from "../../domains/platform/index.ts";
import type { AnySchema, Verb } from "./operation.ts";

type VerbOf<Entry> =
  Entry extends ContractProcedure<infer Input, infer Output, ErrorMap, OperationMeta> ? Verb<Input, Output> : never;

/** One verb per entry of the contract: a missing one, or one of another entry's shape, does not compile. */
export type Handlers = {
  [Group in keyof Contract]: { [Name in keyof Contract[Group]]: VerbOf<Contract[Group][Name]> };
};

export const handlers = { account, audit, invitations, members, organizations, platform } satisfies Partial<Handlers>;

export type NamedVerb = Verb<AnySchema, AnySchema> & { name: string };

const entriesOf = (group: object): [string, unknown][] => Object.entries(group);

/** Every verb by its dotted name; one that sits under another entry's name stops the start. */
export const listVerbs = (all: Partial<Handlers> = handlers): NamedVerb[] =>
  entriesOf(all).flatMap(([group, verbs]) =>
    entriesOf(verbs as object).map(([key, value]) => {
      const name = `${group}.${key}`;
      const verb = value as Verb<AnySchema, AnySchema>;
      const expected = (contract as Record<string, Record<string, unknown>>)[group]?.[key];
      if (verb.operation !== expected) throw new Error(`${name} is implemented by a verb of another operation.`);
      return { ...verb, name };
    }),
  );
