import { type Text, text } from '../../web/language.ts';
import { type ColumnKind, columnKind } from './columns.ts';
import { probe, type Seen } from './probe.ts';

interface Note {
  kinds: ColumnKind[];
}

const REQUIRED: readonly [string, ColumnKind, Text][] = [
  ['D1.1', 'overview', text('概况信息', 'about the place')],
  ['D1.2', 'functions', text('机构职能', 'duties of the office')],
  ['D1.3', 'leaders', text('领导信息', 'leaders')],
  ['D1.4', 'news', text('动态要闻', 'news')],
  ['D1.5', 'policy', text('政策文件', 'policy documents')],
  ['D1.6', 'interpretation', text('政策解读', 'interpretations')],
  ['P.guide', 'guide', text('政府信息公开指南', 'guide to disclosure')],
  ['P.rules', 'rules', text('政府信息公开制度', 'rules on disclosure')],
  ['P.duty', 'duty', text('法定主动公开内容', 'what must be disclosed')],
  ['P.reports', 'annual-reports', text('政府信息公开年报', 'annual reports on disclosure')],
  ['W6.1', 'services', text('办事服务', 'services')],
];

/** The platform of disclosure names its columns on a page of its own, often outside of any menu. */
const OF_PLATFORM: ReadonlyMap<string, ColumnKind> = new Map(
  REQUIRED.filter(([indicator]) => indicator.startsWith('P.')).map(([, kind, { zh }]) => [zh, kind]),
);

/** Columns that every site has: those of the indicators and the four of the disclosure platform. */
export const requiredColumns = probe<Note>({
  id: 'required-columns',
  version: 2,
  indicators: REQUIRED.map(([indicator]) => indicator),
  note({ kind, column, links }) {
    const kinds = new Set<ColumnKind>();
    if (kind === 'column' && column) kinds.add(column.kind);
    // a menu that leads to another site of the same government, as services mostly do
    for (const { text: name, isFrame } of links)
      if (name.length <= 12) {
        const named = kind === 'home' || isFrame ? columnKind(name) : OF_PLATFORM.get(name);
        if (named) kinds.add(named);
      }
    return kinds.size > 0 ? { kinds: [...kinds] } : null;
  },
  judge(notes, { isWhole, hasHome }) {
    const there = new Set(notes.flatMap(({ note }) => note.kinds));
    const seen = REQUIRED.filter(([, kind]) => !there.has(kind)).map(([indicator, , { zh, en }]): Seen => {
      const what = text(`没有“${zh}”栏目`, `there is no column for ${en}`);
      return { indicator, verdict: isWhole && hasHome ? 'fail' : 'unknown', what, where: null };
    });
    return { seen, looked: Object.fromEntries(REQUIRED.map(([indicator]) => [indicator, 1])) };
  },
});
