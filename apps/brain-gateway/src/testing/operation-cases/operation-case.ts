import type { Input } from "../call-operation.ts";
import type { TestPerson, TestTenant } from "../people.ts";
import type { TestGateway } from "../start-test-gateway.ts";
import type { Vendors } from "../start-vendors.ts";

export type CaseStage = {
  gateway: TestGateway;
  /** Real services that the gateway may reach. */
  vendors: Vendors;
  /** Where the case happens. Make there what it needs. */
  tenant: TestTenant;
  /** Called when all cases are done: stop servers that the case started. */
  onClose: (close: () => Promise<void>) => void;
};

/** How one operation succeeds. The table derives the refusals from it. */
export type OperationCase = {
  /** Makes what is needed in `stage.tenant` and answers the input. May be called several times. */
  input: (stage: CaseStage) => Promise<Input> | Input;
  /** Who does it; by default the owner, for a platform operation an operator, for a public one nobody. */
  as?: (stage: CaseStage) => Promise<TestPerson | null> | TestPerson | null;
  /** Fields that name something of the organization's; by default the path's. None where an address is open to everybody. */
  ids?: string[];
  /** The same with the ids that `input` leaves out, each of a record that it makes in `stage.tenant`. */
  filled?: (stage: CaseStage) => Promise<Input> | Input;
  /** Places of ids and of open JSON in it that name no record which the table could try, each with why. */
  exempt?: Record<string, string>;
  /** Of an operation for operators: what it takes is its caller's own, not their colleagues'. */
  isOfPerson?: boolean;
  /** What it takes belongs to the session that began it: to a key it isn't there. */
  isOfSession?: boolean;
  /** Who its audit row names, when that is no person. */
  auditBy?: RegExp;
  /** Where its audit row is, when that is not `stage.tenant`: found by the answer, or `platform` when it concerns none. */
  auditIn?: (answer: unknown) => string;
};

/** By the operation's dotted name. */
export type OperationCases = Record<string, OperationCase>;
