/** A gate that cannot fail proves nothing: each is shown a planted fault in a copy of the sources and must name it. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { check } from '../../check.mjs';
import { missingEntries, withAddresses } from '../../lock.mjs';
import { projectRoot } from '../../src/config.ts';

let copy: string;

beforeAll(() => {
  copy = mkdtempSync('/tmp/gongkai-gates-');
  const parts = [
    'src',
    'tests',
    'docs',
    'package.json',
    'tsconfig.json',
    'biome.json',
    'knip.json',
    'vitest.config.ts',
  ];
  const scripts = ['bootstrap.mjs', 'build.mjs', 'check.mjs', 'gongkai.mjs', 'lock.mjs', 'start.mjs', 'test.mjs'];
  for (const name of [...parts, ...scripts, '.dependency-cruiser.cjs']) {
    cpSync(join(projectRoot, name), join(copy, name), { recursive: true });
  }
  mkdirSync(join(copy, 'src', 'browser'), { recursive: true });
  writeFileSync(join(copy, 'src', 'browser', 'present.ts'), 'export const present = 1;\n');
  symlinkSync(join(projectRoot, 'node_modules'), join(copy, 'node_modules'));
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** What the gate says about a file that is there for the moment of the check. */
function saidOf(gate: string, file: string, text: string): string {
  const path = join(copy, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  try {
    const { failed, output } = check(copy, [gate]);
    return failed.includes(gate) ? output : 'passed';
  } finally {
    rmSync(path);
  }
}

describe('the import rules', () => {
  test.each([
    ['law needs the database', 'src/law/planted.ts', "import '../db/connect.ts';", 'law-imports'],
    ['law needs the machine', 'src/law/planted.ts', "import 'node:fs';", 'law-is-pure'],
    ['text needs law', 'src/text/planted.ts', "import '../law/calendar.ts';", 'text-imports'],
    ['db needs an area', 'src/db/planted.ts', "import '../units/area.ts';", 'db-imports'],
    ['web needs an area', 'src/web/planted.tsx', "import '../units/area.ts';", 'web-imports'],
    [
      'an area needs one that is no neighbour',
      'src/units/planted.ts',
      "import '../catalogue/area.ts';",
      'units-imports',
    ],
    [
      'even for a type alone',
      'src/units/planted.ts',
      "import type { area } from '../catalogue/area.ts';\nexport type A = typeof area;",
      'units-imports',
    ],
    ['a public page opens a connection', 'src/units/planted-public.tsx', "import '../db/connect.ts';", 'public-pages'],
    ['a public page uses the office', 'src/units/public.tsx', "import './unit-actions.ts';", 'public-pages'],
    ['the server needs the browser', 'src/web/planted.ts', "import '../browser/present.ts';", 'server-without-browser'],
    ['a folder has no rule', 'src/gadgets/planted.ts', "import '../law/calendar.ts';", 'folder-without-rule'],
    ['a file needs itself', 'src/text/planted.ts', "import './planted.ts';", 'no-circles'],
  ])('fail when %s', (_what, file, text, rule) => {
    expect(saidOf('imports', file, text)).toMatch(new RegExp(`error ${rule}\\S*: ${file}`));
  });

  test('fail when no module is read', () => {
    const config = join(copy, '.dependency-cruiser.cjs');
    const kept = readFileSync(config, 'utf8');
    writeFileSync(config, kept.replace("'^(dist|data)/'", "'.'"));
    expect(check(copy, ['imports']).output).toContain('the check is blind');
    writeFileSync(config, kept);
  });

  test('know the same neighbours as docs/architecture.md, one way and without circles', () => {
    const read = (name: string) => readFileSync(join(projectRoot, 'docs', name), 'utf8');
    const neighbours = JSON.parse(read('neighbours.json')) as Record<string, string[]>;
    for (const [area, list] of Object.entries(neighbours)) {
      expect(read('architecture.md').replaceAll(/ +/g, ' ')).toContain(`| ${area} | ${list.join(', ')}`.trimEnd());
      const reached = new Set<string>();
      const walk = (from: string) => {
        for (const next of neighbours[from] ?? []) {
          if (reached.has(next)) continue;
          reached.add(next);
          walk(next);
        }
      };
      walk(area);
      expect([...reached], area).not.toContain(area);
    }
  });
});

test('the types gate fails on a wrong type', () => {
  expect(saidOf('types', 'src/text/planted.ts', "export const planted: number = 'text';\n")).toContain(
    'src/text/planted.ts',
  );
});

test('the style gate fails on an any', () => {
  expect(saidOf('style', 'src/text/planted.ts', 'export const planted = (value: any) => value;\n')).toContain(
    'noExplicitAny',
  );
});

test('the unused gate fails on a file that nothing needs', () => {
  expect(saidOf('unused', 'src/text/planted.ts', 'export const planted = 1;\n')).toContain('src/text/planted.ts');
});

test('the lock file holds the packages of every platform, or npm ci would refuse it', () => {
  const { packages } = JSON.parse(readFileSync(join(projectRoot, 'package-lock.json'), 'utf8'));
  expect(missingEntries(packages)).toEqual({});
  expect(Object.keys(missingEntries({ '': { optionalDependencies: { 'x-linux-x64': '1.0.0' } } }))).toHaveLength(1);
});

test('the lock file holds every address, or npm ci would ask for the versions of each package first', () => {
  const { packages } = JSON.parse(readFileSync(join(projectRoot, 'package-lock.json'), 'utf8'));
  expect(withAddresses(packages)).toEqual(packages);
  expect(withAddresses({ 'node_modules/a/node_modules/@b/c': { version: '1.2.3' } })).toEqual({
    'node_modules/a/node_modules/@b/c': { version: '1.2.3', resolved: 'https://registry.npmjs.org/@b/c/-/c-1.2.3.tgz' },
  });
});
