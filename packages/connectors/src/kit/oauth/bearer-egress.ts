import type { Egress, EgressOptions } from "../egress/index.ts";

/** Where a connection's access token comes from. It is asked for with every call, for it changes under long work. */
export type AccessTokens = {
  current(signal?: AbortSignal): Promise<string>;
  /** A newer one than the vendor has just refused; null when there is none. */
  renew(refused: string, signal?: AbortSignal): Promise<string | null>;
};

const bearing = (options: EgressOptions, token: string): EgressOptions => {
  const headers = new Headers(options.headers);
  headers.set("authorization", `Bearer ${token}`);
  return { ...options, headers };
};

/** Signs every call with the access token as it is then; a call that is refused for it is made once more with a newer one. */
export const bearerEgress = (egress: Egress, tokens: AccessTokens): Egress => {
  const signed = async <Answer extends { status: number }>(
    signal: AbortSignal | undefined,
    send: (token: string) => Promise<Answer>,
    drop: (answer: Answer) => void,
  ): Promise<Answer> => {
    const token = await tokens.current(signal);
    const answer = await send(token);
    if (answer.status !== 401) return answer;
    const newer = await tokens.renew(token, signal);
    if (newer === null) return answer;
    drop(answer);
    return send(newer);
  };
  return {
    fetch: (url, options) =>
      signed(
        options.signal,
        (token) => egress.fetch(url, bearing(options, token)),
        () => {},
      ),
    open: (url, options) =>
      signed(
        options.signal,
        (token) => egress.open(url, bearing(options, token)),
        ({ body }) => body.destroy(),
      ),
    asFetch: (options) => {
      const plain = egress.asFetch(options);
      return (input, init) => {
        const request = new Request(input, init);
        const send = (token: string) => {
          const again = request.clone();
          again.headers.set("authorization", `Bearer ${token}`);
          return plain(again);
        };
        return signed(request.signal, send, (answer) => void answer.body?.cancel());
      };
    },
    close: () => Promise.resolve(),
  };
};
