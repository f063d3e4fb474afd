export { createDbosEngine } from "./dbos-engine.ts";
export type { DurableContext, ExecuteRun, RunRef, WorkflowEngine } from "./durable-context.ts";
