import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Database } from '../db/schema.ts';
import { readQuery } from './query.ts';
import { scoreFor, scoreOf } from './score.ts';

const nowhere = new Kysely<Database>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});
const statementOf = (text: string) =>
  scoreOf(scoreFor(readQuery(text), Temporal.PlainDate.from('2026-03-01'))).compile(nowhere).sql;

describe('the statement of a score', () => {
  it('is one for queries of up to four words, which are planned once for all', () => {
    expect(statementOf('水库')).toBe(statementOf('水库 渠道 堤坝 闸门'));
  });

  it('is one for longer queries and titles', () => {
    expect(statementOf('水库 渠道 堤坝 闸门 泵站')).toBe(
      statementOf('水库 渠道 堤坝 闸门 泵站 河道 湖泊 湿地 山塘 圩堤 涵洞'),
    );
  });

  it('is one for words with any number of names', () => {
    expect(readQuery('低保').meanings[0]?.ways.length).toBeGreaterThan(1);
    expect(statementOf('低保')).toBe(statementOf('公积金'));
    expect(statementOf('低保')).not.toBe(statementOf('水库'));
  });
});
