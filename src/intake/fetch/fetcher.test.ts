import { gzipSync } from "node:zlib";
import { beforeEach, describe, expect, it } from "vitest";
import { Fault } from "../../reading/fault.js";
import { createConnector } from "./connector.js";
import { isPublicAddress } from "./public-address.js";
import { publicAddress, redirect, testNet } from "./testing.js";

const net = testNet();
beforeEach(() => { net.pages.clear(); net.names.clear(); net.asked.length = 0; net.connected.length = 0; net.slept.length = 0; });

const codeOf = async (work: Promise<unknown>): Promise<string> => work.then(() => "none", (error: unknown) => (error instanceof Fault ? error.code : String(error)));
const fetching = (url: string, options = {}): Promise<string> => codeOf(net.fetcher(options).fetch(url));

describe("addresses off the open network", () => {
  const refused = [
    "127.0.0.1", "127.9.9.9", "10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "255.255.255.255", "224.0.0.1", "198.18.0.1", "192.0.2.1", "240.0.0.1",
    "::1", "::", "fe80::1", "fc00::1", "fd12:3456::1", "fec0::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:8.8.8.8", "::127.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::1", "2001:db8::1", "2001::1", "ff02::1", "fe80::1%eth0",
  ];

  it.each(refused)("tells that %s is none on it", address => { expect(isPublicAddress(address)).toBe(false); });
  it.each(["93.184.216.34", "8.8.8.8", "172.32.0.1", "100.128.0.1", "2606:2800:220:1:248:1893:25c8:1946"])("tells that %s is one", address => { expect(isPublicAddress(address)).toBe(true); });

  it.each([...refused.filter(a => !a.includes("%")).map(a => (a.includes(":") ? `http://[${a}]/` : `http://${a}/`)), "http://2130706433/", "http://0x7f.1/", "http://017700000001/", "http://127.1:8080/x", "https://127.0.0.1/", "http://user:word@10.0.0.1/"])("refuses %s before a connection is opened", async url => {
    expect(await fetching(url)).toBe("address-refused");
    expect(net.connected).toEqual([]);
  });

  it.each(refused)("refuses a name that leads to %s, alone or beside a public address", async address => {
    net.names.set("inner.example", [[address]]);
    net.names.set("both.example", [[publicAddress, address]]);
    expect([await fetching("http://inner.example/"), await fetching("https://both.example/")]).toEqual(["address-refused", "address-refused"]);
    expect(net.connected).toEqual([]);
  });

  it.each(["http://192.168.1.1/admin", "http://2130706433/", "http://0x7f.1/", "http://0177.0.0.1/", "http://127.0.0.1./", "http://%31%32%37.0.0.1/", "http://[::ffff:7f00:1]/", "http://[64:ff9b::7f00:1]/", "http://inner.example/", "//127.0.0.1/", "http://[::1]/", "file:///etc/passwd", "ftp://paper.example/", "http://"])("refuses a redirect to %s", async to => {
    net.names.set("inner.example", [["10.1.2.3"]]);
    net.pages.set("paper.example/1", redirect(to));
    expect(await fetching("http://paper.example/1")).toBe("address-refused");
    expect(new Set(net.connected)).toEqual(new Set([publicAddress]));
  });

  it("refuses a redirect of robots.txt to a private address", async () => {
    net.pages.set("paper.example/robots.txt", redirect("http://10.0.0.1/robots.txt"));
    expect(await fetching("http://paper.example/1")).toBe("address-refused");
  });

  it("connects to the address that was checked, though the name is resolved otherwise the next time", async () => {
    net.names.set("turning.example", [[publicAddress], ["127.0.0.1"]]);
    net.pages.set("turning.example/1", (_, response) => { response.writeHead(200, { connection: "close" }).end("x"); });
    const code = await fetching("http://turning.example/1");
    expect(["none", "address-refused"]).toContain(code);
    expect(new Set(net.connected)).toEqual(new Set([publicAddress]));
  });

  it("lets them be fetched where that is allowed", async () => {
    net.pages.set("10.0.0.1/1", "x");
    expect(await fetching("http://10.0.0.1/1", { allowPrivate: true })).toBe("none");
    expect(net.connected[0]).toBe("10.0.0.1");
  });

  it("tells of a name that cannot be resolved", async () => {
    net.names.set("nowhere.example", [[]]);
    expect(await fetching("http://nowhere.example/")).toBe("unreachable");
  });
});

