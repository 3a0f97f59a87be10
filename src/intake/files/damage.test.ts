import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ZipFile } from "yazl";
import { Fault } from "../../reading/fault.js";
import { toDocument } from "../document.js";
import { gather, testFolder } from "../testing.js";
import { openSources } from "../open-sources.js";
import { collect } from "./chunks.js";

const folder = testFolder();
const text = "قال وزير النقل إن الجسر سيفتح غدا.";
const lines = Array.from({ length: 20 }, (_, n) => JSON.stringify({ id: `n-${n}`, text })).join("\n");
const block = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>${text}</p>`;
const warc = Array.from({ length: 5 }, (_, n) => `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://paper.example/${n}\r\nContent-Length: ${Buffer.byteLength(block)}\r\n\r\n${block}\r\n\r\n`).join("");
const rss = `<?xml version="1.0"?><rss version="2.0"><channel><title>t</title>${Array.from({ length: 5 }, (_, n) => `<item><title>${text}</title><link>https://paper.example/${n}</link></item>`).join("")}</channel></rss>`;

async function zip(): Promise<Buffer> {
  const archive = new ZipFile();
  archive.addBuffer(Buffer.from(text), "خبر.txt");
  archive.addBuffer(Buffer.from(lines), "a.jsonl");
  archive.addBuffer(gzipSync(warc), "b.warc.gz");
  archive.end();
  return Buffer.from(await collect(archive.outputStream as AsyncIterable<Uint8Array>, 1e9, "zip"));
}

describe("damaged files", () => {
  it.each([
    ["lines", async () => Buffer.from(lines)], ["packed lines", async () => gzipSync(lines)], ["a WARC archive", async () => Buffer.from(warc)], ["a packed WARC archive", async () => gzipSync(warc)],
    ["a feed", async () => Buffer.from(rss)], ["a ZIP archive", zip], ["a page", async () => Buffer.from(`<!doctype html><p>${text}</p>`)],
  ])("never stop the rest, wherever %s is spoiled or cut", async (_, make) => {
    const sound = await make();
    const spoiled = fc.record({ cut: fc.nat(sound.length), at: fc.nat(sound.length), with: fc.uint8Array({ maxLength: 12 }) });
    await fc.assert(fc.asyncProperty(spoiled, async ({ cut, at, with: bytes }) => {
      const damaged = Buffer.from(sound);
      damaged.set(bytes.subarray(0, Math.max(0, damaged.length - at)), Math.min(at, damaged.length));
      const files = [folder.write("damaged", damaged), folder.write("cut", sound.subarray(0, cut)), folder.write("sound.txt", text)];
      const { taken, refused } = await gather(openSources(files).items);
      expect(taken.at(-1)!.key).toBe("sound.txt");
      expect(refused.every(r => r.fault instanceof Fault)).toBe(true);
      for (const item of taken) try { toDocument(item); } catch (error) { expect(error).toBeInstanceOf(Fault); }
    }), { numRuns: 40, seed: 7 });
  });
});
