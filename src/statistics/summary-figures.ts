/** The figures that a summary may name: each with its value in print and what it counts. */
import type { Kysely } from 'kysely';
import { listColumns } from '../catalogue/store.ts';
import type { KeyStore } from '../db/keys.ts';
import type { Database } from '../db/schema.ts';
import { KIND_NAMES } from '../documents/messages.ts';
import { DOCUMENT_KINDS } from '../documents/state.ts';
import { listTasks } from '../plans/store.ts';
import type { SiteFrame } from '../reports/compile.ts';
import { normativeDocumentsOf } from '../reports/facts-store.ts';
import { type DocumentColumn, documentColumns } from '../reports/rules.ts';
import { caseTimings } from '../requests/timing.ts';
import { siteSettings } from '../units/read.ts';
import { type Place, unitsOf } from './place.ts';
import { countReleases, type ReleaseFilter, releaseCounts, releaseIds } from './release-store.ts';
import { countCases, durationsOf, inTimeRate, meanText, NONE, type Period, percentText } from './rules.ts';
import type { Evidence } from './summary-state.ts';
import { countViews } from './visit-store.ts';

export interface NamedFigure {
  id: string;
  /** as it stands between {{ and }}: one name, one figure */
  name: string;
  shown: string;
  evidence(): Promise<Evidence>;
}

interface Source {
  db: Kysely<Database>;
  keys: KeyStore;
  frame: SiteFrame;
}

/** Every figure of a place and period, as counted now. */
export async function namedFigures(source: Source, place: Place, period: Period): Promise<NamedFigure[]> {
  const filter = {
    siteId: source.frame.siteId,
    unitIds: unitsOf(place, source.frame),
    from: period.from,
    to: period.to,
  };
  return [
    ...(await releaseFigures(source, filter)),
    ...(await normativeFigures(source, filter)),
    ...(await caseFigures(source, filter)),
    ...(await taskFigures(source, filter)),
    figure('views', '页面浏览次数', await countViews(source.db, filter), 'none', []),
    ...(await columnFigures(source, filter)),
  ];
}

function figure(
  id: string,
  name: string,
  shown: string | number,
  kind: Evidence['kind'],
  ids: readonly string[],
): NamedFigure {
  return { id, name, shown: String(shown), evidence: async () => ({ kind, ids }) };
}

function releaseFigure(source: Source, filter: ReleaseFilter, id: string, name: string, count: number): NamedFigure {
  const evidence = async (): Promise<Evidence> => ({ kind: 'document', ids: await releaseIds(source.db, filter) });
  return { id, name, shown: String(count), evidence };
}

async function releaseFigures(source: Source, filter: ReleaseFilter): Promise<NamedFigure[]> {
  const counts = await releaseCounts(source.db, filter, 'kind');
  const of = (kind: string) => counts.find(({ value }) => value === kind)?.count ?? 0;
  return [
    releaseFigure(source, filter, 'released', '主动公开总数', await countReleases(source.db, filter)),
    releaseFigure(
      source,
      { ...filter, only: { kind: 'interpretation' } },
      'interpretations',
      '政策解读',
      of('interpretation'),
    ),
    ...DOCUMENT_KINDS.map((kind) =>
      releaseFigure(source, { ...filter, only: { kind } }, `kind-${kind}`, `类别：${KIND_NAMES[kind].zh}`, of(kind)),
    ),
  ];
}

/** By column, under its Chinese name; two columns of one name are told apart by their codes. */
async function columnFigures(source: Source, filter: ReleaseFilter): Promise<NamedFigure[]> {
  const columns = await listColumns(source.db, filter.siteId);
  const counts = await releaseCounts(source.db, filter, 'column');
  return columns.map(({ code, name }) => {
    const isShared = columns.some((other) => other.code !== code && other.name === name);
    return releaseFigure(
      source,
      { ...filter, only: { column: code } },
      `column-${code}`,
      `栏目：${name}${isShared ? `（${code}）` : ''}`,
      counts.find(({ value }) => value === code)?.count ?? 0,
    );
  });
}

const NORMATIVE: Record<DocumentColumn, string> = {
  issued: '制发规范性文件',
  repealed: '废止规范性文件',
  valid: '现行有效规范性文件',
};

/** Counted as the annual report counts them. */
async function normativeFigures({ db, frame }: Source, filter: ReleaseFilter): Promise<NamedFigure[]> {
  const { siteId, unitIds, from, to } = filter;
  const facts = await normativeDocumentsOf(db, { siteId, unitIds, from, to });
  const period = { year: Number(to.slice(0, 4)), from, to };
  return (['issued', 'repealed', 'valid'] as const).map((column) => {
    const ids = facts
      .filter((fact) => documentColumns(fact, period, frame.settings).includes(column))
      .map(({ id }) => id);
    return figure(`normative-${column}`, NORMATIVE[column], ids.length, 'document', ids);
  });
}

async function caseFigures({ db, keys }: Source, filter: ReleaseFilter): Promise<NamedFigure[]> {
  const settings = await siteSettings(db, filter.siteId);
  const counts = countCases(await caseTimings({ db, keys, settings }, filter.siteId, filter), filter);
  const { mean, median, compression } = durationsOf(counts.answered);
  const ids = (key: keyof typeof counts) => counts[key].map(({ id }) => id);
  const counted = (key: keyof typeof counts, name: string) => figure(key, name, counts[key].length, 'case', ids(key));
  const rate = [...ids('inTime'), ...ids('late')];
  return [
    counted('carriedIn', '上期结转申请'),
    counted('received', '新收申请'),
    counted('closed', '办结申请'),
    counted('carriedOut', '结转下期申请'),
    counted('answered', '答复申请'),
    counted('inTime', '按期答复申请'),
    counted('late', '逾期答复申请'),
    counted('overdue', '逾期未答复申请'),
    figure('inTimeRate', '按期答复率', percentText(inTimeRate(counts)).zh, 'case', rate),
    figure('mean', '平均用时', meanText(mean).zh, 'case', ids('answered')),
    figure('median', '用时中位数', median ?? NONE.zh, 'case', ids('answered')),
    figure('compression', '压缩比例', percentText(compression).zh, 'case', ids('answered')),
  ];
}

/** Tasks of the years that the period touches, by their lead unit. */
async function taskFigures({ db }: Source, { siteId, unitIds, from, to }: ReleaseFilter): Promise<NamedFigure[]> {
  const years = { fromYear: Number(from.slice(0, 4)), toYear: Number(to.slice(0, 4)) };
  const leads = unitIds === null ? {} : { leadIds: unitIds };
  const last = Temporal.PlainDate.from(to);
  const tasks = await listTasks(db, siteId, { ...years, ...leads }, last);
  const done = tasks.filter(({ doneOn }) => doneOn && doneOn.toString() >= from && doneOn.toString() <= to);
  const late = tasks.filter(
    ({ dueOn, doneOn }) => dueOn.toString() < to && (doneOn === null || doneOn.toString() > to),
  );
  const counted = (id: string, name: string, list: typeof tasks) =>
    figure(
      id,
      name,
      list.length,
      'task',
      list.map((task) => task.id),
    );
  return [
    counted('tasks', '要点任务总数', tasks),
    counted('tasksDone', '完成要点任务', done),
    counted(
      'tasksPassed',
      '回头看通过任务',
      done.filter(({ review }) => review === 'passed'),
    ),
    counted('tasksLate', '逾期要点任务', late),
  ];
}
