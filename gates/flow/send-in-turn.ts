import { quantile } from "../harness/quantile.ts";
import { type Answer, type Hook, send } from "./webhook-sender.ts";

export type Answered = {
  runIds: string[];
  refused: number;
  perSecond: number;
  p50: number;
  p95: number;
};

export type Turns = {
  connections: number;
  seconds: number;
  label: string;
  isRight?: (answer: Answer, messageId: string) => boolean;
};

const isOk = ({ status }: Answer) => status === 200;

/** So many callers, each of whom sends again as soon as the run before has been answered. */
export const sendInTurn = async (hook: Hook, { connections, seconds, label, isRight = isOk }: Turns) => {
  const times: number[] = [];
  const runIds: string[] = [];
  let refused = 0;
  const started = performance.now();
  const end = started + seconds * 1000;
  const caller = async (name: string) => {
    for (let turn = 0; performance.now() < end; turn += 1) {
      const messageId = `${label}-${name}-${turn}`;
      const sentAt = performance.now();
      const answer = await send(hook, messageId);
      times.push(performance.now() - sentAt);
      if (isRight(answer, messageId)) runIds.push(String(answer.headers["x-run-id"]));
      else refused += 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, (_, index) => caller(String(index))));
  const took = (performance.now() - started) / 1000;
  const answered: Answered = {
    ...{ runIds, refused, perSecond: runIds.length / took },
    ...{ p50: quantile(times, 0.5), p95: quantile(times, 0.95) },
  };
  return answered;
};
