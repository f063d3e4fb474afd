import { setTimeout as delay } from "node:timers/promises";
import type { Services } from "../services/services.ts";
import type { OutboxHandler, OutboxHandlers } from "./outbox-handler.ts";
import {
  type ClaimedMessage,
  exchangeMessages,
  extendLease,
  type InHand,
  type Lease,
  leaseMs,
  postponeMessage,
  putOffMessage,
  releaseMessage,
} from "./outbox-queue.ts";
import { type OutboxTopic, outboxTopics } from "./outbox-topics.ts";
import { PutOff } from "./put-off.ts";

const idleMs = 5000;
const retryClaimMs = 1000;
/** At most this often the queue is asked, so that under load one round trip serves many messages. */
const calmMs = 4;
/** What is done may wait this long for the next claim to hand it back, unless others wait for its place. */
const settleMs = 25;

export type OutboxDispatcher = { inFlight: () => number; stop: () => Promise<void> };

const isTopic = (topic: string): topic is OutboxTopic => topic in outboxTopics;

const runHandler = async (services: Services, handlers: OutboxHandlers, message: ClaimedMessage) => {
  const { id, tenantId, topic, attempts } = message;
  if (!isTopic(topic)) throw new Error(`No topic is called ${topic}.`);
  const handler = handlers[topic] as OutboxHandler<OutboxTopic> | undefined;
  if (!handler) throw new Error(`Nobody handles ${topic}.`);
  const payload = outboxTopics[topic].parse(message.payload);
  const log = services.log.child({ tenantId, outboxId: id, topic });
  await handler(services, { id, tenantId, payload, attempt: attempts, signal: services.draining, log });
};

const keepLease = (services: Services, message: ClaimedMessage) => {
  const timer = setInterval(() => {
    extendLease(services, message).catch((error: unknown) =>
      services.log.warn({ err: error, outboxId: message.id }, "an outbox lease could not be extended"),
    );
  }, leaseMs / 3);
  return () => clearInterval(timer);
};

/** Answers whether the message is done and may be settled. */
const dispatch = async (services: Services, handlers: OutboxHandlers, message: ClaimedMessage): Promise<boolean> => {
  const { log, metrics, draining } = services;
  const { topic, tenantId, id } = message;
  const count = (result: string) => metrics.outboxMessages.inc({ topic: isTopic(topic) ? topic : "unknown", result });
  const stopKeeping = keepLease(services, message);
  try {
    await runHandler(services, handlers, message);
    count("done");
    return true;
  } catch (error) {
    if (draining.aborted) {
      await releaseMessage(services, message);
      return false;
    }
    const outcome =
      error instanceof PutOff
        ? await putOffMessage(services, message, error.cause)
        : await postponeMessage(services, message, error);
    count(outcome);
    log[outcome === "put_off" ? "debug" : "warn"](
      { err: error, tenantId, outboxId: id, topic, attempt: message.attempts },
      `an outbox message was ${outcome === "put_off" ? "put off" : outcome}`,
    );
    return false;
  } finally {
    stopKeeping();
  }
};

const dispatchOrLog = (services: Services, handlers: OutboxHandlers, message: ClaimedMessage): Promise<boolean> =>
  dispatch(services, handlers, message).catch((error: unknown) => {
    services.log.error({ err: error, outboxId: message.id }, "an outbox message could not be put back");
    return false;
  });

/** A bell that may ring before anyone waits for it. */
const createBell = () => {
  let ring = Promise.withResolvers<void>();
  let soon: NodeJS.Timeout | null = null;
  return {
    ring: () => ring.resolve(),
    ringSoon: () => {
      soon ??= setTimeout(() => {
        soon = null;
        ring.resolve();
      }, settleMs);
    },
    wait: async (timeoutMs: number) => {
      const timer = setTimeout(() => ring.resolve(), timeoutMs);
      await ring.promise;
      clearTimeout(timer);
      ring = Promise.withResolvers<void>();
    },
  };
};

/** Hands back what is done with each claim, so that settling costs no round trip of its own. */
const createExchange = (services: Services) => {
  let settled: Lease[] = [];
  return {
    isIdle: () => settled.length === 0,
    settle: (lease: Lease) => void settled.push(lease),
    claim: async (limit: number, inHand: readonly InHand[] = []) => {
      const handedBack = settled;
      settled = [];
      try {
        return await exchangeMessages(services, { settled: handedBack, limit, inHand });
      } catch (error) {
        settled.push(...handedBack);
        throw error;
      }
    },
  };
};

/** What is under way, and of whom. */
const createHands = () => {
  const works = new Map<Promise<void>, string>();
  return {
    count: () => works.size,
    take: (tenantId: string, work: Promise<void>) => void works.set(work, tenantId),
    leave: (work: Promise<void>) => void works.delete(work),
    byTenant: (): InHand[] => {
      const counts = new Map<string, number>();
      for (const tenantId of works.values()) counts.set(tenantId, (counts.get(tenantId) ?? 0) + 1);
      return [...counts].map(([tenantId, count]) => ({ tenantId, count }));
    },
    untilEmpty: () => Promise.allSettled(works.keys()),
  };
};

/**
 * Claims due messages and hands each to its topic's handler, a bounded number at once. Woken by NOTIFY, by the next
 * due time and, should both be missed, every few seconds. Stops when the process drains.
 */
export const startOutboxDispatcher = (services: Services, handlers: OutboxHandlers): OutboxDispatcher => {
  const { env, changes, draining, log } = services;
  const bell = createBell();
  const exchange = createExchange(services);
  const hands = createHands();
  const stopListening = changes.onOutbox(bell.ring);
  draining.addEventListener("abort", bell.ring, { once: true });

  const begin = (message: ClaimedMessage) => {
    const work = dispatchOrLog(services, handlers, message)
      .then((isDone) => (isDone ? exchange.settle(message) : undefined))
      .finally(() => {
        const wasFull = hands.count() >= env.OUTBOX_CONCURRENCY;
        hands.leave(work);
        if (wasFull) bell.ring();
        else bell.ringSoon();
      });
    hands.take(message.tenantId, work);
  };
  const claim = async (): Promise<number> => {
    const free = env.OUTBOX_CONCURRENCY - hands.count();
    if (free <= 0 && exchange.isIdle()) return idleMs;
    const { messages, nextDueMs } = await exchange.claim(free, hands.byTenant());
    for (const message of messages) begin(message);
    if (messages.length === free) return idleMs;
    return Math.min(idleMs, Math.max(20, nextDueMs ?? idleMs));
  };
  const loop = async () => {
    while (!draining.aborted) {
      const waitMs = await claim().catch((error: unknown) => {
        log.warn({ err: error }, "the outbox can't be read");
        return retryClaimMs;
      });
      await delay(calmMs);
      if (!draining.aborted) await bell.wait(waitMs);
    }
    await hands.untilEmpty();
    await exchange
      .claim(0)
      .catch((error: unknown) => log.warn({ err: error }, "what was done could not be handed back"));
  };
  const looping = loop();
  return {
    inFlight: hands.count,
    stop: async () => {
      stopListening();
      bell.ring();
      await looping;
    },
  };
};
