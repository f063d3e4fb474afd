import type { Health, HealthPart } from "@bizosaas/contracts";
import type { Services } from "../../platform/services/services.ts";
import { nameCauses, worstOf } from "./name-causes.ts";
import { type Finding, type PartCheck, partChecks } from "./parts.ts";

const checkTimeoutMs = 1500;
const keptMs = 2000;

type Memory = { since: Map<string, { state: string; at: Date }>; health?: { value: Promise<Health>; readAt: number } };
const memories = new WeakMap<Services, Memory>();

const memoryOf = (services: Services): Memory => {
  const memory = memories.get(services) ?? { since: new Map() };
  memories.set(services, memory);
  return memory;
};

const bounded = async (check: Promise<Finding>): Promise<Finding> => {
  const late = Promise.withResolvers<Finding>();
  const timer = setTimeout(() => late.resolve({ state: "down", detail: "Did not answer in time." }), checkTimeoutMs);
  try {
    return await Promise.race([check, late.promise]);
  } catch {
    return { state: "down", detail: "Can't be reached." };
  } finally {
    clearTimeout(timer);
  }
};

type Checked = { part: HealthPart; workers: number };

const checkPart = async (services: Services, { id, name, dependsOn, check }: PartCheck): Promise<Checked> => {
  const startedAt = performance.now();
  const { state, detail, version = null, workers = 0 } = await bounded(check(services));
  const latencyMs = Math.round((performance.now() - startedAt) * 10) / 10;
  const { since } = memoryOf(services);
  const known = since.get(id);
  const at = known?.state === state ? known.at : services.clock.now();
  since.set(id, { state, at });
  const seen = { id, name, state, detail, latencyMs, version };
  const part = { ...seen, since: at.toISOString(), dependsOn: [...dependsOn], cause: null };
  return { part, workers };
};

const check = async (services: Services): Promise<Health> => {
  const found = await Promise.all(partChecks.map((part) => checkPart(services, part)));
  const parts = nameCauses(found.map(({ part }) => part));
  const workers = found.reduce((sum, each) => sum + each.workers, 0);
  return { state: worstOf(parts), checkedAt: services.clock.now().toISOString(), parts, workers };
};

/** Bounded in time, and asked at most every two seconds however many look. `since` counts from this process' start. */
export const readHealth = (services: Services): Promise<Health> => {
  const memory = memoryOf(services);
  const now = performance.now();
  if (memory.health && now - memory.health.readAt < keptMs) return memory.health.value;
  const value = check(services);
  memory.health = { value, readAt: now };
  return value;
};
