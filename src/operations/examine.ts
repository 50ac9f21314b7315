/** Looks at everything and judges it: what `npx gongkai doctor` prints and the operations page shows. */
import { sep } from 'node:path';
import { programVersion } from '../backup/program.ts';
import type { DB } from '../db/connect.ts';
import { knownMigrations } from '../db/migrate.ts';
import type { Finding } from '../web/health.ts';
import { text } from '../web/language.ts';
import type { Machine } from '../web/routes.ts';
import { kindsOf } from './fault.ts';
import {
  finding,
  judgeClock,
  judgeDisk,
  judgeSchema,
  judgeServer,
  judgeTimeZone,
  judgeUnreachable,
  judgeVersions,
  notSeen,
} from './judge.ts';
import {
  judgeBackup,
  judgeCertificate,
  judgeDrill,
  judgeHandover,
  judgeLate,
  judgeStuck,
  judgeSweeps,
} from './judge-work.ts';
import {
  appliedMigrations,
  handoverStates,
  isServed,
  lastDrill,
  lateReleases,
  recordedBackup,
  type ServerFacts,
  serverFacts,
  siteHosts,
  stuckSubjects,
  sweepStates,
} from './probes-database.ts';
import { certificateInFile, certificateOfHost, diskSpace, newestBackup, publicHosts } from './probes-machine.ts';

export interface Examination {
  /** the office's connection; null when there is no database to connect to */
  readonly office: DB | null;
  /** what there is beside the database; null where it cannot be known */
  readonly machine: Machine | null;
  readonly now: Temporal.Instant;
}

type Look = () => Promise<Finding | readonly Finding[]>;

/** All findings in a fixed order. Whatever fails on the way becomes a finding itself. */
export async function examine(asked: Examination): Promise<Finding[]> {
  const { office } = asked;
  if (!office) return [judgeUnreachable('not running'), ...(await lookAt(beside(asked)))];
  // asked once and before all else: beside other questions it might wait for a connection, and the clock would seem off
  const facts = await serverFacts(office).catch((cause: unknown) => kindsOf(cause));
  if (typeof facts === 'string') return [judgeUnreachable(facts), ...(await lookAt(beside(asked)))];
  return lookAt({ ...within(asked, office, facts), ...beside(asked, office) });
}

async function lookAt(looks: Readonly<Record<string, Look>>): Promise<Finding[]> {
  const found = await Promise.all(
    Object.entries(looks).map(([check, look]) => look().catch((cause: unknown) => notSeen(check, kindsOf(cause)))),
  );
  return found.flat();
}

/** What the database can tell. */
function within({ now, machine }: Examination, office: DB, facts: ServerFacts): Record<string, Look> {
  const served = isServed(office);
  return {
    database: async () => judgeServer(facts.version),
    clock: async () => judgeClock(facts.offsetMs),
    'time-zone': async () => judgeTimeZone(beijing(now), facts.zone),
    schema: async () => {
      if (!machine) return [];
      const known = await knownMigrations();
      return judgeSchema(
        await appliedMigrations(office),
        known.map(({ number }) => number),
      );
    },
    serving: async () => judgeServing(await served),
    sweeps: async () => ((await served) ? judgeSweeps(await sweepStates(office), now) : []),
    projection: async () => {
      const { count, oldest } = await stuckSubjects(office);
      return judgeStuck(count, oldest, now);
    },
    releases: async () => {
      const { count, oldest } = await lateReleases(office, now);
      return judgeLate(count, oldest, now);
    },
    'audit-handover': async () => {
      if (!machine?.syslog) return [];
      return (await handoverStates(office)).map(({ siteId, waiting }) => judgeHandover(siteId, waiting, now));
    },
    drill: async () => judgeDrill(await lastDrill(office), now),
    ...Object.fromEntries((machine?.checks ?? []).map(({ name, run }) => [name, () => run(office, now)])),
  };
}

/** What needs no database, or only a word of it. */
function beside({ now, machine }: Examination, office: DB | null = null): Record<string, Look> {
  if (!machine) return {};
  const { data, databaseFolder, certificate } = machine;
  const isApart = databaseFolder !== null && !databaseFolder.startsWith(data + sep);
  return {
    versions: async () => judgeVersions(process.versions.node, programVersion()),
    disk: async () => judgeDisk('disk', text('数据目录', 'data folder'), await diskSpace(data)),
    'disk-database': async () =>
      isApart ? judgeDisk('disk-database', text('数据库', 'database'), await diskSpace(databaseFolder)) : [],
    backup: async () => judgeBackup(await lastBackup(data, office), now),
    certificate: () => certificates(office, certificate, now),
  };
}

/** A backup that went elsewhere (`backup --to`) is only on record; where the database is lost, the folder still tells. */
async function lastBackup(data: string, office: DB | null): Promise<Temporal.Instant | null> {
  const taken = await Promise.all([newestBackup(data), office ? recordedBackup(office) : null]);
  return (
    taken
      .filter((at) => at !== null)
      .toSorted(Temporal.Instant.compare)
      .at(-1) ?? null
  );
}

async function certificates(office: DB | null, file: string | null, now: Temporal.Instant): Promise<Finding[]> {
  if (file !== null) return [judgeCertificate(file, await certificateInFile(file), now)];
  const hosts = office ? publicHosts(await siteHosts(office)) : [];
  if (hosts.length === 0)
    return [
      finding(
        'certificate',
        'unknown',
        text('没有可检查的网站域名或证书文件', 'There is no public host name and no file to look at'),
        text(
          '在“站点设置”中填写网站域名，或以 GONGKAI_CERTIFICATE 指明证书文件',
          'Name the host in the site settings, or the file in GONGKAI_CERTIFICATE',
        ),
      ),
    ];
  return Promise.all(
    hosts.slice(0, 20).map((host) =>
      certificateOfHost(host).then(
        (until) => judgeCertificate(host, until, now),
        (cause: unknown) => notSeen('certificate', `${host}: ${kindsOf(cause)}`),
      ),
    ),
  );
}

function judgeServing(served: boolean): Finding {
  return served
    ? finding('serving', 'ok', text('程序正在运行', 'The program serves'))
    : finding(
        'serving',
        'fault',
        text('没有程序在提供服务，定时事项都已停止', 'No process serves: everything timed has stopped'),
        text('执行 npm start，或 systemctl start gongkai', 'Run npm start, or systemctl start gongkai'),
      );
}

function beijing(now: Temporal.Instant): number {
  return now.toZonedDateTimeISO('Asia/Shanghai').offsetNanoseconds / 3.6e12;
}
