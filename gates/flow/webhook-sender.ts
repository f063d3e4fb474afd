import { Agent, type IncomingHttpHeaders, request } from "node:http";

export type Hook = { url: string; secret: string };
export type Delivery = { runId: string; acceptedAt: number };
export type Answer = { status: number; headers: IncomingHttpHeaders; text: string };

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** Sends one message as a sender that holds the secret, and answers what it is answered. */
export const send = ({ url, secret }: Hook, messageId: string, body: unknown = { order: messageId }): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const headers = {
      authorization: `Bearer ${secret}`,
      "webhook-id": messageId,
      "content-type": "application/json",
    };
    const call = request(url, { method: "POST", agent, headers }, (answer) => {
      let text = "";
      answer.setEncoding("utf8");
      answer.on("data", (part: string) => (text += part));
      answer.on("end", () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }));
    });
    call.on("error", reject);
    call.end(JSON.stringify(body));
  });

/** Delivers one message; answers when it was accepted, by this process' clock. */
export const deliver = async (hook: Hook, messageId: string, body?: unknown): Promise<Delivery> => {
  const { status, text } = await send(hook, messageId, body);
  const acceptedAt = Date.now();
  if (status !== 202) throw new Error(`A delivery was answered ${status}: ${text}`);
  return { runId: (JSON.parse(text) as { runId: string }).runId, acceptedAt };
};
