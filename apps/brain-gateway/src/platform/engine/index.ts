export { createDbosEngine } from "./dbos-engine.ts";
export type { DurableContext, ExecuteRun, RunRef, Wake, WorkflowEngine } from "./durable-context.ts";
