/**
 * What the office of a site does to get better, before the day of loading: training with those who
 * came, graded interpretations, checks by a set of its own. */
import { randomUUID } from 'node:crypto';
import { type Desk, dateOf, load, read, record, TIME_ZONE } from '../db/acts.ts';
import { enterWordings } from '../documents/wording/actions.ts';
import { writeLesson } from '../lessons/actions.ts';
import { closeCheck, enter, planCheck } from '../oversight/assessments/actions.ts';
import { assessments } from '../oversight/assessments/fold.ts';
import type { CheckedUnit } from '../oversight/assessments/state.ts';
import { closeSample, drawSample, grade, setExample, settle } from '../oversight/samples/actions.ts';
import { samples } from '../oversight/samples/fold.ts';
import { resultOf } from '../oversight/samples/rules.ts';
import { indicatorSets } from '../oversight/sets/fold.ts';
import { currentSet } from '../oversight/sets/store.ts';
import { readGroups } from '../oversight/sets/table-form.ts';
import { attend, holdTraining } from '../oversight/training/actions.ts';
import type { County } from './county.ts';

const SESSIONS = [
  {
    ago: 150,
    title: '政府信息公开条例和依申请公开办理',
    hours: 3,
    place: '县政府二楼会议室',
    lecturer: '县司法局行政复议应诉负责人',
    // of ten, how many came
    came: 8,
  },
  { ago: 40, title: '政策解读的写法和图解制作', hours: 1.5, place: '县融媒体中心', lecturer: '县融媒体中心', came: 5 },
] as const;

/** Enters the sessions of a site, and who came: some always the same ones, so that the figures do not move. */
export async function train(desk: Desk, county: County): Promise<void> {
  const today = dateOf(desk.now);
  const keeper = { ...desk.actor, ...county.keeper, role: 'disclosure-office' };
  // the government has no staff of its own: its office acts for it
  const staff = [...county.staff].filter(([code]) => code !== county.government).map(([, one]) => one);
  for (const { ago, came, ...facts } of SESSIONS) {
    const day = today.subtract({ days: ago });
    const now = day.toZonedDateTime({ timeZone: TIME_ZONE, plainTime: '17:00' }).toInstant();
    const on: Desk = { ...desk, now, actor: keeper };
    const unitIds = staff.map(({ unitId }) => unitId);
    const id = await holdTraining(on, { ...facts, on: day.toString(), unitIds, files: [] });
    const present = staff.flatMap(({ unitId, drafter, reviewer }, at) => [
      ...(at % 10 < came ? [{ unitId, personId: drafter }] : []),
      ...(at % 10 < came - 3 ? [{ unitId, personId: reviewer }] : []),
    ]);
    await attend(on, id, { present, reason: '' });
  }
}

/** What the two graders take off each element, in turn; the last pair differs by more than the tolerance. */
const TAKEN_OFF = [
  [
    [0, 2, 3, 4, 0, 0, 0],
    [1, 0, 4, 2, 0, 0, 0],
  ],
  [
    [3, 0, 6, 8, 10, 0, 0],
    [5, 2, 5, 6, 10, 0, 0],
  ],
  [
    [0, 0, 5, 4, 10, 0, 10],
    [6, 4, 9, 10, 10, 0, 10],
  ],
] as const;

