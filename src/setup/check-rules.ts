/** The sheets 编号规则, 审签链 and 保存期限: what a site decides for itself. */
import { KIND_NAMES } from '../documents/messages.ts';
import { DEFAULT_INDEX_PATTERN, indexPatternProblems } from '../law/index-number.ts';
import { type Chain, repeatedChain } from '../units/chains.ts';
import {
  DEFAULT_LETTER_PATTERN,
  DEFAULT_RECEIPT_PATTERN,
  isLetterPattern,
  isReceiptPattern,
} from '../units/number-patterns.ts';
import { DEFAULT_RETENTION, type Retention, retentionSchema } from '../units/settings.ts';
import { text } from '../web/language.ts';
import { readLine } from './fields.ts';
import { keyOfName } from './layout.ts';
import type { PlannedNumbers, PlannedUnit } from './plan.ts';
import type { Findings } from './problems.ts';
import type { Line } from './workbook.ts';

export const DEFAULT_NUMBERS: PlannedNumbers = {
  indexNumber: DEFAULT_INDEX_PATTERN,
  receiptNumber: DEFAULT_RECEIPT_PATTERN,
  letterNumber: DEFAULT_LETTER_PATTERN,
};

const isGood: Readonly<Record<keyof PlannedNumbers, (pattern: string) => boolean>> = {
  indexNumber: (pattern) => indexPatternProblems(pattern).length === 0,
  receiptNumber: isReceiptPattern,
  letterNumber: isLetterPattern,
};

/** The patterns; an empty one is the usual one. */
export function checkNumbers([line]: readonly Line[], found: Findings): PlannedNumbers {
  if (!line) return DEFAULT_NUMBERS;
  const read = readLine('numbers', line, found);
  const pattern = (key: keyof PlannedNumbers): string => {
    const given = read.text(key, 60) || DEFAULT_NUMBERS[key];
    if (!isGood[key](given))
      read.error(
        key,
        text(`编号规则“${given}”不可用`, `The pattern “${given}” cannot be used`),
        text(
          `按“说明”一栏填写，例如${DEFAULT_NUMBERS[key]}`,
          `See the explanation; for example ${DEFAULT_NUMBERS[key]}`,
        ),
      );
    return given;
  };
  return {
    indexNumber: pattern('indexNumber'),
    receiptNumber: pattern('receiptNumber'),
    letterNumber: pattern('letterNumber'),
  };
}

export function checkChains(lines: readonly Line[], units: readonly PlannedUnit[], found: Findings): Chain[] {
  const codes = new Set(units.map(({ code }) => code));
  const chains: Chain[] = [];
  for (const line of lines) {
    const read = readLine('chains', line, found);
    const unit = (key: string): string | null => {
      const code = read.text(key);
      if (code !== '' && !codes.has(code))
        read.error(
          key,
          text(`“机构”表中没有代码为“${code}”的单位`, `No unit has the code “${code}”`),
          text('填写“机构”表中的单位代码', 'Use a code of the sheet of units'),
        );
      return code || null;
    };
    const named = read.text('kind');
    const kind = keyOfName(KIND_NAMES, named) ?? null;
    if (named !== '' && kind === null)
      read.error(
        'kind',
        text(`没有“${named}”这一信息类别`, `“${named}” is no kind of document`),
        text('从下拉列表中选择，适用于全部类别的不填', 'Choose one of the list, or leave it empty for all'),
      );
    const chain = { unit: unit('unit'), kind, reviewUnit: unit('reviewUnit'), approveUnit: unit('approveUnit') };
    if (chain.reviewUnit === null && chain.approveUnit === null)
      read.error(
        'reviewUnit',
        text('审查单位和审签单位都没有填写', 'Neither the reviewing nor the approving unit is given'),
        text('至少填写一项；由本单位审查、审签的不必列入本表', 'Give one of them, or remove the row'),
      );
    chains.push(chain);
    if (repeatedChain(chains) === chain)
      read.error(
        'unit',
        text('同一单位、同一信息类别已有一行', 'Another row is about the same unit and kind'),
        text('合并为一行', 'Make them one row'),
      );
  }
  return chains;
}

export function checkRetention([line]: readonly Line[], found: Findings): Retention {
  if (!line) return DEFAULT_RETENTION;
  const read = readLine('retention', line, found);
  const given = read.text('requestYears');
  if (given === '') return DEFAULT_RETENTION;
  const parsed = retentionSchema.safeParse({ requestYears: given });
  if (parsed.success) return parsed.data;
  read.error(
    'requestYears',
    text(`“${given}”不是1至100的整数`, `“${given}” is no whole number from 1 to 100`),
    text('填写年数，例如10', 'Give the years, for example 10'),
  );
  return DEFAULT_RETENTION;
}
