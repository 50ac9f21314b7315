/**
 * `npm run bench:nginx`: carries deploy/nginx.conf out. Starts the program and nginx with that very file, only its ports,
 * paths and certificate replaced, and tries what the file promises. Ends with 1 when something is otherwise.
 */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort, startProgram } from './program.ts';
import { ensureTools } from './tools.ts';

interface Answer {
  status: number;
  protocol: string;
  headers: Map<string, string>;
  body: string;
}

ensureTools(['nginx', 'curl', 'openssl']);
const folder = mkdtempSync(join(tmpdir(), 'gk-nginx-'));
// nginx's worker runs as another user where this is root
chmodSync(folder, 0o755);
const program = await startProgram();
const [plainPort, port] = [await freePort(), await freePort()];
const nginx = spawn('nginx', ['-p', folder, '-c', writeConfiguration()], { stdio: ['ignore', 'inherit', 'inherit'] });
const ended = once(nginx, 'exit');
let failures = 0;
try {
  await waitForNginx();
  await tryAll();
} finally {
  nginx.kill('SIGQUIT');
  await ended;
  await program.stop();
  rmSync(folder, { recursive: true });
}
process.exitCode = failures > 0 ? 1 : 0;

async function tryAll(): Promise<void> {
  const page = program.documentPath;
  const redirected = ask(page, [], `http://www.example.gov.cn:${plainPort}`);
  check('http leads to https', redirected.status === 301 && redirected.headers.get('location')?.startsWith('https://'));
  const first = ask(page);
  check(
    'a page over TLS and HTTP/2, with HSTS',
    first.status === 200 && first.protocol === '2' && first.headers.has('strict-transport-security'),
  );
  ask(page, ['-H', 'accept-encoding: br']);
  const packed = ask(page, ['-H', 'accept-encoding: br']);
  check('the kept page in brotli, as the program packed it', packed.headers.get('content-encoding') === 'br');
  const etag = packed.headers.get('etag') ?? '';
  const same = ask(page, ['-H', `if-none-match: ${etag}`]);
  check('the page asked for again is not sent again (304)', etag !== '' && same.status === 304);
  check(
    'the page says that it must be asked for each time',
    packed.headers.get('cache-control') === 'public, no-cache',
  );
  const sheet = /\/assets\/[\w-]+\.css/.exec(first.body)?.[0] ?? '/assets/none.css';
  ask(sheet, ['-H', 'accept-encoding: br']);
  const asset = ask(sheet, ['-H', 'accept-encoding: br']);
  check(
    `a style sheet in brotli, for ever (${sheet})`,
    asset.headers.get('content-encoding') === 'br' && asset.headers.get('cache-control')?.includes('immutable'),
  );
  check('/health for everybody', ask('/health').body === '{"status":"ok"}');
  check('/metrics for nobody', ask('/metrics').status === 404);
  const spoofed = ask('/metrics', ['-H', 'x-forwarded-for: 127.0.0.1', '-H', 'forwarded: for=127.0.0.1']);
  check('/metrics not for one who calls itself this machine', spoofed.status === 404);
  writeFileSync(join(folder, 'large'), `x=${'9'.repeat(300_000)}`);
  const large = ask('/requests/status', ['--data-binary', `@${join(folder, 'large')}`]);
  check('a form of 300 KB is refused (413)', large.status === 413);
  const office = ask('/office/documents/new', ['--data-binary', `@${join(folder, 'large')}`]);
  check('the office may send as much, and is sent to sign in', office.status === 303);
  // a name that nobody has: the real ones would be locked
  const attempts = signInAtOnce(120);
  const refused = attempts.filter((status) => status === 429).length;
  check(
    `a building signs in at once, and more is slowed down (${refused} of ${attempts.length} refused)`,
    attempts.filter((status) => status === 422).length >= 61 && refused >= 30,
  );
  check('reading the form of sign-in is not', ask('/sign-in').status === 200);
  const lodged = Array.from({ length: 14 }, () => ask('/requests/new', ['-d', 'subject=']).status);
  check(
    `lodging again and again is slowed down (${[...new Set(lodged)].join(', ')})`,
    lodged[0] === 422 && lodged.at(-1) === 429,
  );
  check('reading the form of requests is not', ask('/requests/new').status === 200);
  nameOwnNetwork();
  await wait(1000);
  const own = signInAtOnce(120);
  check('the county’s own network, once named, is not slowed down', own.length === 120 && !own.includes(429));
  ask('/search?q=SECRET-WORD');
  await wait(200);
  const log = readFileSync(join(folder, 'gongkai.log'), 'utf8');
  check(
    'the log holds addresses without what was looked for',
    log.includes('"/search"') && !log.includes('SECRET-WORD'),
  );
}