/** Draws a sample of a year's interpretations and grades the first of it; where a site has one person to grade, none. */
export async function gradeInterpretations(desk: Desk, county: County): Promise<void> {
  if (county.inspector === null) return;
  const today = dateOf(desk.now);
  const at = (ago: number, personId: string): Desk => ({
    ...desk,
    now: today.subtract({ days: ago }).toZonedDateTime({ timeZone: TIME_ZONE, plainTime: '15:00' }).toInstant(),
    actor: { ...desk.actor, ...county.keeper, personId, role: 'disclosure-office' },
  });
  const graders = [county.keeper.personId, county.inspector] as const;
  const from = today.subtract({ years: 1 });
  const id = await drawSample(at(20, graders[0]), {
    title: '年度政策解读质量评查',
    from: from.toString(),
    to: today.subtract({ days: 21 }).toString(),
    share: 0.3,
    seed: `${county.siteId} ${from}`,
    graders,
  });
  const sample = await read(desk.tx, desk.keys, samples, { siteId: county.siteId, id });
  if (!sample) throw new Error('the sample was not drawn');
  const { elements } = sample.state.rubric;
  for (const [n, { id: documentId }] of sample.state.drawn.entries()) {
    for (const [who, off] of (TAKEN_OFF[n % TAKEN_OFF.length] ?? []).entries()) {
      const points = Object.fromEntries(elements.map((one, i) => [one.id, one.points - (off[i] ?? 0)]));
      const remarks = who === 0 ? '要点较清楚，变化部分可以再举例。' : '建议增加图解。';
      await grade(at(12 - who, graders[who] ?? ''), id, { documentId, points, remarks });
    }
    if (n === 0)
      await setExample(at(8, graders[0]), id, { documentId, why: '用问答讲清谁能办、怎么办、多久办好，附图解。' });
  }
  const graded = await read(desk.tx, desk.keys, samples, { siteId: county.siteId, id });
  const apart = graded?.state.drawn.filter((one) => resultOf(one, sample.state.rubric).points === null) ?? [];
  // one stays to be settled where there are two
  for (const { id: documentId } of apart.slice(1))
    await settle(at(7, graders[0]), id, { documentId, points: 66, reason: '合议认为未说明办理渠道，按较低一方调整' });
  if (apart.length === 0) await closeSample(at(7, graders[0]), id);
}

/** A county's own set, as it would be typed on its page. */
const OWN_SET = `# 主动公开 | 40
K1 | 栏目更新 | 栏目超期未更新 | 2 | 15
K2 | 要素完整 | 公开内容缺少要素 | 1 | 15
K3 | 解读质量 | 解读没有背景、依据或者要点 | 2 | 10

# 依申请公开 | 40
K4 | 按时答复 | 超期答复 | 占比 | 20
K5 | 答复规范 | 答复书缺少依据或者救济途径 | 4 | 20

# 工作保障 | 20
K6 | 参加培训 | 没有参加培训的人员 | 占比 | 10
K7 | 公开专区 | 专区没有人值守或者资料过期 | 5 | 10`;

/** What the checkers found at the towns, in turn; of the answers one counted otherwise than the program does. */
const FOUND = [
  { K1: 1, K2: 4, K3: 0, K5: 0, K7: 0 },
  { K1: 3, K2: 2, K3: 1, K5: 1, K7: 1 },
  { K1: 0, K2: 1, K3: 0, K5: 0, K7: 0 },
] as const;

/** A quarter's check by a third party, closed, and a cross check of the towns, partly entered. */
export async function assess(desk: Desk, county: County): Promise<void> {
  const today = dateOf(desk.now);
  const at = (ago: number): Desk => ({
    ...desk,
    now: today.subtract({ days: ago }).toZonedDateTime({ timeZone: TIME_ZONE, plainTime: '10:00' }).toInstant(),
    actor: { ...desk.actor, ...county.keeper, role: 'disclosure-office' },
  });
  const begun = at(60);
  const own = await load(begun, indicatorSets, { siteId: county.siteId, id: randomUUID() });
  const { groups: deductions } = readGroups(OWN_SET, [], 'K');
  const name = { zh: '政务公开年度考核指标', en: 'Assessment of open government' };
  const basis = { zh: '县政府办公室印发的年度考核办法（演示）', en: 'Rules of the county office (demonstration)' };
  const data = { id: 'county-assessment', name, basis, veto: [], deductions, bonus: [], passLine: 60, bonusAbove: 100 };
  await record(begun, indicatorSets, own, { kind: 'indicator-set.saved', data });
  const set = await currentSet(desk.tx, desk.keys, county.siteId, 'county-assessment');
  if (!set) throw new Error('the set was not saved');
  const unitIds = [...county.staff].filter(([code]) => code !== county.government).map(([, { unitId }]) => unitId);
  const to = today.subtract({ days: 15 });
  const facts = { set, unitIds, from: to.subtract({ months: 3 }).toString(), to: to.toString() };
  const sources = { training: 'K6', answers: 'K4' };
  const seed = `${county.siteId} ${to}`;
  const third = { title: '季度第三方评估', kind: 'third-party', share: 0.3, body: '示范评估中心（演示）' } as const;
  const outside = await planCheck(at(14), { ...third, ...facts, sources, seed });
  await enterSome(at, outside, () => true);
  await closeCheck(at(3), outside);
  const cross = { title: '季度单位互查', kind: 'cross', share: 1, body: '' } as const;
  const mutual = await planCheck(at(14), { ...cross, ...facts, sources, seed });
  // whoever was paired with whom, the same units are done: the towns still have theirs to enter
  const done = new Set<string | null>(unitIds.slice(0, 4));
  await enterSome(at, mutual, ({ checkerId }) => done.has(checkerId));
}

