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
    options: EgressOptions,
    send: (options: EgressOptions) => Promise<Answer>,
    drop: (answer: Answer) => void,
  ): Promise<Answer> => {
    const token = await tokens.current(options.signal);
    const answer = await send(bearing(options, token));
    if (answer.status !== 401) return answer;
    const newer = await tokens.renew(token, options.signal);
    if (newer === null) return answer;
    drop(answer);
    return send(bearing(options, newer));
  };
  return {
    fetch: (url, options) =>
      signed(
        options,
        (each) => egress.fetch(url, each),
        () => {},
      ),
    open: (url, options) =>
      signed(
        options,
        (each) => egress.open(url, each),
        ({ body }) => body.destroy(),
      ),
    asFetch: (options) => async (input, init) => {
      const request = new Request(input, init);
      request.headers.set("authorization", `Bearer ${await tokens.current(request.signal)}`);
      return egress.asFetch(options)(request);
    },
    close: () => Promise.resolve(),
  };
};
