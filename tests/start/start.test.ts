/** The program as people start it: real processes, real PostgreSQL, in places where people put it. */
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testServer } from '../support/cluster.ts';
import { databasePid, type Installation, installAt, isRoot, type Running } from './installation.ts';

/** As root both situations can be made; an ordinary user tries the second in a folder of their own. */
const situations: [string, () => Installation][] = isRoot
  ? [
      ['root, in a folder that nobody else can enter', () => installAt(0o700)],
      ['an ordinary user', () => installAt(0o755, 'nobody')],
    ]
  : [['an ordinary user', () => installAt(0o700)]];

const stop = async (running: Running): Promise<number | null> => {
  running.starter.kill('SIGTERM');
  return running.ended();
};

/** A process that ended but was not waited for has no command line any more. */
const isAlive = (pid: number | null): boolean =>
  existsSync(`/proc/${pid}/cmdline`) && readFileSync(`/proc/${pid}/cmdline`, 'utf8') !== '';

describe.each(situations)('started by %s', (_name, install) => {
  let site: Installation;
  let data: string;

  beforeAll(() => {
    site = install();
    data = site.newData();
  }, 120_000);
  afterAll(() => {
    const pointers = readdirSync(site.folder).map((name) => join(site.folder, name, 'pg.json'));
    for (const pointer of pointers.filter((file) => existsSync(file))) {
      const { folder } = JSON.parse(readFileSync(pointer, 'utf8')) as { folder: string };
      rmSync(dirname(folder), { recursive: true, force: true });
    }
    site.remove();
  });

  test('it answers in a path of 120 characters with a space and Chinese, and ends cleanly on SIGTERM', async () => {
    expect(site.folder).toHaveLength(120);
    const first = await site.start({ data });
    await first.answers();
    const database = databasePid(data);
    expect(isAlive(database)).toBe(true);
    expect(await stop(first)).toBe(0);
    expect(first.log()).toContain(first.url);
    expect(first.log()).not.toMatch(/\b(error|unhandled)\b/i);
    await expect.poll(() => isAlive(database)).toBe(false);
    expect(databasePid(data)).toBeNull();
  }, 90_000);

  test('its secrets are for its user alone and no connection is trusted', async () => {
    expect(statSync(join(data, 'secrets', 'database.json')).mode & 0o777).toBe(0o600);
    const pointer = join(data, 'pg.json');
    const folder = existsSync(pointer) ? JSON.parse(readFileSync(pointer, 'utf8')).folder : join(data, 'pg');
    const rules = readFileSync(join(folder, 'pg_hba.conf'), 'utf8').replaceAll(/^#.*$/gm, '');
    expect(rules).toContain('scram-sha-256');
    expect(rules).not.toContain('trust');
    expect(existsSync(pointer)).toBe(site.user === null && isRoot);
  });

  test('a second start with data answers, and says after how long', async () => {
    const again = await site.start({ data });
    process.stdout.write(`warm start: ${await again.answers()} ms\n`);
    expect(await stop(again)).toBe(0);
  }, 60_000);

  test('a second one beside it refuses and names the first; a command works beside it', async () => {
    const first = await site.start({ data });
    await first.answers();
    const second = await site.start({ data });
    expect(await second.ended()).toBe(1);
    expect(second.log()).toMatch(new RegExp(`already serves this data: process \\d+ on .*, ${first.url}`));
    expect(site.command(data, 'migrate')).toMatchObject({ code: 0 });
    expect((await fetch(first.url)).status).toBeGreaterThan(0);
    expect(await stop(first)).toBe(0);
  }, 60_000);

  test('after kill -9 of Node the database runs on and the next start takes it over', async () => {
    const first = await site.start({ data });
    await first.answers();
    const database = databasePid(data);
    const serving = servingPid(first.starter.pid ?? 0);
    process.kill(serving, 'SIGKILL');
    expect(await first.ended()).toBe(137);
    expect(isAlive(database)).toBe(true);
    const next = await site.start({ data });
    await next.answers();
    expect(databasePid(data)).toBe(database);
    expect(await stop(next)).toBe(0);
    expect(next.log()).toContain(`The database was still running (process ${database})`);
    await expect.poll(() => isAlive(database)).toBe(false);
  }, 60_000);

  test('when its starter is killed it ends by itself, and the database with it', async () => {
    const first = await site.start({ data });
    await first.answers();
    first.starter.kill('SIGKILL');
    await expect.poll(() => databasePid(data), { timeout: 10_000 }).toBeNull();
  }, 60_000);
});

describe('in any folder', () => {
  let site: Installation;
  beforeAll(() => {
    site = isRoot ? installAt(0o755, 'nobody') : installAt(0o700);
  }, 120_000);
  afterAll(() => site.remove());

  test('of two first starts at once one serves and the other refuses', async () => {
    const data = site.newData();
    const both = await Promise.all([site.start({ data }), site.start({ data })]);
    const loser = await Promise.race(both.map(async (one) => one.ended().then(() => one)));
    const winner = both.find((one) => one !== loser);
    expect(loser.starter.exitCode).toBe(1);
    expect(loser.log()).toContain('already serves this data');
    await winner?.answers();
    expect(winner && (await stop(winner))).toBe(0);
  }, 90_000);

  test('a request under way is answered before it ends', async () => {
    const running = await site.start();
    await running.answers();
    const socket = connect(running.port, '127.0.0.1');
    let answer = '';
    socket.on('data', (chunk) => {
      answer += chunk;
    });
    // what needs no body may be answered, and the connection closed, before the rest of it is sent
    socket.on('error', ({ message }) => expect(message).toMatch(/ended by the other party|EPIPE|ECONNRESET/));
    socket.write(`POST / HTTP/1.1\r\nHost: 127.0.0.1:${running.port}\r\nContent-Length: 4\r\n\r\nab`);
    await wait(200);
    running.starter.kill('SIGTERM');
    await wait(300);
    await expect(fetch(running.url)).rejects.toThrow();
    socket.write('cd');
    expect(await running.ended()).toBe(0);
    expect(answer).toMatch(/^HTTP\/1\.1 \d{3}/);
  }, 60_000);

  test('a command alone starts the database for itself and stops it', async () => {
    const data = site.newData();
    expect(site.command(data, 'migrate')).toMatchObject({ code: 0 });
    expect(databasePid(data)).toBeNull();
    expect(site.command(data, 'no-such-command').code).toBe(2);
  }, 60_000);

  test('a site of one’s own is founded with three administrators, once', () => {
    const data = site.newData();
    const words = ['init', '--site', 'anqing', '--name', '安清县人民政府'];
    expect(site.command(data, ...words, '--system', '甲', '--security', '甲', '--audit', '丙').code).toBe(2);
    const founded = site.command(data, ...words, '--system', '甲', '--security', '乙', '--audit', '丙');
    expect(founded.out.match(/^ {2}(system|security|audit) +\S{14} /gm)).toHaveLength(3);
    expect(founded.code).toBe(0);
    const again = site.command(data, ...words, '--system', '甲', '--security', '乙', '--audit', '丙');
    expect(again.out).toContain('该站点已建立');
    expect(again.code).toBe(1);
    expect(site.command(data, 'verify').out).toContain('all acts replay');
  }, 60_000);

  test('a database of another PostgreSQL is refused, and what helps is said', async () => {
    const data = site.newData();
    expect(site.command(data, 'migrate')).toMatchObject({ code: 0 });
    writeFileSync(join(data, 'pg', 'PG_VERSION'), '17\n');
    const refused = await site.start({ data });
    expect(await refused.ended()).toBe(1);
    expect(refused.log()).toContain('made by PostgreSQL 17; this program brings 18');
    expect(refused.log()).toContain('npx gongkai backup --to FOLDER');
  }, 60_000);

  test('a port that another program has is refused in a sentence, and nothing is left running', async () => {
    const first = await site.start();
    await first.answers();
    const second = await site.start({ env: { PORT: String(first.port) } });
    expect(await second.ended()).toBe(1);
    expect(second.log()).toContain(`Port ${first.port} on 127.0.0.1 is taken`);
    expect(databasePid(second.data)).toBeNull();
    expect(await stop(first)).toBe(0);
  }, 60_000);

  test('DATABASE_URL uses that server and starts none', async () => {
    const server = await testServer();
    try {
      const running = await site.start({ env: { DATABASE_URL: server.adminUrl } });
      await running.answers();
      expect(databasePid(running.data)).toBeNull();
      const second = await site.start({ data: running.data, env: { DATABASE_URL: server.adminUrl } });
      expect(await second.ended()).toBe(1);
      expect(second.log()).toContain('already serves this data');
      expect(await stop(running)).toBe(0);
      const stranger = await site.start({ env: { DATABASE_URL: server.adminUrl } });
      expect(await stranger.ended()).toBe(1);
      expect(stranger.log()).toContain('already has roles of a Gongkai');
    } finally {
      await server.stop();
    }
  }, 90_000);
});

/** The serving process is the child of the starter. */
function servingPid(starter: number): number {
  const found = readFileSync(`/proc/${starter}/task/${starter}/children`, 'utf8').trim().split(' ').map(Number);
  const node = found.find((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('main.js'));
  if (!node) throw new Error('the starter has no child that serves');
  return node;
}
