/** The tables of an evidence package, with personal data masked and without the names of staff. Chinese, as the package is. Pure. */
import type { IndicatorSet } from '../../law/indicators/indicator-set.ts';
import { withoutPersonalData as masked } from '../../text/checks/personal/masking.ts';
import { minute } from '../../web/moments.ts';
import { ENTRY_NAMES, GRAVITY_NAMES, SOURCE_NAMES, STAGE_NAMES } from '../rectification/messages.ts';
import type { Entry, FindingState, ProofFile } from '../rectification/state.ts';
import { newestOf } from '../rounds/measured.ts';
import { shownRange } from '../rounds/round-page.tsx';
import { PROOF_NAMES, proofOf, VERDICT_NAMES } from '../rounds/words.ts';
import type { Gathered } from './gather.ts';
import { answerTable, programTable } from './program-tables.ts';
import type { Table } from './table.ts';

/** A file that proves something, and where it stands in the package; `left`: why it does not. */
export interface Kept {
  file: ProofFile;
  path: string;
  left: string | null;
}

export function tablesOf(gathered: Gathered, kept: readonly Kept[]): Table[] {
  return [
    findingTable(gathered),
    noticeTable(gathered),
    stepTable(gathered, kept),
    fileTable(kept),
    drawTable(gathered),
    scoreTable(gathered),
    measureTable(gathered),
    publicTable(gathered),
    programTable(gathered),
    answerTable(gathered),
  ];
}

function findingTable({ findings, nameOf }: Gathered): Table {
  return {
    file: '1-findings',
    name: '问题清单',
    head: [
      ...[
        '问题编号',
        '责任单位',
        '问题概述',
        '网页地址或者位置',
        '具体情况',
        '严重程度',
        '对应指标',
        '来源',
        '来源编号',
      ],
      ...['发现日期', '整改通知', '整改时限', '状态', '办结日期', '复核未通过次数'],
    ],
    rows: findings.map(({ id, state }) => [
      id,
      nameOf(state.unitId),
      masked(state.title),
      masked(state.place),
      masked(state.detail),
      GRAVITY_NAMES[state.gravity].zh,
      state.indicator,
      SOURCE_NAMES[state.source].zh,
      masked(state.sourceNumber),
      state.foundOn,
      state.notice,
      state.dueOn ?? '',
      STAGE_NAMES[state.stage].zh,
      state.endedOn ?? '',
      String(state.reopened),
    ]),
  };
}

function noticeTable({ findings, nameOf }: Gathered): Table {
  const noticed = findings.filter(({ state }) => state.notice !== '');
  const by = Map.groupBy(noticed, ({ state }) => `${state.notice}\n${state.unitId}`);
  return {
    file: '2-notices',
    name: '整改通知',
    head: ['整改通知', '责任单位', '通知日期', '整改时限', '问题数', '已办结', '要求'],
    rows: [...by.values()].flatMap((own) => {
      const [first] = own;
      const entry = first?.state.history.find(({ kind }) => kind === 'noticed');
      if (!first || !entry) return [];
      const closed = own.filter(({ state }) => state.endedOn !== null).length;
      const { notice, unitId } = first.state;
      const days = [entry.on, entry.dueOn ?? ''];
      return [[notice, nameOf(unitId), ...days, String(own.length), String(closed), masked(entry.remarks)]];
    }),
  };
}

function stepTable({ findings, nameOf }: Gathered, kept: readonly Kept[]): Table {
  const row = (id: string, { unitId }: FindingState, entry: Entry) => [
    id,
    nameOf(unitId),
    entry.on,
    ENTRY_NAMES[entry.kind].zh,
    entry.dueOn ?? '',
    masked(entry.remarks),
    entry.files.map(({ digest }) => kept.find(({ file }) => file.digest === digest)?.path ?? '').join('；'),
  ];
  return {
    file: '3-steps',
    name: '整改过程',
    head: ['问题编号', '责任单位', '日期', '事项', '时限', '说明', '证明材料'],
    rows: findings.flatMap(({ id, state }) => state.history.map((entry) => row(id, state, entry))),
  };
}

function fileTable(kept: readonly Kept[]): Table {
  return {
    file: '4-proofs',
    name: '证明材料',
    head: ['包内位置', '名称', '类型', '字节', 'SHA-256', '未附原因'],
    rows: kept.map(({ file, path, left }) => [
      left === null ? path : '',
      masked(file.name),
      file.mediaType,
      String(file.size),
      file.digest,
      left ?? '',
    ]),
  };
}

