export { createDbosEngine } from "./dbos-engine.ts";
export {
  type DurableContext,
  RunBegunElsewhereError,
  type RunRef,
  type WorkflowEngine,
} from "./durable-context.ts";
