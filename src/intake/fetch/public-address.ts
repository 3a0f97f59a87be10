import ipaddr from "ipaddr.js";

/** All that is given out on the open IPv6 network. */
const globalUnicast = ipaddr.parseCIDR("2000::/3");

/**
 * Is it an address on the open network? Private, loopback, link-local, unique-local, shared, reserved and mapped ranges are not;
 * nor are those that carry an IPv4 address to a translator. What is no address is not either.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== "unicast") return false;
  return parsed.kind() === "ipv4" || parsed.match(globalUnicast);
}
