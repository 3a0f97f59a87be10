import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { toDocument } from "../document.js";
import { takeIn, testFolder } from "../testing.js";

const folder = testFolder();
const page = (n: number): string => `<!doctype html><html><head><title>خبر ${n}</title></head><body><p>قال وزير النقل إن الجسر سيفتح غدا.</p></body></html>`;
const address = (n: number): string => `https://paper.example/${n}`;

interface Parts { type?: string; status?: string; media?: string; body?: Buffer; headers?: string; off?: number }
/** One record; `off` is added to the length that it says it has. */
function record(n: number, { type = "response", status = "200 OK", media = "text/html; charset=utf-8", body = Buffer.from(page(n)), headers = "", off = 0 }: Parts = {}): Buffer {
  const block = Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\nContent-Type: ${media}\r\n${headers}\r\n`), body]);
  const head = `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${address(n)}\r\nWARC-Date: 2024-05-17T08:00:00Z\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${block.length + off}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), block, Buffer.from("\r\n\r\n")]);
}
const cp1256 = (text: string): Buffer => Buffer.from([...text].map(c => [...Array(256).keys()].find(b => new TextDecoder("windows-1256").decode(new Uint8Array([b])) === c) ?? 63));

describe("WARC archives", () => {
  it.each([["as they are", (r: Buffer[]) => Buffer.concat(r)], ["packed record by record", (r: Buffer[]) => Buffer.concat(r.map(x => gzipSync(x)))], ["packed as one", (r: Buffer[]) => gzipSync(Buffer.concat(r))]])("takes in pages, %s", async (_, pack) => {
    const info = Buffer.from("WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 4\r\n\r\na: b\r\n\r\n");
    const records = [info, record(1), record(2, { type: "request" }), record(3, { media: "image/png" }), record(4, { status: "404 Not Found" }), record(5)];
    const { keys, taken, faults } = await takeIn([folder.write("news.warc", pack(records))]);
    expect({ keys, faults }).toEqual({ keys: [address(1), address(5)], faults: [] });
    expect(toDocument(taken[0]!)).toEqual({ id: address(1), url: address(1), html: page(1), retrieved: "2024-05-17T08:00:00Z" });
  });

  it("decodes by the server's word, and undoes the server's packing", async () => {
    const old = record(1, { media: "text/html; charset=windows-1256", body: cp1256(page(1)) });
    const chunked = record(2, { headers: "Transfer-Encoding: chunked\r\n", body: Buffer.from(`${Buffer.byteLength(page(2)).toString(16)}\r\n${page(2)}\r\n0\r\n\r\n`) });
    const packed = record(3, { headers: "Content-Encoding: gzip\r\n", body: gzipSync(page(3)) });
    const { taken } = await takeIn([folder.write("coded.warc", Buffer.concat([old, chunked, packed]))]);
    expect(taken.map(t => toDocument(t).html)).toEqual([page(1), page(2), page(3)]);
  });

  it.each([["more", 40], ["less", -40], ["far more", 100_000], ["hugely more", 5e12], ["one less", -1]])("refuses a record that says it is %s than it is, and takes in those around it", async (_, off) => {
    const bytes = Buffer.concat([record(1), record(2, { off }), record(3), record(4)]);
    const { keys, faults } = await takeIn([folder.write("wrong.warc", bytes), folder.write("wrong.warc.gz", gzipSync(bytes))]);
    expect(keys).toEqual([1, 3, 4, 1, 3, 4].map(address));
    expect(faults).toEqual([`wrong.warc#2: ${off > 1e9 ? "too-large" : "bad-archive"}`, `wrong.warc.gz#2: ${off > 1e9 ? "too-large" : "bad-archive"}`]);
  });

  it("refuses a record without a length, and a bomb in a page", async () => {
    const lost = Buffer.from(record(2).toString("latin1").replace(/Content-Length: \d+\r\n/u, ""), "latin1");
    const bomb = record(3, { headers: "Content-Encoding: gzip\r\n", body: gzipSync(Buffer.alloc(5_000_000)) });
    const { keys, faults } = await takeIn([folder.write("lost.warc", Buffer.concat([record(1), lost, bomb, record(4)]))], { limits: { item: 1_000_000 } });
    expect({ keys, faults }).toEqual({ keys: [address(1), address(4)], faults: ["lost.warc#2: bad-archive", `${address(3)}: too-large`] });
  });

  it("gives what is whole of an archive that was cut off", async () => {
    const bytes = Buffer.concat([record(1), record(2), record(3)]);
    const packed = Buffer.concat([record(1), record(2), record(3)].map(r => gzipSync(r)));
    const { keys, faults } = await takeIn([folder.write("cut.warc", bytes.subarray(0, -60)), folder.write("cut.warc.gz", packed.subarray(0, -60))]);
    expect(keys).toEqual([1, 2, 1, 2].map(address));
    expect(faults).toEqual(["cut.warc#3: truncated-archive", "cut.warc.gz: truncated-archive"]);
  });

  it("holds no more than a record in memory", async () => {
    const filler = record(1, { media: "video/mp4", body: Buffer.alloc(1_000_000) });
    const file = folder.write("large.warc", Buffer.concat([...Array<Buffer>(40).fill(filler), record(2)]));
    expect((await takeIn([file])).keys).toEqual([address(2)]);
  });
});
