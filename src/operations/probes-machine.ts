/** What there is beside the database: disks, backups, certificates. Effects only; judging is for `judge`. */
import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { readdir, readFile, statfs } from 'node:fs/promises';
import { isIP } from 'node:net';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { z } from 'zod';

/** Bytes that an ordinary user may still write, and all bytes of the disk that holds the path. */
export async function diskSpace(path: string): Promise<{ free: number; total: number }> {
  const { bavail, blocks, bsize } = await statfs(path);
  return { free: bavail * bsize, total: blocks * bsize };
}

const manifest = z.object({ takenAt: z.iso.datetime({ offset: true }) });

/** When the newest whole backup in the data folder was taken; null when there is none. */
export async function newestBackup(data: string): Promise<Temporal.Instant | null> {
  const folder = join(data, 'backups');
  const names = await readdir(folder).catch(ignoreAbsent);
  const taken = await Promise.all(
    names.map(async (name) => {
      if (name.endsWith('.part')) return [];
      const text = await readFile(join(folder, name, 'manifest.json'), 'utf8').catch(ignoreAbsent);
      return typeof text === 'string' ? Temporal.Instant.from(manifest.parse(JSON.parse(text)).takenAt) : [];
    }),
  );
  return taken.flat().toSorted(Temporal.Instant.compare).at(-1) ?? null;
}

/** What is not there is no backup; anything else that hinders reading is told. */
function ignoreAbsent(cause: unknown): never[] {
  const code = (cause as NodeJS.ErrnoException).code;
  if (code === 'ENOENT' || code === 'ENOTDIR') return [];
  throw cause;
}

/** How long (ms) a public address may take to show its certificate. */
const PATIENCE_MS = 3000;

/** The end of validity of a certificate in a PEM file. */
export async function certificateInFile(path: string): Promise<Temporal.Instant> {
  return endOf(new X509Certificate(await readFile(path)));
}

/** The end of validity of the certificate that a host shows. @throws when it shows none */
export async function certificateOfHost(host: string, port = 443): Promise<Temporal.Instant> {
  const limit = AbortSignal.timeout(PATIENCE_MS);
  // an expired or foreign certificate is what is looked for, so it must not end the conversation; nothing is sent
  const socket = connect({ host, port, servername: host, rejectUnauthorized: false });
  try {
    await once(socket, 'secureConnect', { signal: limit });
    const shown = socket.getPeerX509Certificate();
    if (!shown) throw new Error('the host shows no certificate');
    return endOf(shown);
  } finally {
    socket.on('error', () => undefined);
    socket.destroy();
  }
}

function endOf(certificate: X509Certificate): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(certificate.validToDate.getTime());
}

/** The names under which the public may know a site: no address, no name of this machine or of tests. */
export function publicHosts(hosts: readonly string[]): string[] {
  const inner = /(?:^|\.)(?:localhost|local|internal|test|example|invalid)$/;
  return [...new Set(hosts)].filter((host) => host.includes('.') && !isIP(host) && !inner.test(host));
}
