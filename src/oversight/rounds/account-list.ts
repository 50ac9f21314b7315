/** Reads a list of accounts in new media as their platforms and registers export it. */
import { cellText, headOf, type Row, readSheets } from '../../documents/import/sheets.ts';
import type { Account } from '../../inspection/accounts/judge.ts';
import { datesIn } from '../../inspection/probes/dates.ts';
import { type Text, text } from '../../web/language.ts';

/** Each column by the heads that registers give it; the first three are needed. */
const HEADS = {
  unit: /责任单位|主办单位|开办单位|账号主体|单位名称|^单位$/,
  platform: /平台|账号类型/,
  name: /账号名称|账号名|^名称$/,
  state: /状态/,
  last: /最(?:近|后|新)(?:一次)?(?:发布|更新|发文)/,
  answers: /互动/,
} as const;
type Key = keyof typeof HEADS;
const KEYS = Object.keys(HEADS) as Key[];
const NEEDED: readonly Key[] = ['unit', 'platform', 'name'];
const MOST_ROWS = 5_000;
/** rows above the heads: a title, a line of remarks */
const HEADS_WITHIN = 5;

/** The accounts of a workbook's first sheet, or why there are none; never throws for what is in the file. */
export async function accountsIn(bytes: Uint8Array): Promise<Account[] | Text> {
  const sheets = await readSheets(bytes);
  if ('zh' in sheets) return sheets;
  const data = sheets[0]?.data ?? [];
  const headRow = data.slice(0, HEADS_WITHIN).findIndex((row) => NEEDED.every((key) => columns(row).has(key)));
  if (headRow === -1)
    return text(
      '没有找到表头：需要“责任单位”“平台”“账号名称”三列，另可有“状态”“最近发布日期”“互动功能”',
      'No heads were found: 责任单位, 平台 and 账号名称 are needed',
    );
  if (data.length > MOST_ROWS) return text(`超过${MOST_ROWS}行`, `More than ${MOST_ROWS} rows`);
  const at = columns(data[headRow] ?? []);
  const accounts = data.slice(headRow + 1).flatMap((cells): Account[] => {
    const of = (key: Key) => cellText(cells[at.get(key) ?? -1]);
    if (of('name') === '') return [];
    return [{ unit: of('unit'), platform: of('platform'), name: of('name'), ...facts(of) }];
  });
  return accounts.length > 0 ? accounts : text('表头以下没有账号', 'There is no account below the heads');
}

function facts(of: (key: Key) => string): Pick<Account, 'state' | 'last' | 'answers'> {
  // a cell may list the newest posts
  const days = datesIn(of('last')).sort(Temporal.PlainDate.compare);
  const answers = of('answers');
  return {
    state: of('state'),
    last: days.at(-1) ?? null,
    answers: answers === '' ? null : !/^(?:无|没有|否|未)/.test(answers),
  };
}

function columns(heads: Row): Map<Key, number> {
  const found = new Map<Key, number>();
  heads.forEach((cell, index) => {
    const key = KEYS.find((one) => HEADS[one].test(headOf(cell)));
    if (key && !found.has(key)) found.set(key, index);
  });
  return found;
}
