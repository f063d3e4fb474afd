import { type Contract, contract, type OperationMeta } from "@bizosaas/contracts";
import type { ContractProcedure, ErrorMap } from "@orpc/server";
import type { AnySchema, Verb } from "./operation.ts";

type VerbOf<Entry> =
  Entry extends ContractProcedure<infer Input, infer Output, ErrorMap, OperationMeta> ? Verb<Input, Output> : never;

/** One verb per entry of the contract: a missing one, or one of another entry's shape, does not compile. */
export type Handlers = {
  [Group in keyof Contract]: { [Name in keyof Contract[Group]]: VerbOf<Contract[Group][Name]> };
};

export type NamedVerb = Verb<AnySchema, AnySchema> & { name: string };

const entriesOf = (group: object): [string, unknown][] => Object.entries(group);

/** Every verb by its dotted name; one that sits under another entry's name stops the start. */
export const listVerbs = (all: Handlers): NamedVerb[] =>
  entriesOf(all).flatMap(([group, verbs]) =>
    entriesOf(verbs as object).map(([key, value]) => {
      const name = `${group}.${key}`;
      const verb = value as Verb<AnySchema, AnySchema>;
      const expected = (contract as Record<string, Record<string, unknown>>)[group]?.[key];
      if (verb.operation !== expected) throw new Error(`${name} is implemented by a verb of another operation.`);
      return { ...verb, name };
    }),
  );
