/** The import command on a real database: what it makes of files, and whom and what it refuses. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Usage } from '../../src/cli/command.ts';
import type { ImportDeps } from '../../src/cli/import/draft-file.ts';
import { type Drafter, findDrafter } from '../../src/cli/import/drafter.ts';
import { filesOf } from '../../src/cli/import/files.ts';
import { asJson, asText, type Outcome } from '../../src/cli/import/print.ts';
import { importAll, run } from '../../src/cli/import.ts';
import { fileKeys } from '../../src/db/keys.ts';
import { closeAccount } from '../../src/units/person-actions.ts';
import { type County, NOW, openCounty } from './county.ts';

let county: County;
let folder: string;
let deps: ImportDeps;
beforeAll(async () => {
  county = await openCounty(true);
  folder = await mkdtemp(join(tmpdir(), 'gongkai-import-'));
  deps = { office: county.office, keys: fileKeys(county.keysFolder), now: NOW };
});
afterAll(async () => {
  await county.close();
  await rm(folder, { recursive: true });
});

const HEADED = `---
title: 示范县供水价格调整办法
unit: one
columns: [normative, a20-1, no-such-column]
number: 示发改[2026]12号
kind: normative
signed: 2026-02-03
effective: 2026-03-01
subject: 国民经济管理、国有资产监管
summary: 调整居民用水价格。
ground: 条例第二十条第（一）项
---

第一条　为了规范供水价格，制定本办法。
`;

interface Line {
  file: string;
  id: string;
  unit: string;
  title: string;
  textLength: number;
  findings: { rule: string; span: [number, number]; excerpt: string; reason: string }[];
  notes: string[];
  refused?: { reason: string; text: string };
}

async function imported(files: readonly string[], account = 'east/drafter-one') {
  const drafter = await findDrafter(county.office, account, NOW);
  const outcomes: Outcome[] = [];
  const code = await importAll(deps, drafter, files, (outcome) => outcomes.push(outcome));
  return { code, outcomes, lines: outcomes.map((outcome) => JSON.parse(asJson(outcome)) as Line) };
}
async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}
const draftOf = (id: string) =>
  county.office.selectFrom('office.documents').selectAll().where('id', '=', id).executeTakeFirst();
const count = async () =>
  (await county.office.selectFrom('office.acts').select('seq').where('subject_kind', '=', 'document').execute()).length;

describe('gongkai import', () => {
  it('makes a draft of the account’s unit from what the head of a file says and the site knows', async () => {
    const { code, lines } = await imported([await file('water.md', HEADED)]);
    expect(code).toBe(0);
    const [line] = lines;
    expect(line).toMatchObject({ unit: 'one', title: '示范县供水价格调整办法', findings: [], notes: [] });
    expect(await draftOf(line?.id ?? '')).toMatchObject({
      unit_id: county.unit,
      stage: 'draft',
      number: '示发改〔2026〕12号',
      kind: 'normative',
      attribute: null,
      attribute_ground: '条例第二十条第（一）项',
      body: expect.stringContaining('第一条'),
    });
    const columns = await county.office
      .selectFrom('office.document_columns')
      .select('column_code')
      .where('document_id', '=', line?.id ?? '')
      .orderBy('position')
      .execute();
    expect(columns.map((row) => row.column_code)).toEqual(['normative', 'a20-1']);
    const editors = await county.office
      .selectFrom('office.document_editors')
      .select('person_id')
      .where('document_id', '=', line?.id ?? '')
      .execute();
    expect(editors.map((row) => row.person_id)).toEqual([county.east.units.one.people.drafter]);
  });

  it('keeps to the account’s own unit when the file names another, and says so', async () => {
    const { lines } = await imported([await file('other.md', HEADED.replace('unit: one', 'unit: two'))]);
    expect(lines[0]).toMatchObject({ unit: 'one', notes: [expect.stringContaining('two')] });
  });

  it('tells each fault with rule, place, excerpt and reason', async () => {
    const text = '关于开展检查的通知\n\n各单位：\n\n请于x月xx日前报送材料。\n';
    const { lines, outcomes } = await imported([await file('faulty.txt', text)]);
    const [line] = lines;
    expect(line?.findings.map((finding) => finding.rule)).toContain('placeholder');
    for (const finding of line?.findings ?? [])
      expect(finding).toEqual(
        expect.objectContaining({
          span: [expect.any(Number), expect.any(Number)],
          excerpt: expect.any(String),
          reason: expect.any(String),
        }),
      );
    const printed = outcomes.flatMap(asText).join('\n');
    expect(printed).toContain('placeholder ×1');
  });

  it('refuses a file that it cannot read, writes nothing of it, goes on with the next and ends with 1', async () => {
    const before = await count();
    const bad = await file('broken.docx', '这不是文档');
    const empty = await file('empty.txt', '');
    const good = await file('good.txt', '关于放假的通知\n\n全县放假一天。\n');
    const { code, lines } = await imported([bad, empty, good]);
    expect(code).toBe(1);
    expect(lines.map((line) => line.refused?.reason)).toEqual(['damaged-docx', 'empty', undefined]);
    expect(lines[0]?.refused?.text).toContain('Word');
    expect(await count()).toBe(before + 1);
  });

  it('reads a folder at any depth by name and leaves out what is no text', async () => {
    const deep = join(folder, 'tree');
    await mkdir(join(deep, '下级'), { recursive: true });
    for (const name of ['b.txt', '下级/a.md', '.hidden.txt', 'picture.png']) await writeFile(join(deep, name), '甲\n');
    expect(await filesOf([deep])).toEqual([join(deep, 'b.txt'), join(deep, '下级/a.md')]);
  });

  it.each([
    ['nobody', 'There is no account nobody'],
    ['drafter-one', 'east/drafter-one, west/drafter-one'],
    ['north/drafter-one', 'There is no account'],
    ['east/reviewer-one', 'drafts for no unit'],
  ])('refuses the account %s', async (account, message) => {
    const task: Promise<Drafter> = findDrafter(county.office, account, NOW);
    await expect(task).rejects.toThrow(Usage);
    await expect(task).rejects.toThrow(message);
  });

  it('refuses an account that was closed, and a role that is not in force yet', async () => {
    await county.as('drafter', (desk) =>
      closeAccount(
        { ...desk, actor: { ...desk.actor, personId: null } },
        county.east.units.two.people.drafter2,
        '调离',
      ),
    );
    await expect(findDrafter(county.office, 'east/drafter2-two', NOW)).rejects.toThrow('is closed');
    const early = Temporal.Instant.from('2019-01-01T00:00:00Z');
    await expect(findDrafter(county.office, 'east/drafter-one', early)).rejects.toThrow('drafts for no unit');
  });

  it('refuses a call without path, without account or with a path that is not there', async () => {
    const io = {
      config: { data: folder, port: 0, host: '127.0.0.1', databaseUrl: null },
      out: () => {},
      err: () => {},
    };
    for (const argv of [[], ['x.txt'], ['--as', 'lin'], ['x.txt', '--as', 'lin', '--loud']])
      await expect(run(argv, io)).rejects.toThrow(/usage: gongkai import/);
    await expect(run([join(folder, 'absent.txt'), '--as', 'lin'], io)).rejects.toThrow('no file or folder');
  });
});