async function enterSome(at: (ago: number) => Desk, id: string, isEntered: (unit: CheckedUnit) => boolean) {
  const on = at(6);
  const check = await read(on.tx, on.keys, assessments, { siteId: on.actor.siteId, id });
  for (const [n, { unitId }] of (check?.state.units ?? []).filter(isEntered).entries()) {
    const found = Object.entries(FOUND[n % FOUND.length] ?? {});
    const measured = Object.fromEntries(found.map(([item, hits]) => [item, { hits, unknown: 0 }]));
    const answers = n === 1 ? { K4: { hits: 2, unknown: 0, whole: 9 } } : {};
    const remarks = '查看网站、台账和公开专区，逐项记录。';
    await enter(on, id, { unitId, measured: { ...measured, ...answers }, remarks }, 'inspector');
  }
}

/** A list of each kind, of what stands in the demonstration itself. */
export async function keepWording(desk: Desk): Promise<void> {
  const source = '《中华人民共和国政府信息公开条例》（国务院令第711号）第五条';
  const from = '2019-05-15';
  const entries = [
    {
      kind: 'formulation',
      word: '以公开为常态、不公开为例外',
      others: ['以公开为原则、不公开为例外'],
      from,
      to: null,
      source,
    },
    {
      kind: 'confusion',
      word: '依申请公开',
      others: ['依申请公示', '依声请公开'],
      from,
      to: null,
      source: '《中华人民共和国政府信息公开条例》（国务院令第711号）第三章',
    },
    {
      kind: 'leader',
      word: '甄示范',
      others: ['县委副书记', '县人民政府县长'],
      from: '2023-03-01',
      to: null,
      source: '示范县人大常委会任免通知（演示）',
    },
  ] as const;
  await enterWordings(desk, entries);
}

const LESSONS = [
  {
    title: '补正通知一次列全',
    text: '收到申请先按“名称、文号或者其他特征”逐项核对，缺什么列什么，一次告知。\n\n通知中附上检索到的相近文件目录，申请人往往看到目录就能写明需要哪一份。',
    steps: ['clarification', 'outcome-r3_4_3'],
  },
  {
    title: '没有检索到信息时怎样答复',
    text: '先在档案室、业务系统和公文系统检索，记录检索词、范围和时间，作为附件存入案卷。\n\n答复写明检索过程；能确定由哪个单位负责的，告知其名称和联系方式。',
    steps: ['outcome-r3_4_1', 'remedy'],
  },
  {
    title: '审查时逐段看三类内容',
    text: '逐段核对是否有个人信息、商业秘密和工作秘密；表格和附件单独看，隐藏的工作表也要打开。\n\n拿不准的先请示，不要先发布后撤回。',
    steps: ['secrecy', 'openness'],
  },
  {
    title: '整改答复附前后截图',
    text: '改好后截取整改前后页面各一张，写明网址和时间；同类栏目一并自查，在答复中写清查了哪些。',
    steps: ['finding'],
  },
] as const;

/** What a site wrote about how steps are done there. */
export async function writeLessons(desk: Desk): Promise<void> {
  const from = dateOf(desk.now).subtract({ months: 6 }).toString();
  for (const lesson of LESSONS) await writeLesson(desk, { ...lesson, from });
}
