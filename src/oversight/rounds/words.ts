/** What the pages of rounds say. */
import type { Tone } from '../../web/components.tsx';
import { type Text, text } from '../../web/language.ts';
import type { ProgramMeasuring } from './state.ts';

export const VERDICT_NAMES = {
  qualified: text('合格', 'Qualified'),
  'not-qualified': text('不合格', 'Not qualified'),
  open: text('待定', 'Open'),
};

export const roundWords = {
  list: text('检查批次', 'Rounds of inspection'),
  none: text('还没有检查批次。', 'There is no round yet.'),
  begin: text('新建批次', 'Begin a round'),
  title: text('批次名称', 'Title'),
  titleHint: text('如：2026年第一季度网站检查', 'Such as: sites, first quarter of 2026'),
  from: text('检查期间起', 'From'),
  to: text('检查期间止', 'To'),
  period: text('检查期间', 'Period'),
  set: text('指标体系', 'Set of indicators'),
  share: text('抽查比例（%）', 'Share to be drawn (%)'),
  shareHint: text('每季度不少于30%；填100为全部检查', 'At least 30 % each quarter; 100 for all'),
  seed: text('抽签种子', 'Seed of the draw'),
  seedHint: text(
    '抽签前公布或者由在场人员共同确定；有了种子，任何人都可以重新算出抽签结果',
    'Made public or agreed before the draw: with it anybody can repeat the draw',
  ),
  verifiedOnly: text('只录入证据核验一致的程序检查结果', 'Take only results of the program whose evidence agrees'),
  verifiedOnlyHint: text(
    '勾选后，只有results.json而没有证据原件的不能录入',
    'A results.json without its evidence is refused then',
  ),
  proved: text('程序证据', 'Evidence'),
  units: text('抽查范围', 'Units to draw from'),
  draw: text('抽签并建立批次', 'Draw and begin'),
  drawn: text('已抽中', 'Drawn'),
  measured: text('已检查', 'Measured'),
  state: text('状态', 'State'),
  open: text('进行中', 'Open'),
  closed: text('已结束', 'Closed'),
  ranking: text('得分排名', 'Ranking'),
  rank: text('名次', 'Rank'),
  rankNote: text(
    '名次只在全部查清的单位之间排列，得分相同的名次相同；有未查清的，列出查清后可能的得分。',
    'Only units of which everything is known are ranked, equal points alike; the others show their range.',
  ),
  unit: text('单位', 'Unit'),
  inspector: text('检查人员', 'Inspector'),
  nobody: text('未分派', 'Nobody yet'),
  points: text('得分', 'Points'),
  range: text('查清后可能的得分', 'Possible when all is known'),
  verdict: text('结论', 'Verdict'),
  notMeasured: text('尚未检查', 'Not measured yet'),
  proof: text('抽签依据', 'The draw'),
  proofNote: text(
    '将种子、英文冒号和单位编号连接后计算SHA-256，按结果从小到大排列，取前若干名。用sha256sum可以复核。',
    'SHA-256 of seed, colon and id of the unit; ordered by it, the first are drawn. sha256sum repeats it.',
  ),
  unitId: text('单位编号', 'Id of the unit'),
  assign: text('分派检查人员', 'Assign an inspector'),
  doAssign: text('分派', 'Assign'),
  choose: text('请选择', 'Choose'),
  close: text('结束批次', 'Close the round'),
  closeNote: text('结束后不再修改检查结果，得分固定。', 'Nothing is measured after that: the scores stand.'),
  unmeasured: (units: readonly string[]) =>
    text(`尚未检查的单位：${units.join('、')}`, `Not measured yet: ${units.join(', ')}`),
  leaveThem: text('这些单位本批次不再检查、不评分', 'They are left out of this round, without a score'),
  measure: text('填写检查结果', 'Enter what was measured'),
  measureNote: text(
    '逐项填写发现的处数。检查过没有发现的填0；无法判定的填在“未能判定”，不扣分也不加分；没有检查的留空。',
    'Enter the places found for each line: 0 where nothing was found, what could not be judged beside it; leave empty what was not looked at.',
  ),
  veto: text('单项否决', 'Vetoes'),
  deductions: text('扣分指标', 'Deductions'),
  bonus: text('加分指标', 'Bonus'),
  hits: text('发现', 'Found'),
  unknown: text('未能判定', 'Could not be judged'),
  whole: text('检查总数', 'Looked at'),
  remarks: text('检查记录', 'What was seen, and where'),
  skip: text('不适用本单位', 'Does not apply to this unit'),
  save: text('保存', 'Save'),
  score: text('得分', 'Score'),
  deductionPoints: text('扣分后得分', 'Points after deductions'),
  bonusPoints: text('加分', 'Bonus'),
  unreached: text('未达到加分条件', 'Threshold not reached'),
  hit: text('已触发', 'Hit'),
  possible: text('待查清', 'Possible'),
  unknownList: text('未查清的指标', 'Not known'),
  line: text('指标', 'Indicator'),
  lost: text('扣分、加分', 'Lost or earned'),
  fileFinding: text('登记问题', 'File a finding'),
  versionOf: (version: number) => text(`第${version}版`, `version ${version}`),
  newer: (version: number) => text(`按现行第${version}版指标计算`, `By version ${version} of the set`),
  badNumber: (id: string) => text(`${id}：请填写0或者正整数`, `${id}: give 0 or a whole number`),
  blank: text('请至少填写一项检查结果，或者填写检查记录', 'Enter what was measured of one item, or a remark'),
  noUnit: text('请选择单位', 'Choose the unit'),
  noPerson: text('请选择检查人员', 'Choose the inspector'),
  defaultPoints: text('默认分值', 'default'),
  byProgram: text('程序测得', 'By the program'),
  correct: text('更正', 'Correct'),
  correctReason: text('更正理由', 'Why it is corrected'),
  lapsed: (reason: string) =>
    text(
      `程序重新检查的结果不同，原更正不再适用（理由：${reason}）`,
      `The program measured something else since: the correction does not stand (${reason})`,
    ),
  notJudged: text('程序未能判定', 'The program could not judge it'),
  openRange: text('可能还有', 'there may be more'),
};

