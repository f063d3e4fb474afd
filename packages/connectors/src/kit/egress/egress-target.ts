import { AppError } from "@bizosaas/contracts";
import ipaddr from "ipaddr.js";
import { isGlobalUnicast } from "./address-policy.ts";

/** `host` (ports 80 and 443) or `host:port` entries a connection may speak to; `"any"` is any public host. */
export type HostList = readonly string[] | "any";

export type EgressTarget = { url: URL; hostname: string; port: number; authority: string };

const publicPorts = new Set([80, 443, 8080, 8443]);

/** Lower case, no brackets, no trailing dot: one spelling per host, wherever it came from. */
export const plainHostname = (hostname: string): string =>
  hostname
    .toLowerCase()
    .replace(/^\[|\]$/g, "")
    .replace(/\.$/, "");

const authorityOf = (hostname: string, port: number): string =>
  hostname.includes(":") ? `[${hostname}]:${port}` : `${hostname}:${port}`;

/** Spells every entry as `host:port`, so that lists compare by equality alone. */
export const authoritiesOf = (entries: readonly string[]): Set<string> => {
  const authorities = new Set<string>();
  for (const entry of entries) {
    const parsed = URL.parse(`http://${entry}`);
    if (!parsed || parsed.pathname !== "/" || parsed.username || parsed.search) continue;
    const hostname = plainHostname(parsed.hostname);
    const port = /:(\d+)$/.exec(entry.replace(/^\[.*\]/, ""))?.[1];
    for (const each of port ? [Number(port)] : [80, 443]) authorities.add(authorityOf(hostname, each));
  }
  return authorities;
};

const refuse = (message: string): never => {
  throw new AppError("address_refused", message);
};

/** Judges an address by how it is written: scheme, port, the connection's host list, literal IP addresses. */
export const egressTarget = (address: string | URL, hosts: HostList, allowed: ReadonlySet<string>): EgressTarget => {
  const url = URL.parse(String(address)) ?? refuse("This address isn't a complete web address.");
  if (url.protocol !== "http:" && url.protocol !== "https:") refuse("Only http and https addresses can be called.");
  if (url.username || url.password) refuse("Leave the user name and password out of the address.");
  const hostname = plainHostname(url.hostname);
  const port = Number(url.port || (url.protocol === "https:" ? 443 : 80));
  const authority = authorityOf(hostname, port);
  if (hosts !== "any" && !authoritiesOf(hosts).has(authority))
    refuse(`${authority} isn't one of the addresses this connection may call.`);
  if (!allowed.has(authority)) {
    if (!publicPorts.has(port)) refuse(`Port ${port} can't be called. Ports 80, 443, 8080 and 8443 can.`);
    if (ipaddr.isValid(hostname) && !isGlobalUnicast(hostname))
      refuse(`${hostname} is a private address. An operator has to allow ${authority} first.`);
  }
  return { url, hostname, port, authority };
};
