/** The import command takes the real texts as they are: five drafts, each with the faults a reader sees. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { findDrafter } from '../../src/cli/import/drafter.ts';
import { filesOf } from '../../src/cli/import/files.ts';
import { asJson, type Outcome } from '../../src/cli/import/print.ts';
import { importAll } from '../../src/cli/import.ts';
import { fileKeys } from '../../src/db/keys.ts';
import { NOW, openCounty } from '../documents/county.ts';

const folder = resolve(import.meta.dirname, '../../../shared/seeds');

it.skipIf(!existsSync(folder))(
  'five drafts, each with its faults',
  async () => {
    const county = await openCounty(true);
    const deps = { office: county.office, keys: fileKeys(county.keysFolder), now: NOW };
    const outcomes: Outcome[] = [];
    const drafter = await findDrafter(county.office, 'east/drafter-one', NOW);
    const code = await importAll(deps, drafter, await filesOf([folder]), (outcome) => outcomes.push(outcome));
    expect(code).toBe(0);
    const lines = outcomes.map(
      (outcome) => JSON.parse(asJson(outcome)) as { id: string; title: string; findings: { rule: string }[] },
    );
    expect(lines).toHaveLength(5);
    for (const { id, title, findings } of lines) {
      expect(findings.length).toBeGreaterThan(0);
      const draft = await county.office
        .selectFrom('office.documents')
        .select(['title', 'stage'])
        .where('id', '=', id)
        .executeTakeFirst();
      expect(draft).toEqual({ title, stage: 'draft' });
    }
    const rules = new Set(lines.flatMap((line) => line.findings.map((finding) => finding.rule)));
    for (const rule of ['injected-brand', 'injected-pinyin', 'dropped-characters', 'placeholder', 'emptied-table'])
      expect([...rules]).toContain(rule);
    await county.close();
  },
  60_000,
);
