export { type Asked, describeEngine, type EngineRun, type EngineWorld, type OtherSystem } from "./describe-engine.ts";
