import { lookup } from "node:dns/promises";
import { isIP } from "node:net";
import { AppError } from "@bizosaas/contracts";
import { buildConnector } from "undici";
import { isGlobalUnicast } from "./address-policy.ts";
import { plainHostname } from "./egress-target.ts";

/** Every address a name stands for, in the order to try them. */
export type Resolver = (hostname: string) => Promise<string[]>;

export const systemResolver: Resolver = async (hostname) =>
  (await lookup(hostname, { all: true, order: "verbatim" })).map(({ address }) => address);

const maxAddresses = 3;

const within = async <Value>(work: Promise<Value>, timeoutMs: number, hostname: string): Promise<Value> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const error = new AppError("upstream_timeout", `The name ${hostname} couldn't be looked up in time.`);
    timer = setTimeout(() => reject(error), timeoutMs);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
};

const checkedAddresses = async (hostname: string, isAllowed: boolean, resolve: Resolver, timeoutMs: number) => {
  const addresses = isIP(hostname) ? [hostname] : await within(resolve(hostname), timeoutMs, hostname);
  if (addresses.length === 0) throw new AppError("unavailable", `No server answers to the name ${hostname}.`);
  if (!isAllowed && !addresses.every(isGlobalUnicast))
    throw new AppError("address_refused", `${hostname} leads to a private address, which can't be called.`);
  return addresses.slice(0, maxAddresses);
};

type Options = { allowed: ReadonlySet<string>; resolve: Resolver; connectTimeoutMs: number };

/**
 * The socket opener below undici. The check sits here and not in a `lookup` hook, because Node skips lookup for IP
 * literals; the address that was checked is the one that is dialled, so a second DNS answer can't slip in.
 */
export const guardedConnector = ({ allowed, resolve, connectTimeoutMs }: Options): buildConnector.connector => {
  const dial = buildConnector({ timeout: connectTimeoutMs, allowH2: false });
  const dialOne = (options: buildConnector.Options, address: string, hostname: string) =>
    new Promise<Parameters<buildConnector.Callback>>((done) => {
      const { servername: _, ...rest } = options;
      const named = options.protocol === "https:" && !isIP(hostname) ? { servername: hostname } : {};
      dial({ ...rest, ...named, hostname: address }, (...result) => done(result));
    });
  const connect = async (options: buildConnector.Options): Promise<Parameters<buildConnector.Callback>> => {
    const hostname = plainHostname(options.hostname);
    const port = options.port || (options.protocol === "https:" ? "443" : "80");
    const authority = hostname.includes(":") ? `[${hostname}]:${port}` : `${hostname}:${port}`;
    const addresses = await checkedAddresses(hostname, allowed.has(authority), resolve, connectTimeoutMs);
    let result: Parameters<buildConnector.Callback> = [new Error("No address was tried."), null];
    for (const address of addresses) {
      result = await dialOne(options, address, hostname);
      if (result[0] === null) break;
    }
    return result;
  };
  return (options, callback) => {
    connect(options).then(
      (result) => callback(...result),
      (error: unknown) => callback(error instanceof Error ? error : new Error(String(error)), null),
    );
  };
};
