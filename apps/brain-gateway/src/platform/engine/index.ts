export { createDbosEngine } from "./dbos-engine.ts";
export {
  type DurableContext,
  type FindDead,
  RunBegunElsewhereError,
  type RunRef,
  type WorkflowEngine,
} from "./durable-context.ts";
