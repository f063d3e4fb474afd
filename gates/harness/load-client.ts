import autocannon, { type Result } from "autocannon";
import { z } from "zod";
import { quantile } from "./quantile.ts";

const Request = z.object({ method: z.string(), path: z.string(), headers: z.record(z.string(), z.string()) });
const Order = z.object({
  url: z.string(),
  connections: z.number(),
  duration: z.number(),
  requests: z.array(Request),
});

const order = Order.parse(JSON.parse(process.argv[2] ?? ""));
const samples: number[] = [];
const result = await new Promise<Result>((resolve, reject) => {
  const run = autocannon(order, (error, done) => (error ? reject(error) : resolve(done)));
  run.on("response", (_client: unknown, status: number, _bytes: number, ms: number) => {
    if (status === 200) samples.push(ms);
  });
});
const failed = result.errors + result.timeouts + result.non2xx;
const figures = { rps: samples.length / result.duration, p50: quantile(samples, 0.5), p95: quantile(samples, 0.95) };
process.stdout.write(JSON.stringify({ ...figures, count: samples.length, failed }));
