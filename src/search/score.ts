/** How well a document answers, from its `head` alone: what its title, number and summary say, and what stands out in it. */
import { type RawBuilder, sql } from 'kysely';
import type { DocumentKind } from '../documents/state.ts';
import { allOf, anyOf } from '../text/lexemes.ts';
import type { Query } from './query.ts';
import { NONE, type Scope } from './scope.ts';

/** One thing that was asked for: its ways as tsquery literals, the best of which counts. */
interface Asked {
  ways: readonly string[];
  weight: number;
}

export interface Score {
  asked: readonly Asked[];
  /** tsquery literals of the head, and what they add */
  bonuses: readonly { query: string; value: number }[];
  /** kinds of documents that are likelier to be meant, and what that adds */
  kinds: readonly { kinds: readonly DocumentKind[]; value: number }[];
  /** characters of the query, and what a title that is no longer gains */
  title: { length: number; value: number };
}

/** What a word is worth where it stands: anywhere, standing out in the text, in the summary, in the title. */
const WORTH = '{0.1,0.35,0.5,1}';
/** ts_rank of a single place divides by this. */
const UNIT = 1.64493;
const WHOLE_TITLE = 100;
const NUMBER = 50;
/** What means the same as the word typed is worth a little less. */
const SYNONYM = 0.95;

/** Shares of what all words together weigh. */
const PIECE_OF_TITLE = 0.35;
const SHORT_TITLE = 0.3;
const LIKELY_KIND = 0.3;
const RULE = 0.15;

/** There are at most three bonuses and three groups of kinds. */
const BONUSES = 3;

/** Rules and guides before the many results of applying them. */
const RULES: readonly DocumentKind[] = ['normative', 'service', 'interpretation'];
/** Kinds that answer by what is asked about, whatever else the query names. */
const KINDS_BY_WORD: readonly (readonly [RegExp, readonly DocumentKind[]])[] = [
  [/电话|联系|地址|在哪|哪里|股室|科室|机构|职责|职能|上班|几点/u, ['overview', 'guide', 'leader']],
  [/办法|细则|规定|措施|制度|预案|规划|通知|意见|方案/u, ['normative', 'system', 'document', 'plan', 'emergency']],
  [/局$|委$|办$|办公室$|政府$|管委会$/u, ['overview', 'guide', 'leader']],
  [/领导|分工|是谁|局长|县长|镇长|乡长|主任/u, ['leader']],
  [
    /怎么|如何|怎样|材料|带什么|办理|去哪|哪里办|补办|申领|申请|领多少|多少钱|什么时候/u,
    ['service', 'interpretation', 'normative'],
  ],
];

/**
 * The score of a query.
 * @param frequency in how many titles a word stands; words of many titles tell little
 */
export function scoreFor(query: Query, frequency: (word: string) => number): Score {
  const asked = query.meanings.map(({ ways }) => ({
    ways: ways.flatMap((words) => anyOf(words) ?? []),
    weight: Math.max(...ways.map((words) => Math.max(...words.map((word) => weightOf(frequency(word)))))),
  }));
  const sum = asked.reduce((total, { weight }) => total + weight, 0);
  const bonus = (lexemes: string | null, value: number) => (lexemes === null ? [] : [{ query: lexemes, value }]);
  const likely = KINDS_BY_WORD.filter(([words]) => words.test(query.text)).map(([, kinds]) => kinds);
  return {
    asked,
    kinds: [
      ...likely.slice(0, 2).map((kinds) => ({ kinds, value: LIKELY_KIND * sum })),
      { kinds: RULES, value: RULE * sum },
    ],
    title: { length: query.words.join('').length, value: SHORT_TITLE * sum },
    bonuses: [
      ...bonus(anyOf(query.title), WHOLE_TITLE),
      ...bonus(anyOf(query.numbers), NUMBER),
      ...bonus(allOf(query.titlePieces), PIECE_OF_TITLE * sum),
    ],
  };
}

/** What a word is worth that so many hold. */
export function weightOf(holding: number): number {
  return 1 / (1 + 0.3 * Math.log(1 + holding));
}

/** The same in SQL. */
export function weightIn(holding: RawBuilder<unknown>): RawBuilder<number> {
  return sql`1 / (1 + 0.3 * ln(1 + ${holding}::float8))`;
}

/** Sizes to which what varies is filled up, so that few different statements are made. */
const SIZES = [1, 2, 3, 4, 6, 8, 11, 14, 20, 40];
const WAYS = [1, 2, 4, 8];

function filled<T>(all: readonly T[], empty: T, sizes: readonly number[], least = all.length): T[] {
  const size = sizes.find((each) => each >= least) ?? least;
  return [...all, ...Array.from({ length: Math.max(0, size - all.length) }, () => empty)];
}

/** The head that ranks a document, unpacked once where it is long enough to be packed. */
export const HEAD = sql`case when pg_column_compression(k.head) is null then k.head else k.head || ''::tsvector end as head`;

/** Joins the heads, as `k`, to rows with a document_id. */
export function withHead({ siteId }: Scope, rows: 'b' | 'f'): RawBuilder<unknown> {
  return sql`join published.heads k on k.site_id = ${siteId} and k.document_id = ${sql.ref(`${rows}.document_id`)}`;
}

/** The score of `h` in SQL, to two digits, so that among equals the newest comes first. */
export function scoreOf({ asked, bonuses, kinds, title }: Score): RawBuilder<number> {
  const most = Math.max(1, ...asked.map(({ ways }) => ways.length));
  const terms = [
    ...filled(asked, { ways: [], weight: 0 }, SIZES).map(({ ways, weight }) => {
      const ranks = filled(ways, NONE, WAYS, most).map(
        (way, i) => sql`${i === 0 ? 1 : SYNONYM}::float8 * ts_rank(${WORTH}::float4[], h.head, ${way}::tsquery)`,
      );
      return sql`${weight * UNIT}::float8 * greatest(0, ${sql.join(ranks)})`;
    }),
    ...filled(bonuses, { query: NONE, value: 0 }, [BONUSES]).map(
      ({ query, value }) => sql`case when h.head @@ ${query}::tsquery then ${value}::float8 else 0 end`,
    ),
    ...filled(kinds, { kinds: [], value: 0 }, [BONUSES]).map(
      (of) => sql`case when h.kind = any(${[...of.kinds]}::text[]) then ${of.value}::float8 else 0 end`,
    ),
    sql`${title.value}::float8 * least(1, ${title.length}::float8 / greatest(1, h.title_length))`,
  ];
  return sql`round((${sql.join(terms, sql` + `)})::numeric, 2)`;
}
