import { type AnySchema, describeOperation, type Operation } from "./operation.ts";

/** Holds a verb to its audit row: one that changes something and wrote none fails, so its transaction rolls back. */
export class AuditDuty {
  readonly #operation: Operation<AnySchema, AnySchema>;
  #isDone = false;

  constructor(operation: Operation<AnySchema, AnySchema>) {
    this.#operation = operation;
  }

  /** The audit row's action, from the contract. */
  get action(): string {
    const { audit } = this.#operation["~orpc"].meta;
    if (audit === undefined) throw new Error(`${describeOperation(this.#operation)} names no audit action.`);
    return audit;
  }

  done(): void {
    this.#isDone = true;
  }

  require(): void {
    if (this.#operation["~orpc"].meta.effect === "read" || this.#isDone) return;
    throw new Error(`${describeOperation(this.#operation)} changed something without an audit row.`);
  }
}
