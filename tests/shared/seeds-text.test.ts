/** The real texts of the project's shared folder, where it is at hand: none loses a character, each shows its faults. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFile } from '../../src/documents/import/read-file.ts';
import { documentText, plainText } from '../../src/text/html.ts';

const folder = resolve(import.meta.dirname, '../../../shared/seeds');
const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.txt')) : [];

/** What a careful reader sees at a glance in each. */
const FAULTS: Record<string, readonly string[]> = {
  '000': [
    'injected-pinyin',
    'mis-decoded',
    'placeholder',
    'traditional-script',
    'untitled',
    'web-debris',
    'wrong-character',
  ],
  '001': ['dropped-characters', 'punctuation', 'web-debris'],
  '002': ['emptied-table', 'empty-section', 'punctuation', 'run-together', 'web-debris', 'wrong-character'],
  '003': ['injected-pinyin', 'punctuation', 'traditional-script', 'untitled', 'wrong-character'],
  '004': ['empty-section', 'injected-brand', 'punctuation'],
};

const characters = (text: string) => [...text.replace(/\s/g, '')].sort().join('');

describe.skipIf(!existsSync(folder))('the real texts', () => {
  it('are five', () => expect(names).toHaveLength(5));

  it.each(names)('%s loses no character', async (name) => {
    const bytes = readFileSync(resolve(folder, name));
    const { title, bodyHtml, findings, textLength } = await readFile(name, bytes);
    const proposed = findings.some(({ rule }) => rule === 'untitled');
    const kept = characters(proposed ? plainText(bodyHtml) : documentText(title, bodyHtml));
    expect(kept).toBe(characters(bytes.toString('utf8')));
    expect(textLength).toBe(bytes.toString('utf8').replace(/\s/g, '').length);
    expect(title.length).toBeGreaterThan(4);
    expect(title.length).toBeLessThanOrEqual(60);
  });

  it.each(names)('%s shows the kinds of fault that a reader sees, and no other', async (name) => {
    const { title, bodyHtml, findings } = await readFile(name, readFileSync(resolve(folder, name)));
    expect([...new Set(findings.map(({ rule }) => rule))].sort()).toEqual(FAULTS[name.slice(0, 3)]);
    const text = documentText(title, bodyHtml);
    for (const { span } of findings) expect(text.slice(...span).trim()).not.toBe('');
  });

  it('every injected reading is found', async () => {
    for (const name of names) {
      const { title, bodyHtml, findings } = await readFile(name, readFileSync(resolve(folder, name)));
      const text = documentText(title, bodyHtml);
      const toned = [...text.matchAll(/[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]/g)].filter(({ index }) => index > title.length);
      const missed = toned.filter(({ index }) => !findings.some(({ span }) => span[0] <= index && index < span[1]));
      expect(missed.map(({ index }) => text.slice(index - 3, index + 3))).toEqual([]);
    }
  });
});
