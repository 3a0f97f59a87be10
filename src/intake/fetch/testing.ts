import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buildConnector } from "undici";
import { afterAll, beforeAll } from "vitest";
import { createFetcher, type Fetcher, type FetcherOptions } from "./fetcher.js";

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A pretended internet: names with their addresses, every public one of which is a server on loopback. */
export interface TestNet {
  /** What the hosts answer, by `host/path`; `robots.txt` is absent unless given. */
  readonly pages: Map<string, Answer | string>;
  /** Names with their addresses, taken by turns where a name has several lists. */
  readonly names: Map<string, string[][]>;
  /** Requests, as `host/path`. */
  readonly asked: string[];
  /** Addresses to which a connection was opened. */
  readonly connected: string[];
  /** Milliseconds that were slept. */
  readonly slept: number[];
  now: number;
  fetcher(options?: Partial<FetcherOptions>): Fetcher;
}

export const publicAddress = "93.184.216.34";

export function testNet(): TestNet {
  let server: Server;
  let port = 0;
  const open: Fetcher[] = [];
  const net: TestNet = {
    pages: new Map(), names: new Map(), asked: [], connected: [], slept: [], now: Date.UTC(2024, 4, 17),
    fetcher: options => {
      const loopback = buildConnector({});
      const fetcher = createFetcher({
        resolve: async host => {
          const lists = net.names.get(host) ?? [[publicAddress]];
          return lists.length > 1 ? lists.shift()! : lists[0]!;
        },
        connect: (target, callback) => {
          net.connected.push(target.hostname);
          loopback({ ...target, protocol: "http:", hostname: "127.0.0.1", port: String(port) }, callback);
        },
        now: () => net.now,
        sleep: async ms => { net.slept.push(ms); net.now += ms; },
        userAgent: "Isnad/0.1 (+https://isnad.example)", maxBytes: 200_000, timeouts: { headers: 2000, idle: 2000, total: 4000 }, perHostDelay: 1000,
        ...options,
      });
      open.push(fetcher);
      return fetcher;
    },
  };
  beforeAll(async () => {
    server = createServer((request, response) => {
      const place = `${request.headers.host}${request.url}`;
      net.asked.push(place);
      const page = net.pages.get(place);
      if (page === undefined) { response.writeHead(404).end(); return; }
      if (typeof page === "string") response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(page);
      else page(request, response);
    });
    await new Promise<void>(resolve => { server.listen(0, "127.0.0.1", resolve); });
    port = (server.address() as AddressInfo).port;
  });
  afterAll(async () => {
    await Promise.all(open.map(fetcher => fetcher.close()));
    server.closeAllConnections();
    server.close();
  });
  return net;
}

/** Leads on to another address. */
export function redirect(to: string): Answer {
  return (_, response) => { response.writeHead(302, { location: to }).end(); };
}
