import type { Egress, EgressOptions } from "../egress/index.ts";

/** Sends what is meant for a vendor's own address to another origin instead, whatever path: a proxy or a test server. */
export const movedEgress = (egress: Egress, origin: string): Egress => {
  const hosts = [new URL(origin).host];
  const to = (url: string | URL): URL => {
    const { pathname, search } = new URL(url);
    return new URL(`${pathname}${search}`, origin);
  };
  const here = (options: EgressOptions): EgressOptions => ({ ...options, hosts });
  return {
    fetch: (url, options) => egress.fetch(to(url), here(options)),
    open: (url, options) => egress.open(to(url), here(options)),
    asFetch: (options) => {
      const plain = egress.asFetch({ ...options, hosts });
      return (input, init) => {
        const request = new Request(input, init);
        return plain(new Request(to(request.url), request));
      };
    },
    close: () => Promise.resolve(),
  };
};
