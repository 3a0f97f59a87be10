import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { ZipFile } from "yazl";
import { collect } from "./chunks.js";
import { takeIn, testFolder } from "../testing.js";

const folder = testFolder();
const sentence = "قال وزير النقل إن الجسر سيفتح غدا.";

async function zip(entries: Readonly<Record<string, string | Uint8Array>>): Promise<Buffer> {
  const archive = new ZipFile();
  for (const [name, content] of Object.entries(entries)) archive.addBuffer(Buffer.from(content as string), name);
  archive.end();
  return Buffer.from(await collect(archive.outputStream as AsyncIterable<Uint8Array>, 1e9, "zip"));
}

/** The archive with another name, of as many bytes, in its two headers, and with no word on its encoding. */
function rename(archive: Buffer, from: string, to: Buffer): Buffer {
  const renamed = Buffer.from(archive);
  for (let at = renamed.indexOf(from); at >= 0; at = renamed.indexOf(from, at + 1)) to.copy(renamed, at);
  for (const [signature, flags] of [["PK\x03\x04", 6], ["PK\x01\x02", 8]] as const) {
    const at = renamed.indexOf(signature, 0, "latin1") + flags;
    renamed.writeUInt16LE(renamed.readUInt16LE(at) & ~0x800, at);
  }
  return renamed;
}

