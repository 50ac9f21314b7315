/** The list of accounts as a table for Excel. */
import { workbook } from '../paper/sheet.ts';
import { type AccountLine, standingOf } from './account-list.ts';
import { STANDING_NAMES, accountWords as words } from './account-words.ts';
import { peopleWords, ROLE_NAMES } from './messages.ts';
import { moment } from './moment.ts';

const HEADS = [
  peopleWords.name,
  peopleWords.post,
  peopleWords.username,
  words.state,
  peopleWords.roles,
  words.openedOn,
  words.lastSignIn,
  words.idleDays,
  words.failures,
  words.lastFailure,
  words.passwordSet,
  words.factor,
];

/** In Chinese, whatever the page: what is filed is the office's own. */
export function accountsTable(lines: readonly AccountLine[]): Promise<Uint8Array> {
  const rows = lines.map((line) => [
    line.name,
    line.post,
    line.username,
    STANDING_NAMES[standingOf(line)].zh,
    line.roles.map(({ role, unitName }) => `${ROLE_NAMES[role].zh}（${unitName}）`).join('、'),
    line.openedOn.toString(),
    moment(line.lastSignIn) || words.never.zh,
    line.idleDays,
    line.failures,
    moment(line.lastFailure),
    line.passwordSetOn.toString(),
    (line.secondFactor ? words.factorOn : words.factorOff).zh,
  ]);
  return workbook([
    {
      name: words.list.zh,
      rows: [
        HEADS.map((head) => ({ value: head.zh, header: true })),
        ...rows.map((row) => row.map((value) => ({ value }))),
      ],
      widths: [12, 16, 16, 10, 40, 12, 20, 10, 12, 20, 14, 12],
      stickyRows: 1,
      landscape: true,
    },
  ]);
}