/** What attempts side by side were answered: one after another they might be as slow as the limit allows. */
function signInAtOnce(count: number): number[] {
  const to = `https://www.example.gov.cn:${port}/sign-in?n=[1-${count}]`;
  const args = [
    '-sk',
    '--no-progress-meter',
    '-Z',
    '--parallel-max',
    '120',
    '--resolve',
    `www.example.gov.cn:${port}:127.0.0.1`,
  ];
  const form = ['-d', 'username=nobody&password=wrong', '-o', '/dev/null', '-w', '%{http_code}\n'];
  return execFileSync('curl', [...args, ...form, to])
    .toString()
    .trim()
    .split('\n')
    .map(Number);
}

/** Names this machine as the county's own network, as an administrator would in deploy/nginx.conf. */
function nameOwnNetwork(): void {
  const file = join(folder, 'nginx.conf');
  writeFileSync(file, readFileSync(file, 'utf8').replace('# 198.51.100.0/28 1;', '127.0.0.1/32 1;'));
  nginx.kill('SIGHUP');
}

function check(name: string, isSo: boolean | undefined): void {
  if (!isSo) failures += 1;
  console.log(`${isSo ? 'ok    ' : 'FAILED'} ${name}`);
}

/** Asks through nginx, as a person on another machine would. */
function ask(path: string, more: readonly string[] = [], origin = `https://www.example.gov.cn:${port}`): Answer {
  const resolve = [plainPort, port].flatMap((one) => ['--resolve', `www.example.gov.cn:${one}:127.0.0.1`]);
  const out = execFileSync('curl', ['-sk', '-i', ...resolve, ...more, '-w', '\n%{http_version}', origin + path], {
    maxBuffer: 50_000_000,
  });
  const text = out.toString('utf8');
  const at = text.indexOf('\r\n\r\n');
  const [first = '', ...lines] = text.slice(0, at).split('\r\n');
  const headers = lines.map((line): [string, string] => [
    line.slice(0, line.indexOf(':')).toLowerCase(),
    line.slice(line.indexOf(':') + 1).trim(),
  ]);
  const end = text.lastIndexOf('\n');
  return {
    status: Number(first.split(' ')[1]),
    protocol: text.slice(end + 1),
    headers: new Map(headers),
    body: text.slice(at + 4, end),
  };
}

/** deploy/nginx.conf with this trial's ports and paths, inside the frame that a system's nginx has. */
function writeConfiguration(): string {
  const key = [
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:prime256v1',
    '-nodes',
    '-keyout',
    join(folder, 'key.pem'),
  ];
  execFileSync(
    'openssl',
    ['req', '-x509', ...key, '-out', join(folder, 'fullchain.pem'), '-days', '2', '-subj', '/CN=www.example.gov.cn'],
    { stdio: 'ignore' },
  );
  mkdirSync(join(folder, 'temporary'));
  const given = readFileSync(join(import.meta.dirname, '..', 'deploy', 'nginx.conf'), 'utf8');
  const own = given
    .replaceAll(/listen \[::\]:\d+.*\n/g, '')
    .replace(/^ {2}listen 80;/m, `  listen 127.0.0.1:${plainPort};`)
    .replace(/^ {2}listen 443 /m, `  listen 127.0.0.1:${port} `)
    .replace('127.0.0.1:3000', program.address.replace('http://', ''))
    .replaceAll('/etc/ssl/gongkai', folder)
    .replaceAll('/var/cache/nginx/gongkai', join(folder, 'cache'))
    .replaceAll('/var/log/nginx', folder);
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/temporary/${name};`,
  );
  const frame = `daemon off; pid ${folder}/pid; error_log ${folder}/error.log;
    events { worker_connections 512; }
    http { include /etc/nginx/mime.types; ${places.join(' ')}
    ${own}
    }`;
  const file = join(folder, 'nginx.conf');
  writeFileSync(file, frame);
  return file;
}

async function waitForNginx(): Promise<void> {
  let last = '';
  for (let tries = 0; tries < 100; tries++) {
    if (nginx.exitCode !== null) throw new Error('nginx ended instead of starting');
    try {
      const { status, body } = ask('/health');
      if (status === 200) return;
      last = `${status} ${body.slice(0, 200)}`;
    } catch (cause) {
      // not listening yet
      last = String(cause);
    }
    await wait(100);
  }
  const log = readFileSync(join(folder, 'error.log'), 'utf8');
  throw new Error(`nginx does not answer: ${last}\n${log}`);
}