describe("connections", () => {
  it("are opened to the address that was checked, with the certificate of the name", async () => {
    const targets: object[] = [];
    const connect = createConnector({ resolve: async () => [publicAddress], connect: (target, callback) => { targets.push(target); callback(new Error("enough"), null); } });
    for (const hostname of ["paper.example", publicAddress]) await new Promise<void>(done => { connect({ hostname, host: hostname, protocol: "https:", port: "443" }, () => done()); });
    expect(targets).toEqual([
      { hostname: publicAddress, host: "paper.example", servername: "paper.example", protocol: "https:", port: "443" },
      { hostname: publicAddress, host: publicAddress, protocol: "https:", port: "443" },
    ]);
  });
});

describe("polite fetching", () => {
  it("says who it is, and asks robots.txt once", async () => {
    let agent = "";
    net.pages.set("paper.example/1", (request, response) => { agent = request.headers["user-agent"] ?? ""; response.writeHead(200, { "content-type": "text/html" }).end("x"); });
    net.pages.set("paper.example/2", "y");
    const fetcher = net.fetcher();
    await fetcher.fetch("http://paper.example/1#part");
    await fetcher.fetch("http://paper.example/2");
    expect(agent).toBe("Isnad/0.1 (+https://isnad.example)");
    expect(net.asked).toEqual(["paper.example/robots.txt", "paper.example/1", "paper.example/2"]);
  });

  it("keeps out where robots.txt forbids it, by name or for all, also behind a redirect", async () => {
    net.pages.set("paper.example/robots.txt", "User-agent: *\nDisallow: /all\n\nUser-agent: isnad\nDisallow: /own");
    net.pages.set("paper.example/out", redirect("/own"));
    net.pages.set("paper.example/all", "x");
    const fetcher = net.fetcher();
    expect(await codeOf(fetcher.fetch("http://paper.example/own"))).toBe("robots-refused");
    expect(await codeOf(fetcher.fetch("http://paper.example/out"))).toBe("robots-refused");
    expect(await codeOf(fetcher.fetch("http://paper.example/all"))).toBe("none");
    expect(net.asked).not.toContain("paper.example/own");
  });

  it("keeps out where the server cannot say what it wishes, and asks again later", async () => {
    net.pages.set("paper.example/robots.txt", (_, response) => { response.writeHead(503).end(); });
    net.pages.set("paper.example/1", "x");
    const fetcher = net.fetcher();
    expect(await codeOf(fetcher.fetch("http://paper.example/1"))).toBe("http-status");
    net.pages.delete("paper.example/robots.txt");
    expect(await codeOf(fetcher.fetch("http://paper.example/1"))).toBe("http-status");
    net.now += 3_600_000;
    expect(await codeOf(fetcher.fetch("http://paper.example/1"))).toBe("none");
  });

  it("keeps its distance between requests to one host, and the longer one that the site asks for", async () => {
    net.pages.set("slow.example/robots.txt", "User-agent: *\nCrawl-delay: 5");
    for (const host of ["paper", "slow"]) for (const n of [1, 2, 3]) net.pages.set(`${host}.example/${n}`, "x");
    const fetcher = net.fetcher();
    for (const n of [1, 2, 3]) await fetcher.fetch(`http://paper.example/${n}`);
    expect(net.slept).toEqual([1000, 1000, 1000]);
    net.slept.length = 0;
    for (const n of [1, 2, 3]) await fetcher.fetch(`http://slow.example/${n}`);
    expect(net.slept).toEqual([1000, 5000, 5000]);
  });

  it("pauses as long as the server asks", async () => {
    net.pages.set("paper.example/1", (_, response) => { response.writeHead(429, { "retry-after": "30" }).end(); });
    const fetcher = net.fetcher();
    expect(await codeOf(fetcher.fetch("http://paper.example/1"))).toBe("http-status");
    await fetcher.fetch("http://paper.example/2");
    expect(net.slept.at(-1)).toBe(30_000);
  });

  it("asks whether an address has changed since it was seen", async () => {
    net.pages.set("paper.example/1", (request, response) => {
      if (request.headers["if-none-match"] === '"a"' || request.headers["if-modified-since"] !== undefined) response.writeHead(304).end();
      else response.writeHead(200, { etag: '"a"', "last-modified": "Fri, 17 May 2024 08:00:00 GMT", "content-type": "text/html" }).end("x");
    });
    const fetcher = net.fetcher();
    const first = await fetcher.fetch("http://paper.example/1");
    expect(first).toMatchObject({ kind: "fresh", seen: { etag: '"a"', lastModified: "Fri, 17 May 2024 08:00:00 GMT" } });
    expect(await fetcher.fetch("http://paper.example/1", first.kind === "fresh" ? first.seen : {})).toEqual({ kind: "unchanged" });
  });

  it("follows redirects, and says where they ended", async () => {
    net.pages.set("short.example/a", redirect("http://paper.example/b"));
    net.pages.set("paper.example/b", redirect("/c"));
    net.pages.set("paper.example/c", "x");
    expect(await net.fetcher().fetch("http://short.example/a")).toMatchObject({ kind: "fresh", url: "http://paper.example/c" });
  });

  it("gives up on redirects in a ring, to itself, and without end", async () => {
    net.pages.set("paper.example/a", redirect("/b"));
    net.pages.set("paper.example/b", redirect("http://paper.example/a#x"));
    net.pages.set("paper.example/self", redirect("/self"));
    for (let n = 0; n < 30; n++) net.pages.set(`paper.example/${n}`, redirect(`/${n + 1}`));
    const fetcher = net.fetcher();
    expect(await Promise.all(["a", "self", "0"].map(page => codeOf(fetcher.fetch(`http://paper.example/${page}`))))).toEqual(["redirect-loop", "redirect-loop", "redirect-loop"]);
    expect(net.asked.length).toBeLessThan(15);
  });

  it("unpacks what the server packed, and tells apart what is gone, refused or no text", async () => {
    net.pages.set("paper.example/gz", (_, response) => { response.writeHead(200, { "content-encoding": "gzip", "content-type": "text/html" }).end(gzipSync("خبر")); });
    net.pages.set("paper.example/pdf", (_, response) => { response.writeHead(200, { "content-type": "application/pdf" }).end("%PDF"); });
    net.pages.set("paper.example/500", (_, response) => { response.writeHead(500).end(); });
    net.pages.set("paper.example/cut", (_, response) => { response.writeHead(200, { "content-length": "1000" }).write("x"); setImmediate(() => response.destroy()); });
    const fetcher = net.fetcher();
    const packed = await fetcher.fetch("http://paper.example/gz");
    expect(packed.kind === "fresh" && Buffer.from(packed.bytes).toString()).toBe("خبر");
    expect(await fetcher.fetch("http://paper.example/none")).toEqual({ kind: "gone", status: 404 });
    expect(await Promise.all(["pdf", "500", "cut"].map(page => codeOf(fetcher.fetch(`http://paper.example/${page}`))))).toEqual(["binary-input", "http-status", "unreachable"]);
  });
});

