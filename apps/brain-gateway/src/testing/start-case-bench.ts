import type { OperationEntry } from "@bizosaas/contracts";
import { v7 as uuidv7 } from "uuid";
import type { Input } from "./call-operation.ts";
import { type CaseStage, type OperationCase, operationCases } from "./operation-cases/index.ts";
import type { TestPerson, TestTenant } from "./people.ts";
import { startTestGateway } from "./start-test-gateway.ts";
import { startVendors } from "./start-vendors.ts";

export const caseOf = (name: string): OperationCase => {
  const found = operationCases[name];
  if (!found) throw new Error(`${name} has no case. Add one to src/testing/operation-cases, so that it is checked.`);
  return found;
};

export const isPlatform = ({ can }: OperationEntry): boolean => can.startsWith("platform:");

export const pathIdsOf = ({ path }: OperationEntry): string[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? "");

/** What names something of the organization's, by its case or by the path. */
export const idsOf = (entry: OperationEntry): string[] => operationCases[entry.name]?.ids ?? pathIdsOf(entry);

/** Ids that nothing has, and nothing else: enough to see whether a caller is let in. */
export const nothingOf = (entry: OperationEntry): Input =>
  Object.fromEntries(pathIdsOf(entry).map((name) => [name, uuidv7()]));

/** A gateway with the vendors that cases need; `stageIn` is where a case happens. */
export const startCaseBench = async () => {
  const vendors = await startVendors();
  const gateway = await startTestGateway({ env: vendors.env });
  const closers: (() => Promise<void>)[] = [];
  const stageIn = (tenant: TestTenant): CaseStage => ({
    ...{ gateway, vendors, tenant },
    onClose: (close) => closers.push(close),
  });
  return {
    ...{ gateway, stageIn },
    callerOf: async (entry: OperationEntry, tenant: TestTenant): Promise<TestPerson | null> => {
      const { as } = caseOf(entry.name);
      if (as) return as(stageIn(tenant));
      if (entry.can === "public") return null;
      return isPlatform(entry) ? gateway.operator : tenant.people.owner;
    },
    /** An organization that a case left on its way out would refuse the next one. */
    callBackLeaving: () => gateway.database.asAdmin("update tenant set erase_at = null where erase_at is not null"),
    close: async () => {
      for (const close of closers.reverse()) await close();
      await gateway.close();
      await vendors.close();
    },
  };
};
export type CaseBench = Awaited<ReturnType<typeof startCaseBench>>;
