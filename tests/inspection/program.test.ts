/** The bundled `gongkai inspect` as a stranger runs it: no set-up, no database, nothing left behind. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { build } from '../../build.mjs';
import { FILE_OPTIONS } from '../../src/cli/inspect.ts';
import { SITE_OPTIONS } from '../../src/cli/inspect-site-options.ts';
import { docxOf, RESIDENT } from './files.ts';

let program = '';
let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gongkai-stranger-'));
  program = join(await build(), 'main.js');
});
afterAll(() => rmSync(folder, { recursive: true }));

function gongkai(...argv: string[]) {
  const environment = {
    ...process.env,
    GONGKAI_DATA: join(folder, 'data'),
    DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none',
  };
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'inspect', ...argv], {
    cwd: folder,
    env: environment,
    encoding: 'utf8',
  });
  return { status, lines: stdout.split('\n').filter(Boolean), stderr };
}

it('needs neither set-up nor database, and names files as they are called from here', () => {
  writeFileSync(join(folder, 'notice.docx'), docxOf({ body: ['关于补贴发放的通知', `王小明，身份证号${RESIDENT}`] }));
  writeFileSync(join(folder, 'clean.txt'), '关于补贴发放的通知\n请各单位认真执行。');
  const found = gongkai('.', '--json');
  expect(found.status).toBe(1);
  expect(found.lines.map((line) => JSON.parse(line) as object)).toMatchObject([
    { file: 'notice.docx', rule: 'resident-id', severity: 'high' },
  ]);
  expect(gongkai('clean.txt')).toEqual({ status: 0, lines: [], stderr: '' });
  expect(existsSync(join(folder, 'data'))).toBe(false);
  const none = gongkai('none.txt');
  expect(none.status).toBe(2);
  expect(none.stderr).toContain('none.txt');
  expect(gongkai()).toMatchObject({ status: 2, stderr: expect.stringContaining('--help') as string });
  const help = gongkai('--help');
  expect(help.status).toBe(0);
  for (const option of Object.keys({ ...FILE_OPTIONS, ...SITE_OPTIONS }))
    expect(help.lines.join('\n')).toContain(`--${option}`);
  expect(gongkai('.', '--kind', 'letter')).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('annual-report') as string,
  });
});
