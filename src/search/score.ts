/** How well a document answers, from its `head` alone: what its title, number and summary say, and what stands out in it. */
import { type RawBuilder, sql } from 'kysely';
import type { DocumentKind } from '../documents/state.ts';
import { allOf, anyOf } from '../text/lexemes.ts';
import { type Span, spanOf } from './month.ts';
import type { Query } from './query.ts';
import { NONE, type Scope } from './scope.ts';

/** One thing that was asked for: its ways as tsquery literals, the best of which counts. */
interface Asked {
  ways: readonly string[];
  /** of all its ways; the rarest in titles tells its weight */
  words: readonly string[];
}

export interface Score {
  asked: readonly Asked[];
  /** tsquery literals of the head: this very title, a number of its own, every piece of the query in the title */
  title: string;
  number: string;
  pieces: string;
  /** kinds of documents that are likelier to be meant */
  likely: readonly (readonly DocumentKind[])[];
  /** a time whose documents come before others; null: none */
  span: Span | null;
  /** characters of the query: a title that is no longer gains */
  length: number;
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
/** More than any of these, less than the month in the title itself. */
const OF_SPAN = 0.5;

/** Of the kinds by word so many groups count. */
const LIKELY = 2;

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

/** The score of a query. Words of many titles tell little; in how many each stands the statement looks up. */
export function scoreFor(query: Query, today: Temporal.PlainDate): Score {
  const likely = KINDS_BY_WORD.filter(([words]) => words.test(query.text)).map(([, kinds]) => kinds);
  return {
    asked: query.meanings.map(({ ways }) => ({
      ways: ways.flatMap((words) => anyOf(words) ?? []),
      words: [...new Set(ways.flat())],
    })),
    title: anyOf(query.title) ?? NONE,
    number: anyOf(query.numbers) ?? NONE,
    pieces: allOf(query.titlePieces) ?? NONE,
    likely: likely.slice(0, LIKELY),
    span: query.month === null ? null : spanOf(query.month, today),
    length: query.words.join('').length,
  };
}

/** What a word is worth that so many hold, in SQL. */
export function weightIn(holding: RawBuilder<unknown>): RawBuilder<number> {
  return sql`1 / (1 + 0.3 * ln(1 + ${holding}::float8))`;
}

/** `weights`: what each thing asked for is worth, in order, and all together. */
export function weights({ siteId }: Scope, { asked }: Score): RawBuilder<unknown> {
  const words = asked.flatMap((each) => each.words);
  const places = asked.flatMap((each, i) => each.words.map(() => i + 1));
  return sql`weights as materialized (select array_agg(weight order by n) as weight_of, coalesce(sum(weight), 0) as weight from (
    select q.n, max(${weightIn(sql`coalesce(t.documents, 0)`)}) as weight
    from unnest(${words}::text[], ${places}::int[]) q(word, n)
    left join published.terms t on t.site_id = ${siteId} and t.term = q.word group by q.n) w)`;
}

/**
 * Sizes to which what varies is filled up. A statement is planned once by each connection, which takes as long as running
 * it does, so there are few; what is filled up is null, at which the functions do not even look.
 */
export const SIZES = [4, 16, 40];
export const WAYS = [1, 8];

function filled<T, E>(all: readonly T[], empty: E, sizes: readonly number[], least = all.length): (T | E)[] {
  const size = sizes.find((each) => each >= least) ?? least;
  return [...all, ...Array.from({ length: Math.max(0, size - all.length) }, () => empty)];
}

/** The head that ranks a document, unpacked once where it is long enough to be packed. */
export const HEAD = sql`case when pg_column_compression(k.head) is null then k.head else k.head || ''::tsvector end as head`;

/** Joins the heads, as `k`, to rows with a document_id. */
export function withHead({ siteId }: Scope, rows: 'b' | 'f'): RawBuilder<unknown> {
  return sql`join published.heads k on k.site_id = ${siteId} and k.document_id = ${sql.ref(`${rows}.document_id`)}`;
}

/** The score of `h`, beside the `weights`, in SQL: hundredths, so that among equals the newest comes first. */
export function scoreOf({ asked, title, number, pieces, likely, span, length }: Score): RawBuilder<number> {
  const most = Math.max(1, ...asked.map(({ ways }) => ways.length));
  const all = sql.raw('weights.weight');
  const terms = [
    ...filled(asked, { ways: [], words: [] }, SIZES).map(({ ways }, i) => {
      const ranks = filled(ways, null, WAYS, most).map(
        (way, nth) =>
          sql`${sql.lit(nth === 0 ? 1 : SYNONYM)} * ts_rank(${sql.lit(WORTH)}::float4[], h.head, ${way}::tsquery)`,
      );
      const best = ranks.length > 1 ? sql`greatest(${sql.join(ranks)})` : ranks[0];
      return sql`coalesce(weights.weight_of[${sql.lit(i + 1)}] * ${sql.lit(UNIT)} * ${best}, 0)`;
    }),
    sql`case when h.head @@ ${title}::tsquery then ${sql.lit(WHOLE_TITLE)} else 0 end`,
    sql`case when h.head @@ ${number}::tsquery then ${sql.lit(NUMBER)} else 0 end`,
    sql`case when h.head @@ ${pieces}::tsquery then ${sql.lit(PIECE_OF_TITLE)} * ${all} else 0 end`,
    ...filled(likely, [], [LIKELY]).map(
      (kinds) => sql`case when h.kind = any(${[...kinds]}::text[]) then ${sql.lit(LIKELY_KIND)} * ${all} else 0 end`,
    ),
    sql`case when h.kind in (${sql.join(RULES.map((kind) => sql.lit(kind)))}) then ${sql.lit(RULE)} * ${all} else 0 end`,
    sql`${sql.lit(SHORT_TITLE)} * ${all} * least(1, ${length}::float8 / greatest(1, h.title_length))`,
    ...(span === null
      ? []
      : [
          sql`case when h.released_at >= ${span.from} and h.released_at < ${span.until} then ${sql.lit(OF_SPAN)} * ${all} else 0 end`,
        ]),
  ];
  return sql`round(100 * (${sql.join(terms, sql` + `)})::float8)`;
}
