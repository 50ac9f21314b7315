/**
 * A kept public page against nginx: `npm run bench:kept [rounds] [seconds]`. Both send the same stored brotli bytes, one process
 * against one worker on the same processor, 64 connections from wrk on another, in alternating rounds.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { measure, median, perSecond } from './load.ts';
import { freePort, startProgram } from './program.ts';
import { ensureTools, on } from './tools.ts';

const TARGET = 0.35;
const rounds = Number(process.argv[2] ?? 5);
const seconds = Number(process.argv[3] ?? 5);
const headers = { 'accept-encoding': 'br' };

ensureTools(['nginx', 'wrk']);
const program = await startProgram(0);
try {
  const page = program.address + program.documentPath;
  const bytes = await packed(page);
  const nginx = await startNginx(bytes);
  try {
    if (!(await packed(nginx.address)).equals(bytes)) throw new Error('nginx sends other bytes');
    console.log(`${program.documentPath}, ${bytes.length} bytes of brotli, ${rounds} rounds of ${seconds} s each`);
    const load = { seconds, connections: 64, headers, processor: 1 };
    for (const url of [page, nginx.address]) await measure(url, { ...load, seconds: 2 });
    const ours: number[] = [];
    const theirs: number[] = [];
    for (let round = 1; round <= rounds; round++) {
      ours.push(await measure(page, load));
      theirs.push(await measure(nginx.address, load));
      console.log(`round ${round}: Gongkai ${perSecond(ours.at(-1) ?? 0)}, nginx ${perSecond(theirs.at(-1) ?? 0)}`);
    }
    const ratio = median(ours) / median(theirs);
    console.log(`median: Gongkai ${perSecond(median(ours))}, nginx ${perSecond(median(theirs))}`);
    console.log(`ratio ${ratio.toFixed(2)}, target ${TARGET}: ${ratio >= TARGET ? 'reached' : 'NOT reached'}`);
  } finally {
    await nginx.stop();
  }
} finally {
  await program.stop();
}

/** The page's brotli bytes as they travel; the first answer of a page is not packed yet. */
async function packed(url: string): Promise<Buffer> {
  for (let tries = 0; tries < 20; tries++) {
    const [encoding, body] = await new Promise<[string | undefined, Buffer]>((resolve, reject) => {
      get(url, { headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => resolve([response.headers['content-encoding'], Buffer.concat(chunks)]));
      }).on('error', reject);
    });
    if (encoding === 'br') return body;
    await wait(50);
  }
  throw new Error(`${url} is not sent as brotli`);
}

/** nginx with one worker that sends one file. */
async function startNginx(bytes: Buffer) {
  const folder = mkdtempSync(join(tmpdir(), 'gk-nginx-'));
  // its worker runs as another user where this is root
  chmodSync(folder, 0o755);
  mkdirSync(join(folder, 'files'));
  writeFileSync(join(folder, 'files/page.br'), bytes);
  const port = await freePort();
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  writeFileSync(
    join(folder, 'nginx.conf'),
    `daemon off; worker_processes 1; pid ${folder}/pid; error_log stderr crit;
events { worker_connections 1024; }
http {
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000000; open_file_cache max=10;
  ${temporary.join(' ')}
  server {
    listen 127.0.0.1:${port};
    root ${folder}/files;
    default_type "text/html; charset=utf-8";
    add_header content-encoding br;
    location / { try_files /page.br =404; }
  }
}
`,
  );
  const [command, args] = on(0, ['nginx', '-c', join(folder, 'nginx.conf'), '-e', 'stderr']);
  const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  const ended = once(child, 'exit');
  const address = `http://127.0.0.1:${port}/page.br`;
  for (let tries = 0; tries < 50 && child.exitCode === null; tries++) {
    if (
      await fetch(address, { method: 'HEAD' }).then(
        (r) => r.ok,
        () => false,
      )
    )
      break;
    await wait(100);
  }
  return {
    address,
    async stop() {
      child.kill('SIGQUIT');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