describe("servers that do not come to an end", () => {
  it("gives up on one that sends a byte at a time, in its page and in its robots.txt", async () => {
    const drip = (_: unknown, response: import("node:http").ServerResponse): void => {
      response.writeHead(200, { "content-type": "text/plain" });
      const timer = setInterval(() => response.write("x"), 20);
      response.on("close", () => clearInterval(timer));
    };
    net.pages.set("drip.example/1", drip);
    net.pages.set("rules.example/robots.txt", drip);
    const timeouts = { headers: 2000, idle: 2000, total: 250 };
    expect(await Promise.all([fetching("http://drip.example/1", { timeouts }), fetching("http://rules.example/1", { timeouts })])).toEqual(["too-slow", "too-slow"]);
  });

  it("gives up on one that never answers", async () => {
    net.pages.set("mute.example/1", () => {});
    expect(await fetching("http://mute.example/1", { timeouts: { headers: 2000, idle: 2000, total: 250 } })).toBe("too-slow");
  });

  it("gives up on an endless answer, on one that says it is too long, and on a bomb", async () => {
    net.pages.set("long.example/endless", (_, response) => {
      response.writeHead(200, { "content-type": "application/rss+xml" });
      const more = (): void => { while (!response.destroyed && response.write("<item/>".repeat(1000)));  };
      response.on("drain", more);
      more();
    });
    net.pages.set("long.example/bomb", (_, response) => { response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(Buffer.alloc(30_000_000))); });
    net.pages.set("long.example/said", "x".repeat(300_000));
    const fetcher = net.fetcher();
    for (const page of ["endless", "bomb", "said"]) expect(await codeOf(fetcher.fetch(`http://long.example/${page}`))).toBe("too-large");
  });
});
