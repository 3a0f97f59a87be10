import { execFileSync, spawn, spawnSync, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openLibrary } from "../src/library/index.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const main = path.join(root, "dist/cli/main.js");
const folder = mkdtempSync(path.join(tmpdir(), "isnad-serve-"));
const env = { ...process.env, ISNAD_DATABASE_URL: undefined, ISNAD_TOKEN: undefined };
beforeAll(async () => { await (await openLibrary({ folder })).close(); }, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

const serve = (...args: string[]): ChildProcess => spawn(process.execPath, [main, "serve", "--library", folder, "--port", "0", ...args], { env, stdio: ["ignore", "pipe", "pipe"] });
async function addressOf(server: ChildProcess): Promise<string> {
  for await (const line of server.stderr!) {
    const [address] = /http:\/\/\S+/u.exec(String(line)) ?? [];
    if (address !== undefined) return address;
  }
  throw new Error("the server ended");
}

describe("isnad serve", () => {
  it("serves a library and ends in peace when told to", async () => {
    const server = serve("--token", "eight-or-more");
    const address = await addressOf(server);
    expect(await (await fetch(`${address}health`)).json()).toMatchObject({ ok: true, database: "pglite" });
    expect((await fetch(`${address}holdings`)).status).toBe(200);
    expect((await fetch(`${address}holdings`, { headers: { "x-long": "x".repeat(20_000) } })).status).toBe(431);
    server.kill("SIGTERM");
    expect(await once(server, "exit")).toEqual([0, null]);
    await (await openLibrary({ folder })).close();
  });
  it.each([
    [["--library", path.join(folder, "none")], /no-library/u, 66], [["--port", "70000"], /whole number up to 65535/u, 64], [["--token", "short"], /bad-option/u, 64], [["--log", "loud"], /bad-option/u, 64],
  ])("refuses %j", (args, says, code) => {
    const { stderr, status } = spawnSync(process.execPath, [main, "serve", "--library", folder, ...args], { encoding: "utf8", env });
    expect(stderr).toMatch(says);
    expect(status).toBe(code);
  });
  it("says that a port is taken", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const { stderr, status } = spawnSync(process.execPath, [main, "serve", "--library", folder, "--port", String((other.address() as { port: number }).port)], { encoding: "utf8", env });
    other.close();
    expect([stderr.split(":")[1]?.trim(), status]).toEqual(["cannot-listen", 69]);
  });
});

describe("docs/api.md", () => {
  it("is what the script makes of the routes now", () => {
    execFileSync(process.execPath, [path.join(root, "docs/make-api.mjs"), "--check"], { stdio: "pipe" });
  });
});