function drawTable({ rounds, nameOf }: Gathered): Table {
  return {
    file: '5-draws',
    name: '抽签依据',
    head: [
      ...['批次', '检查期间', '抽查比例', '抽签种子', '单位', '单位编号', 'SHA-256（种子:单位编号）', '结果'],
      ...['作废日期', '作废理由'],
    ],
    rows: rounds.flatMap(({ state }) => {
      const now = {
        ...{ seed: state.seed, share: state.share, on: '', reason: '' },
        lots: state.subjects.map(({ unitId, lot, isDrawn }) => ({ id: unitId, lot, isDrawn })),
      };
      return [...state.withdrawn, now].flatMap(({ seed, share, on, reason, lots }) =>
        lots.map(({ id, lot, isDrawn }) => [
          ...[masked(state.title), `${state.from}至${state.to}`, `${Math.round(share * 100)}%`, seed],
          ...[nameOf(id), id, lot, isDrawn ? '抽中' : '未抽中', on, masked(reason)],
        ]),
      );
    }),
  };
}

function scoreTable({ rounds, nameOf }: Gathered): Table {
  return {
    file: '6-scores',
    name: '得分',
    head: [
      '批次',
      '指标体系',
      '单位',
      '名次',
      '结论',
      '得分',
      '查清后可能的得分',
      '未查清的指标',
      '检查日期',
      '程序证据',
      '证据封存值（SHA-256）',
    ],
    rows: rounds.flatMap(({ state, ranks }) =>
      ranks.map(({ unitId, rank, score }) => {
        const subject = state.subjects.find((one) => one.unitId === unitId);
        const newest = subject ? newestOf(subject) : null;
        return [
          masked(state.title),
          `${state.set.name.zh}（第${state.set.version}版）`,
          nameOf(unitId),
          rank === null ? '' : String(rank),
          score ? VERDICT_NAMES[score.verdict].zh : '尚未检查',
          score ? String(score.points) : '',
          score ? shownRange(score.total) : '',
          score?.unknown.join('、') ?? '',
          subject?.measuring?.on ?? '',
          newest ? PROOF_NAMES[proofOf(newest)].zh : '',
          newest?.evidence ?? '',
        ];
      }),
    ),
  };
}

function measureTable({ rounds, nameOf }: Gathered): Table {
  return {
    file: '7-measurements',
    name: '测量结果',
    head: ['批次', '单位', '指标', '指标内容', '发现', '未能判定', '检查总数'],
    rows: rounds.flatMap(({ state }) => {
      const names = indicatorNames(state.set);
      return state.subjects.flatMap(({ unitId, measuring }) =>
        Object.entries(measuring?.measured ?? {}).map(([id, { hits, unknown, whole }]) => [
          masked(state.title),
          nameOf(unitId),
          id,
          names.get(id) ?? '',
          String(hits),
          String(unknown),
          whole === undefined ? '' : String(whole),
        ]),
      );
    }),
  };
}

function indicatorNames({ veto, deductions, bonus }: IndicatorSet): Map<string, string> {
  return new Map([
    ...veto.flatMap(({ conditions }) => conditions.map(({ id, finds }) => [id, finds.zh] as const)),
    ...[...deductions, ...bonus].flatMap(({ items }) => items.map(({ id, finds }) => [id, finds.zh] as const)),
  ]);
}

function publicTable({ documents, asked, nameOf, columnOf }: Gathered): Table {
  return {
    file: '8-public',
    name: '公开内容',
    head: [
      '日期',
      '标题',
      '发布单位',
      '栏目',
      '发文字号',
      '索引号',
      '版本',
      '该版本发布时间',
      '废止日期',
      '记录SHA-256',
    ],
    rows: documents.map((line) => [
      asked.to.toString(),
      masked(line.title),
      nameOf(line.unitId),
      line.columns.map(columnOf).join('、'),
      line.number ?? '',
      line.indexNumber,
      String(line.revision),
      minute(line.releasedAt),
      line.repealedOn?.toString() ?? '',
      line.digest,
    ]),
  };
}

/** As spreadsheets open it: with a mark of UTF-8, and no cell that a program would take for a formula. */
export function csvOf({ head, rows }: Table): string {
  const cell = (value: string) => {
    const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return `\uFEFF${[head, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}
