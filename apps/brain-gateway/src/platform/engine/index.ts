export { createDbosEngine } from "./dbos-engine.ts";
export type { DurableContext, RunRef, WorkflowEngine } from "./durable-context.ts";
