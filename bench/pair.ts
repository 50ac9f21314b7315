/** Two PostgreSQL servers on loopback, the second a synchronous standby of the first. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { databaseUrl } from '../src/db/address.ts';
import type { Binaries } from '../src/db/embedded/binaries.ts';
import { initialise } from '../src/db/embedded/server.ts';
import { runAs, serverUser } from '../src/db/embedded/user.ts';
import { freePort } from './program.ts';

type Which = 'primary' | 'standby';

export class Pair {
  readonly password = randomBytes(12).toString('hex');
  readonly version: string;
  readonly #binaries: Binaries;
  readonly #base: string;
  readonly #user = serverUser();
  readonly #ports = new Map<Which, number>();
  readonly #servers = new Map<Which, ChildProcess>();

  constructor(binaries: Binaries, base: string) {
    this.#binaries = binaries;
    this.#base = base;
    this.version = binaries.version;
  }

  url(which: Which, database: string, role: string, password: string): string {
    return databaseUrl({ host: '127.0.0.1', port: this.#ports.get(which) ?? 0 }, role, password, database);
  }

  /** Both hosts in one URL, the primary first. */
  urlOfBoth(database: string, role: string, password: string): string {
    const second = `,127.0.0.1:${this.#ports.get('standby')}`;
    const primary = `127.0.0.1:${this.#ports.get('primary')}`;
    return this.url('primary', database, role, password).replace(primary, `${primary}${second}`);
  }

  /** Makes both, the database `gongkai` of the user `keeper`, and has the primary wait for the standby from then on. */
  async start(): Promise<void> {
    for (const which of ['primary', 'standby'] as const) {
      this.#ports.set(which, await freePort());
      mkdirSync(this.#folder(which), { mode: 0o700 });
      if (this.#user) chownSync(this.#folder(which), this.#user.uid, this.#user.gid);
    }
    const [folder, socket, log] = [this.#folder('primary'), this.#base, join(this.#base, 'log')];
    await initialise({ binaries: this.#binaries, folder, socket, log, user: this.#user, password: this.password });
    await this.#launch('primary');
    await this.#ask('primary', `create role keeper login createrole password '${this.password}'`);
    await this.#ask('primary', `create role follower login replication password '${this.password}'`);
    await this.#ask('primary', 'create database gongkai owner keeper');
    const source = `host=127.0.0.1 port=${this.#ports.get('primary')} user=follower password=${this.password} application_name=standby`;
    const copied = spawnSync(
      this.#program('pg_basebackup'),
      ['-D', this.#folder('standby'), '-R', '-X', 'stream', '-d', source],
      {
        ...runAs(this.#user),
        encoding: 'utf8',
      },
    );
    if (copied.status !== 0) throw new Error(`pg_basebackup failed: ${copied.stderr}`);
    await this.#launch('standby');
    await this.#ask('primary', "alter system set synchronous_standby_names = 'FIRST 1 (standby)'");
    await this.#ask('primary', 'select pg_reload_conf()');
    while ((await this.synchrony()) !== 'sync') await wait(50);
  }

  /** What the primary says about the standby: `sync` once it waits for it. */
  async synchrony(): Promise<string> {
    const { rows } = await this.#ask('primary', 'select sync_state from pg_stat_replication');
    return (rows[0]?.sync_state as string | undefined) ?? 'absent';
  }

  killPrimary(): void {
    this.#servers.get('primary')?.kill('SIGKILL');
  }

  /** Returns when the standby takes writes. */
  async promoteStandby(): Promise<void> {
    await this.#ask('standby', 'select pg_promote(true, 60)');
    while ((await this.#ask('standby', 'select pg_is_in_recovery() as still')).rows[0]?.still) await wait(20);
  }

  async stop(): Promise<void> {
    for (const server of this.#servers.values()) {
      if (server.exitCode !== null || server.signalCode !== null) continue;
      server.kill('SIGQUIT');
      while (server.exitCode === null && server.signalCode === null) await wait(20);
    }
    // what the killed primary left ends by itself, a moment later
    await wait(500);
  }

  async #launch(which: Which): Promise<void> {
    const settings = {
      listen_addresses: '127.0.0.1',
      port: String(this.#ports.get(which)),
      unix_socket_directories: '',
      synchronous_commit: 'on',
    };
    const words = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const server = spawn(this.#program('postgres'), ['-D', this.#folder(which), ...words], {
      ...runAs(this.#user),
      stdio: 'ignore',
    });
    this.#servers.set(which, server);
    for (let tries = 0; tries < 600; tries++) {
      const isUp = await this.#ask(which, 'select 1').then(
        () => true,
        () => false,
      );
      if (isUp) return;
      if (server.exitCode !== null) throw new Error(`the ${which} did not start`);
      await wait(50);
    }
    throw new Error(`the ${which} does not answer`);
  }

  async #ask(which: Which, sql: string): Promise<pg.QueryResult> {
    const client = new pg.Client({ connectionString: this.url(which, 'postgres', 'postgres', this.password) });
    client.on('error', () => undefined);
    await client.connect();
    return client.query(sql).finally(() => client.end());
  }

  #folder(which: Which): string {
    return join(this.#base, which);
  }

  #program(name: string): string {
    return join(this.#binaries.folder, 'bin', name);
  }
}