type ProofKind = 'word' | 'list' | NonNullable<ProgramMeasuring['proof']>;

/** How far results are proved: `word` by what their file says of itself alone. */
export const proofOf = ({ kind, proof }: Pick<ProgramMeasuring, 'kind' | 'proof'>): ProofKind =>
  proof ?? (kind === 'accounts' ? 'list' : 'word');

export const PROOF_NAMES: Record<ProofKind, Text> = {
  word: text('证据未核验', 'Not verified'),
  list: text('名单即证据', 'The list itself'),
  digests: text('证据未改动', 'Evidence unaltered'),
  judged: text('证据已核验', 'Verified'),
  differs: text('与证据不符', 'Does not agree'),
};

export const PROOF_NOTES: Record<ProofKind, Text> = {
  word: text('只有结果文件，没有证据原件', 'Only the file of results was given, without its evidence'),
  list: text('由本程序直接判定', 'Judged here from the list'),
  digests: text(
    '各文件校验值一致；检查程序版本不同，未能重新判定',
    'Every digest agrees; probes of other versions judged it',
  ),
  judged: text('各文件校验值一致，重新判定的结果相同', 'Every digest agrees, and the same follows from it again'),
  differs: text('各文件校验值一致，重新判定的结果不同', 'Every digest agrees, but something else follows from it'),
};

export const PROOF_TONES: Record<ProofKind, Tone> = {
  word: 'warn',
  list: 'plain',
  digests: 'plain',
  judged: 'good',
  differs: 'bad',
};

export const programWords = {
  proof: text('证据核验', 'Evidence'),
  fileFindings: text('将不通过项登记为问题', 'File what failed as findings'),
  title: text('程序检查', 'Measured by the program'),
  none: text('还没有录入程序检查的结果。', 'No results of the program were taken over yet.'),
  kinds: { site: text('网站检查', 'Site'), accounts: text('新媒体账号名单', 'List of accounts') },
  counts: text('以此为准', 'counts'),
  notWhole: text(
    '网站没有全部读完：按处数计算的指标可能还有未发现的问题，得分按区间显示。',
    'The site was not read as a whole: there may be more, and the score is shown as a range.',
  ),
  alsoOf: (unit: string) =>
    text(
      `这份结果也录入了${unit}：两个单位不共用一个网站的，请核对是否录错。`,
      `These results were taken over for ${unit} too: a slip, unless the two share a site.`,
    ),
  judgedFor: text('检查日', 'Judged for'),
  period: text('取证时间', 'Evidence from'),
  places: { site: text('检查页面', 'Pages'), accounts: text('检查账号', 'Accounts') },
  indicators: text('测得指标', 'Indicators measured'),
  evidence: text('证据封存值（SHA-256）', 'Seal of the evidence (SHA-256)'),
  file: text('结果文件', 'File of results'),
  by: text('录入人员', 'Taken over by'),
  probes: text('检查程序及版本', 'Probes and their versions'),
  opens: text('程序无法查清的指标及原因', 'What the program cannot settle, and why'),
  changed: text('与上一次结果不同的指标', 'Different from the time before'),
  beside: (before: string, after: string) =>
    text(`得分：按上一次结果${before}，按这一次结果${after}`, `Points: ${before} by the time before, ${after} now`),
  unchanged: text('两次结果相同。', 'Both times the same.'),
  indicator: text('指标', 'Indicator'),
  before: text('上一次', 'Before'),
  after: text('这一次', 'Now'),
  versions: text('程序版本变化', 'Versions of probes'),
  add: text('录入检查结果', 'Take results over'),
  addNote: text(
    '在检查用的电脑上运行下面的命令，再将整个文件夹压缩为.zip上传，程序会核对证据；只上传其中的results.json也可以录入，但标为“证据未核验”。新媒体账号选择导出的名单（.xlsx，含责任单位、平台、账号名称、状态、最近发布日期、互动功能）。文件夹请一并保存。',
    'Run this command, then give its folder packed as .zip: the evidence is looked at. Its results.json alone is taken too, but marked as not verified. For accounts in new media, the exported list (.xlsx). Keep the folder.',
  ),
  results: text(
    '证据文件夹（.zip）、结果文件（results.json）或者账号名单（.xlsx）',
    'Folder of evidence, file of results, or list of accounts',
  ),
  listedOn: text('名单导出日期', 'Day of the list'),
  take: text('录入', 'Take over'),
  noFile: text('请选择结果文件或者账号名单', 'Choose a file'),
};
