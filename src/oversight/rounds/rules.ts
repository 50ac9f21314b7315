/** Pure decisions about rounds. */
import type { IndicatorSet, Measurements } from '../../law/indicators/indicator-set.ts';
import { type Text, text } from '../../web/language.ts';
import { isJudged, newestOf } from './measured.ts';
import type { Entered, Measuring, ProgramMeasuring, RoundFacts, RoundState, Subject } from './state.ts';

/** 国办发〔2017〕47号: each quarter at least this share of the sites is sampled. */
export const LEAST_SHARE = 0.3;

export interface Refused {
  field: string;
  text: Text;
}

const need = (field: string, zh: string, en: string): Refused => ({ field, text: text(zh, en) });

export function refuseRound(facts: RoundFacts, unitIds: readonly string[]): Refused | null {
  if (facts.title.trim() === '') return need('title', '请填写批次名称', 'Give the round a title');
  if (facts.to < facts.from) return need('to', '截止日期不能早于起始日期', 'The period ends before it begins');
  if (facts.unitIds.length === 0) return need('unitIds', '请选择检查范围内的单位', 'Choose the units to draw from');
  if (facts.unitIds.some((id) => !unitIds.includes(id)))
    return need('unitIds', '所选单位已撤销或者不存在', 'A unit is not in force');
  if (facts.share < LEAST_SHARE || facts.share > 1)
    return need('share', '抽查比例为30%至100%', 'The share lies between 30 % and 100 %');
  if (facts.seed.trim() === '') return need('seed', '请填写抽签种子', 'Give a seed');
  return null;
}

/** Why nothing more can be recorded in a round, or about this unit. */
export function refuseOpen(state: RoundState, unitId?: string): Refused | null {
  if (state.closedOn) return need('round', '此批次已经结束', 'This round is closed');
  if (unitId !== undefined && !state.subjects.some((one) => one.unitId === unitId && one.isDrawn))
    return need('unitId', '此单位没有被抽中', 'This unit was not drawn');
  return null;
}

/** Units that were drawn and of which nothing is known yet. */
export const unmeasuredOf = ({ subjects }: RoundState): Subject[] =>
  subjects.filter((one) => one.isDrawn && one.measuring === null);

/** Why a round cannot end: what is left out of it for good is left out knowingly. */
export function refuseClosing(state: RoundState, { leaving }: { leaving: boolean }): Refused | null {
  const open = unmeasuredOf(state).length;
  if (open === 0 || leaving) return null;
  return need(
    'leaving',
    `还有${open}个单位没有检查：请先检查，或者勾选不再检查`,
    `${open} units are not measured yet: measure them, or tick that they are left out`,
  );
}

/** What a measuring lacks: every number can be, and every id belongs to the set. */
export function refuseMeasuring(
  set: IndicatorSet,
  { measured, skipped }: Pick<Measuring, 'measured' | 'skipped'>,
): Refused | null {
  const known = new Set(idsOf(set));
  const stray = Object.keys(measured).find((id) => !known.has(id));
  if (stray) return need(stray, `指标体系中没有${stray}`, `The set has no ${stray}`);
  for (const [id, one] of Object.entries(measured)) {
    const places = one.whole ?? Number.POSITIVE_INFINITY;
    if (one.hits + one.unknown > places)
      return need(id, `${id}：发现数与未能判定数之和不能超过检查总数`, `${id}: more found than was looked at`);
  }
  if (set.deductions.length > 0 && set.deductions.every(({ id }) => skipped.includes(id)))
    return need('skipped', '至少有一组指标适用', 'At least one group applies');
  return null;
}

/** Why what was entered cannot be taken beside what the program measured: each correction has its reason. */
export function refuseCorrections(subject: Subject, { measured, corrections }: Entered): Refused | null {
  const program = newestOf(subject)?.measured ?? {};
  const wordless = Object.entries(corrections).find(([, { reason }]) => reason.trim() === '')?.[0];
  if (wordless) return need(wordless, `${wordless}：请写明更正理由`, `${wordless}: say why it is corrected`);
  const stray = Object.keys(corrections).find((id) => !isJudged(program[id]));
  if (stray) return need(stray, `${stray}不是程序测得的`, `${stray} was not measured by the program`);
  const twice = Object.keys(measured).find((id) => isJudged(program[id]));
  return twice
    ? need(twice, `${twice}由程序测得，请填写更正和理由`, `${twice} was measured by the program: correct it`)
    : null;
}

/** The numbers of corrections, by indicator. */
export const correctedTo = (corrections: Entered['corrections']): Measurements =>
  Object.fromEntries(Object.entries(corrections).map(([id, { measured }]) => [id, measured]));

/** Why results of the program cannot be taken over for a unit. @param addresses of the unit's site and of earlier results */
export function refuseProgram(
  subject: Subject,
  { kind, address, measured, judgedFor, file, proof }: ProgramMeasuring,
  { site, today, verifiedOnly }: { site: string; today: string; verifiedOnly: boolean },
): Refused | null {
  if (Object.keys(measured).length === 0)
    return need('results', '文件中没有本批次指标体系的结果', 'Nothing in the file belongs to the set of this round');
  if (subject.program.some((one) => one.file.digest === file.digest))
    return need('results', '这个文件已经录入过', 'This file was taken over before');
  if (verifiedOnly && kind === 'site' && !isVerified(proof))
    return need(
      'results',
      '本批次只录入证据核验一致的结果：请上传整个证据文件夹的压缩包（.zip），或者用命令录入',
      'This round takes only results whose evidence agrees: give the whole folder as a .zip, or use the command',
    );
  if (judgedFor > today) return need('results', '检查日在今天之后', 'It was judged for a day to come');
  const known = site || (subject.program.find((one) => one.address !== '')?.address ?? '');
  if (address === '' || known === '' || hostOf(known) === hostOf(address)) return null;
  return need(
    'results',
    `结果是${hostOf(address)}的，本单位的网站是${hostOf(known)}`,
    `These are of ${hostOf(address)}, the unit's site is ${hostOf(known)}`,
  );
}

/** Whether every byte of the evidence is what was sealed, and nothing else follows from it. */
export const isVerified = (proof: ProgramMeasuring['proof']): boolean => proof === 'judged' || proof === 'digests';

const hostOf = (address: string): string => URL.parse(address)?.host ?? address;

/** Ids of all conditions and items of a set. */
export function idsOf({ veto, deductions, bonus }: IndicatorSet): string[] {
  return [
    ...veto.flatMap(({ conditions }) => conditions.map(({ id }) => id)),
    ...[...deductions, ...bonus].flatMap(({ items }) => items.map(({ id }) => id)),
  ];
}
