import { describe, expect, it } from 'vitest';
import { checkText } from '../text/checks/check-text.ts';
import { documentText, paragraphs } from '../text/html.ts';
import { readDocuments } from './documents.ts';

const NOW = Temporal.Instant.from('2026-11-20T01:00:00Z');
/** Shorter lines recur rightly: headings, addressees, marks of issue. */
const SHORT = 12;

describe('the texts of the demonstration documents', () => {
  it('are 300, each with a title of its own, and no two share a paragraph', async () => {
    const documents = await readDocuments('documents', NOW);
    expect(documents).toHaveLength(300);
    expect(new Set(documents.map((one) => one.content.title)).size).toBe(300);
    const seen = new Map<string, string>();
    const shared: string[] = [];
    for (const { slug, content } of documents) {
      for (const paragraph of new Set(paragraphs(content.body).map((text) => text.replace(/\s/g, '')))) {
        if (paragraph.length <= SHORT) continue;
        const other = seen.get(paragraph);
        if (other) shared.push(`${other} ${slug}: ${paragraph}`);
        seen.set(paragraph, slug);
      }
    }
    expect(shared).toEqual([]);
  }, 60_000);

  it('say what interpretations and normative documents must say', async () => {
    const documents = await readDocuments('documents', NOW);
    const lacking = documents.flatMap(({ slug, content: { kind, title, body } }) => {
      if (kind !== 'interpretation' && kind !== 'normative') return [];
      const rules = checkText(documentText(title, body), { kind }).map(({ rule }) => rule);
      return rules.some((rule) => rule === 'missing-elements' || rule === 'validity') ? [slug] : [];
    });
    expect(lacking).toEqual([]);
  }, 60_000);

  it('have tables, numbered items, annexes and marks of printing', async () => {
    const bodies = (await readDocuments('documents', NOW)).map((one) => one.content.body);
    const count = (pattern: RegExp) => bodies.filter((body) => pattern.test(body)).length;
    expect(count(/<table/)).toBeGreaterThan(60);
    expect(count(/（一）/)).toBeGreaterThan(30);
    expect(count(/附件[：:]/)).toBeGreaterThan(10);
    expect(count(/印发/)).toBeGreaterThan(10);
  }, 60_000);
});
