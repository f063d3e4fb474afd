import ipaddr from "ipaddr.js";

const globalIpv6: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse("2000::"), 3];

/**
 * True only for an address that belongs to the public internet (RFC 6890: global unicast). IPv4 hidden in IPv6 is
 * judged as IPv4; translation ranges (6to4, Teredo, NAT64) are refused, since they can end at a private address.
 */
export const isGlobalUnicast = (address: string): boolean => {
  if (address.includes("%") || !ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (parsed.range() !== "unicast") return false;
  return parsed.kind() === "ipv4" || (parsed as ipaddr.IPv6).match(globalIpv6);
};
