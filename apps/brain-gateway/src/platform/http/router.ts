import { type Contract, contract, type OperationMeta } from "@bizosaas/contracts";
import type { ContractProcedure, ErrorMap } from "@orpc/server";
import { handlers as account } from "../../domains/account/index.ts";
import { handlers as aiKeys } from "../../domains/ai-keys/index.ts";
import { handlers as aiProviders } from "../../domains/ai-providers/index.ts";
import { handlers as approvals } from "../../domains/approvals/index.ts";
import { handlers as audit } from "../../domains/audit/index.ts";
import { handlers as connections } from "../../domains/connections/index.ts";
import { handlers as connectors } from "../../domains/connectors/index.ts";
import { handlers as invitations } from "../../domains/invitations/index.ts";
import { handlers as members } from "../../domains/members/index.ts";
import { handlers as nodeKinds } from "../../domains/node-kinds/index.ts";
import { handlers as organizations } from "../../domains/organizations/index.ts";
import { handlers as overview } from "../../domains/overview/index.ts";
import { handlers as platform } from "../../domains/platform/index.ts";
import { handlers as receipts } from "../../domains/receipts/index.ts";
import { handlers as resources } from "../../domains/resources/index.ts";
import { handlers as runs } from "../../domains/runs/index.ts";
import { handlers as workflows } from "../../domains/workflows/index.ts";
import type { AnySchema, Verb } from "./operation.ts";

type VerbOf<Entry> =
  Entry extends ContractProcedure<infer Input, infer Output, ErrorMap, OperationMeta> ? Verb<Input, Output> : never;

/** One verb per entry of the contract: a missing one, or one of another entry's shape, does not compile. */
export type Handlers = {
  [Group in keyof Contract]: { [Name in keyof Contract[Group]]: VerbOf<Contract[Group][Name]> };
};

export const handlers = {
  account,
  aiKeys,
  aiProviders,
  approvals,
  audit,
  connections,
  connectors,
  invitations,
  members,
  nodeKinds,
  organizations,
  overview,
  platform,
  receipts,
  resources,
  runs,
  workflows,
} satisfies Handlers;

export type NamedVerb = Verb<AnySchema, AnySchema> & { name: string };

const entriesOf = (group: object): [string, unknown][] => Object.entries(group);

/** Every verb by its dotted name; one that sits under another entry's name stops the start. */
export const listVerbs = (all: Handlers = handlers): NamedVerb[] =>
  entriesOf(all).flatMap(([group, verbs]) =>
    entriesOf(verbs as object).map(([key, value]) => {
      const name = `${group}.${key}`;
      const verb = value as Verb<AnySchema, AnySchema>;
      const expected = (contract as Record<string, Record<string, unknown>>)[group]?.[key];
      if (verb.operation !== expected) throw new Error(`${name} is implemented by a verb of another operation.`);
      return { ...verb, name };
    }),
  );
