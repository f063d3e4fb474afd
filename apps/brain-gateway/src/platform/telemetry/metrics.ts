import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

export type Metrics = ReturnType<typeof createMetrics>;

/** Registers a gauge that is read when it is scraped; a reading that fails leaves the last value. */
const gaugeIn = (registry: Registry) => (name: string, help: string, read: () => number | Promise<number>) =>
  new Gauge({
    name,
    help,
    registers: [registry],
    async collect() {
      const value = await Promise.resolve()
        .then(read)
        .catch(() => undefined);
      if (value !== undefined) this.set(value);
    },
  });

/** One registry per process part; labels are bounded: templates, methods, classes and our own names, never ids. */
export const createMetrics = () => {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  return {
    registry,
    requestSeconds: new Histogram({
      name: "http_request_duration_seconds",
      help: "Time to answer a request.",
      labelNames: ["method", "route", "status"],
      buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
      registers,
    }),
    openStreams: new Gauge({ name: "http_open_streams", help: "Event streams open now.", registers }),
    limited: new Counter({
      name: "requests_limited_total",
      help: "Requests refused by a rate limit.",
      labelNames: ["limit"],
      registers,
    }),
    egressSeconds: new Histogram({
      name: "egress_call_duration_seconds",
      help: "Outbound calls by their outcome.",
      labelNames: ["outcome"],
      buckets: [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
      registers,
    }),
    outboxMessages: new Counter({
      name: "outbox_messages_total",
      help: "Outbox messages handled.",
      labelNames: ["topic", "result"],
      registers,
    }),
    unstoredResults: new Counter({
      name: "run_results_unstored_total",
      help: "Times that a run gave up storing by itself what its steps came to.",
      registers,
    }),
    gauge: gaugeIn(registry),
  };
};
