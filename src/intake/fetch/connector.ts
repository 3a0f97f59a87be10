import { isIP } from "node:net";
import type { buildConnector } from "undici";
import { Fault } from "../../reading/fault.js";
import { isPublicAddress } from "./public-address.js";

/** Every address of a name. */
export type Resolve = (host: string) => Promise<readonly string[]>;
/** Opens a connection; `hostname` is an address that was checked, `servername` the name that the certificate must bear. */
export type Connect = buildConnector.connector;

export interface ConnectorOptions { readonly resolve: Resolve; readonly connect: Connect; readonly allowPrivate?: boolean }

/**
 * Resolves a name, checks every address that it has, and connects to the very address that was checked: a name that is resolved a second time
 * may lead elsewhere. All connections pass here, those of redirects too.
 */
export function createConnector(options: ConnectorOptions): Connect {
  return (target, callback) => {
    const host = target.hostname.replace(/^\[|\]$/gu, "");
    checkedAddress(host, options).then(
      // a name in the certificate belongs to a name, not to an address
      address => options.connect({ ...target, hostname: address, ...(isIP(host) === 0 ? { servername: host } : {}) }, callback),
      (error: unknown) => callback(error as Error, null),
    );
  };
}

async function checkedAddress(host: string, { resolve, allowPrivate }: ConnectorOptions): Promise<string> {
  const addresses = isIP(host) === 0 ? await resolved(host, resolve) : [host];
  const refused = allowPrivate === true ? undefined : addresses.find(address => !isPublicAddress(address));
  if (refused !== undefined) throw new Fault("address-refused", `${host}${refused === host ? "" : ` (${refused})`} is no address on the open network.`, host);
  return addresses[0]!;
}

async function resolved(host: string, resolve: Resolve): Promise<readonly string[]> {
  let addresses: readonly string[] = [];
  try { addresses = await resolve(host); } catch { /* told below, like a name without addresses */ }
  if (addresses.length === 0) throw new Fault("unreachable", `The name ${host} cannot be resolved.`, host);
  return addresses;
}
