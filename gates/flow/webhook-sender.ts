import { Agent, request } from "node:http";

export type Hook = { url: string; secret: string };
export type Delivery = { runId: string; acceptedAt: number };

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** Delivers one message as a sender that holds the secret; answers when it was accepted, by this process' clock. */
export const deliver = ({ url, secret }: Hook, messageId: string): Promise<Delivery> =>
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
      answer.on("end", () => {
        const acceptedAt = Date.now();
        if (answer.statusCode !== 202)
          return reject(new Error(`A delivery was answered ${answer.statusCode}: ${text}`));
        resolve({ runId: (JSON.parse(text) as { runId: string }).runId, acceptedAt });
      });
    });
    call.on("error", reject);
    call.end(JSON.stringify({ order: messageId }));
  });
