/** The sheet 人员: one row for each role of a person, gathered by account. */
import { ROLE_NAMES } from '../units/messages.ts';
import { grantRefusal } from '../units/rules.ts';
import { GRANTED_ROLES, type Role } from '../web/duties.ts';
import { text } from '../web/language.ts';
import { type LineReader, readLine } from './fields.ts';
import { keyOfName } from './layout.ts';
import type { PlannedGrant, PlannedPerson, PlannedUnit } from './plan.ts';
import { type Findings, unknownUnits } from './problems.ts';
import type { Line } from './workbook.ts';

const USERNAME = /^[a-z][a-z0-9._-]{2,31}$/;
const ADMINISTRATORS = ['system-admin', 'security-admin', 'audit-admin'] as const satisfies Role[];

interface Row {
  read: LineReader;
  name: string;
  post: string;
  phone: string;
  username: string;
  /** null when role, unit or dates cannot be read */
  grant: PlannedGrant | null;
}

export function checkPeople(
  lines: readonly Line[],
  units: readonly PlannedUnit[],
  found: Findings,
  today: Temporal.PlainDate,
): PlannedPerson[] {
  const codes = new Set(units.map(({ code }) => code));
  const unknown = unknownUnits(found);
  const rows = lines.map((line) => personRow(readLine('people', line, found), codes, today, unknown));
  unknown.say();
  const people = [...Map.groupBy(rows, ({ username, read }) => username || `#${read.row}`).values()].map(gather);
  sayNamesakes(rows);
  for (const role of ADMINISTRATORS) {
    if (rows.some(({ grant }) => grant?.role === role)) continue;
    found.error(
      { sheet: 'people' },
      text(`没有${ROLE_NAMES[role].zh}`, `There is no ${ROLE_NAMES[role].en.toLowerCase()}`),
      text('三类管理员各填写一人', 'Enter one person for each of the three administrators'),
    );
  }
  return people;
}

function personRow(
  read: LineReader,
  codes: ReadonlySet<string>,
  today: Temporal.PlainDate,
  unknown: ReturnType<typeof unknownUnits>,
): Row {
  const username = read.text('username').toLowerCase();
  if (username !== '' && !USERNAME.test(username))
    read.error(
      'username',
      text(`账号“${username}”不符合要求`, `“${username}” is no account name`),
      text(
        '使用3至32位小写字母、数字、点、横线或下划线，以字母开头',
        'Use 3 to 32 small letters, digits, dots or dashes',
      ),
    );
  return {
    read,
    name: read.text('name', 60),
    post: read.text('post', 60),
    phone: read.text('phone', 60),
    username,
    grant: grantOf(read, codes, today, unknown),
  };
}

function grantOf(
  read: LineReader,
  codes: ReadonlySet<string>,
  today: Temporal.PlainDate,
  unknown: ReturnType<typeof unknownUnits>,
): PlannedGrant | null {
  const named = read.text('role');
  const role = keyOfName(ROLE_NAMES, named);
  if (role === undefined && named !== '')
    read.error(
      'role',
      text(`没有“${named}”这一角色`, `“${named}” is no role`),
      text(`从下列各项中选择：${roleNames()}`, 'Choose one of the list'),
    );
  const unit = read.text('unit');
  if (unit !== '' && !codes.has(unit)) unknown.note({ sheet: 'people', row: read.row, field: 'unit' }, unit);
  const startsOn = read.date('startsOn', today.toString());
  const endsOn = read.date('endsOn', null);
  if (startsOn !== null && endsOn !== null && endsOn <= startsOn)
    read.error(
      'endsOn',
      text('终止日期不晚于起始日期', 'It ends before it starts'),
      text('更正日期，长期任职的不填终止日期', 'Correct the dates; leave the end empty while it is open'),
    );
  return role && codes.has(unit) && startsOn ? { role, unit, startsOn, endsOn } : null;
}

const roleNames = () => GRANTED_ROLES.map((role) => ROLE_NAMES[role].zh).join('、');

/** The rows of one account as one person; says what does not go together. */
function gather(rows: readonly Row[]): PlannedPerson {
  const [first] = rows;
  if (!first) throw new Error('a person without a row');
  const grants: PlannedGrant[] = [];
  for (const { read, name, grant } of rows) {
    if (name !== '' && first.name !== '' && name !== first.name)
      read.error(
        'username',
        text(
          `账号“${first.username}”在第${first.read.row}行属于“${first.name}”`,
          `The account belongs to “${first.name}” in row ${first.read.row}`,
        ),
        text('一人一个账号，不同人员使用不同账号', 'Every person has an account of their own'),
      );
    if (!grant) continue;
    const refusal = grantRefusal(
      grants.map(({ unit, ...held }) => ({ ...held, unitId: unit })),
      { ...grant, unitId: grant.unit },
    );
    if (refusal)
      read.error('role', refusal, text('更正角色，或者由另一人担任', 'Correct the role, or give it to somebody else'));
    else grants.push(grant);
  }
  const { name, post, phone, username } = first;
  return { name, post, phone, username, grants };
}

/** Two accounts of one name may be one person with two accounts, who could then approve what he drafted. */
function sayNamesakes(rows: readonly Row[]): void {
  const first = new Map<string, Row>();
  for (const row of rows) {
    const before = first.get(row.name);
    if (!before) first.set(row.name, row);
    else if (row.name !== '' && before.username !== row.username)
      row.read.warn(
        'name',
        text(
          `“${row.name}”与第${before.read.row}行同名而账号不同`,
          `Row ${before.read.row} has the same name and another account`,
        ),
        text('确为不同的两人可以保留；同一人的请使用同一账号', 'Keep it for two people; one person has one account'),
      );
  }
}
