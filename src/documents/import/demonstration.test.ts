import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkText } from '../../text/checks/check-text.ts';
import { textFindings } from '../checks/look.ts';
import { DOCUMENT_KINDS } from '../state.ts';
import { readFile } from './read-file.ts';

const folder = resolve(import.meta.dirname, '../../demo/documents');
const files = globSync('**/*.md', { cwd: folder }).sort();

describe('the documents of the demonstration county', () => {
  it('are at least fifty', () => expect(files.length).toBeGreaterThanOrEqual(50));

  it('raise no finding when they are imported', async () => {
    const faulty: unknown[] = [];
    for (const file of files) {
      const { findings } = await readFile(file, readFileSync(resolve(folder, file)));
      if (findings.length > 0) faulty.push([file, findings.map(({ rule, excerpt }) => `${rule}: ${excerpt}`)]);
    }
    expect(faulty).toEqual([]);
  });

  it('raise none that would keep them from release, whatever kind they are of', async () => {
    const faulty: unknown[] = [];
    for (const file of files) {
      const { title, bodyHtml, front } = await readFile(file, readFileSync(resolve(folder, file)));
      const kind = DOCUMENT_KINDS.find((known) => known === front?.kind) ?? 'document';
      const findings = textFindings({ title, body: bodyHtml, kind }, Temporal.PlainDate.from('2026-11-22'));
      const high = findings.filter(({ severity }) => severity === 'high');
      if (high.length > 0) faulty.push([file, high.map(({ rule, excerpt }) => `${rule}: ${excerpt}`)]);
    }
    expect(faulty).toEqual([]);
  });

  it('raise no finding as the bare text of their bodies either', () => {
    const body = (file: string) => readFileSync(resolve(folder, file), 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '');
    expect(files.filter((file) => checkText(body(file)).length > 0)).toEqual([]);
  });
});