describe("ZIP archives", () => {
  it("takes in their entries, packed ones too, and passes over pictures", async () => {
    const inner = await zip({ "c.txt": sentence });
    const file = folder.write("all.zip", await zip({ "b/a.html": `<p>${sentence}</p>`, "b.jsonl.gz": gzipSync(`{"id": "x", "text": "${sentence}"}\n`), "p.png": "no text", "in.zip": inner }));
    expect(await takeIn([file])).toMatchObject({ keys: ["all.zip#b/a.html", "x", "all.zip#in.zip#c.txt"], faults: [] });
  });

  it("reads names in Arabic, whether or not they are said to be UTF-8", async () => {
    const name = "خبر.txt";
    const archive = await zip({ [name]: sentence });
    const silent = rename(archive, name, Buffer.from(name));
    expect((await takeIn([folder.write("said.zip", archive), folder.write("unsaid.zip", silent)])).keys).toEqual([`said.zip#${name}`, `unsaid.zip#${name}`]);
  });

  it("reads names of DOS's code page", async () => {
    const archive = rename(await zip({ "caf_.txt": sentence }), "caf_.txt", Buffer.from([0x63, 0x61, 0x66, 0x82, 0x2e, 0x74, 0x78, 0x74]));
    expect((await takeIn([folder.write("dos.zip", archive)])).keys).toEqual(["dos.zip#café.txt"]);
  });

  it("keeps two entries of one name apart", async () => {
    const archive = await zip({ "aa.txt": sentence, "bb.txt": sentence });
    expect((await takeIn([folder.write("twice.zip", rename(archive, "bb.txt", Buffer.from("aa.txt")))])).keys).toEqual(["twice.zip#aa.txt", "twice.zip#aa.txt#1"]);
  });

  it("refuses an entry that is damaged, and takes in the others", async () => {
    const archive = await zip({ "a.txt": sentence.repeat(20), "b.txt": sentence });
    const spoiled = Buffer.from(archive);
    spoiled.fill(0xff, 40, 60);
    expect(await takeIn([folder.write("spoiled.zip", spoiled)])).toMatchObject({ keys: ["spoiled.zip#b.txt"], faults: ["spoiled.zip#a.txt: bad-archive"] });
  });

  it("refuses an archive that was cut off", async () => {
    const archive = await zip({ "a.txt": sentence });
    expect((await takeIn([folder.write("cut.zip", archive.subarray(0, -30))])).faults).toEqual(["cut.zip: truncated-archive"]);
  });

  it("stops at a bomb, be it one entry or many", async () => {
    const zeros = Buffer.alloc(2_000_000, 32);
    const many = Object.fromEntries(Array.from({ length: 20 }, (_, n) => [`${n}.jsonl`, zeros]));
    const limits = { unpacked: 10_000_000, ratio: 10, item: 1_000_000 };
    const { keys, faults } = await takeIn([folder.write("bomb.zip", await zip({ "a.txt": sentence, ...many, "z.txt": sentence })), folder.write("after.txt", sentence)], { limits });
    expect(keys).toEqual(["bomb.zip#a.txt", "after.txt"]);
    expect(faults.at(-1)).toMatch(/archive-too-large/u);
    expect(faults.length).toBeLessThan(8);
    expect((await takeIn([folder.write("one.zip", await zip({ "a.txt": zeros, "b.txt": sentence }))], { limits })).faults).toEqual(["one.zip#a.txt: too-large"]);
  });

  it("takes in archives within archives up to a depth, and refuses those that lie deeper alone", async () => {
    const fourth = await zip({ "deep.txt": sentence });
    const third = await zip({ "fourth.zip": fourth, "c.txt": sentence });
    const second = await zip({ "third.zip": third, "b.txt": sentence });
    const first = await zip({ "second.zip": second, "a.txt": sentence });
    expect(await takeIn([folder.write("first.zip", first)])).toMatchObject({
      keys: ["first.zip#second.zip#third.zip#c.txt", "first.zip#second.zip#b.txt", "first.zip#a.txt"],
      faults: ["first.zip#second.zip#third.zip#fourth.zip: archive-too-large"],
    });
  });

  it("refuses an archive within an archive that is damaged, locked or cut off, and takes in its neighbours", async () => {
    const inner = await zip({ "x.txt": sentence });
    const locked = Buffer.from(inner);
    for (const [signature, flags] of [["PK\x03\x04", 6], ["PK\x01\x02", 8]] as const) locked[locked.indexOf(signature, 0, "latin1") + flags]! |= 1;
    const { keys, faults } = await takeIn([folder.write("outer.zip", await zip({ "a.txt": sentence, "cut.zip": inner.subarray(0, -30), "locked.zip": locked, "odd.zip": Buffer.concat([inner.subarray(0, 10), Buffer.alloc(200, 7)]), "z.txt": sentence }))]);
    expect(keys).toEqual(["outer.zip#a.txt", "outer.zip#z.txt"]);
    expect(faults).toEqual(["outer.zip#cut.zip: truncated-archive", "outer.zip#locked.zip#x.txt: bad-archive", expect.stringMatching(/^outer\.zip#odd\.zip: (?:bad|truncated)-archive$/u)]);
  });

  it("stops at a bomb within an archive within an archive, however it is packed, and goes on with what comes after the file", async () => {
    const zeros = Buffer.alloc(2_000_000, 32);
    const bomb = await zip(Object.fromEntries(Array.from({ length: 20 }, (_, n) => [`${n}.jsonl`, zeros])));
    const limits = { unpacked: 10_000_000, ratio: 10, item: 1_000_000 };
    const after = folder.write("after.txt", sentence);
    for (const [name, content] of [["zip", await zip({ "bomb.zip": bomb })], ["gz", gzipSync(bomb)]] as const) {
      const outer = await zip({ "a.txt": sentence, [`in.${name}`]: content, "z.txt": sentence });
      const { keys, faults } = await takeIn([folder.write("outer.zip", outer), after], { limits });
      expect([name, keys]).toEqual([name, ["outer.zip#a.txt", "after.txt"]]);
      expect(faults.at(-1)).toMatch(/archive-too-large/u);
      expect(faults.length).toBeLessThan(8);
    }
  });

  it("stops at many archives of which each unpacks to little, and all together to too much", async () => {
    const zeros = Buffer.alloc(900_000, 32);
    const small = await zip({ "a.jsonl": zeros, "b.jsonl": zeros });
    const outer = await zip(Object.fromEntries(Array.from({ length: 200 }, (_, n) => [`${n}.zip`, small])));
    const { faults } = await takeIn([folder.write("many.zip", outer)], { limits: { unpacked: 10_000_000, ratio: 10, item: 1_000_000 } });
    expect(faults.filter(fault => fault.endsWith("archive-too-large"))).toHaveLength(1);
  });

  it("costs an entry of an inner archive that is too large for an article no other", async () => {
    const limits = { unpacked: 10_000_000, ratio: 10, item: 1_000_000 };
    const inner = await zip({ "big.txt": Buffer.alloc(2_000_000, 32), "b.txt": sentence });
    expect(await takeIn([folder.write("big.zip", await zip({ "in.zip": inner, "c.txt": sentence }))], { limits })).toMatchObject({ keys: ["big.zip#in.zip#b.txt", "big.zip#c.txt"], faults: ["big.zip#in.zip#big.txt: too-large"] });
  });
});
