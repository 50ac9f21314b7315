/** Text whose structure broke: sections without content, broken sentences, doubled and glued paragraphs. */
import { numbered, unmarked } from './document.ts';
import type { Planting } from './fault.ts';
import { turns } from './fault.ts';

const HEADINGS = {
  plain: [
    '# 保障措施',
    '# 组织领导',
    '# 责任分工',
    '# 检查验收',
    '# 宣传动员',
    '# 资金来源',
    '# 监督管理',
    '# 注意事项',
  ],
  ordinary: [
    '# 有关说明',
    '# 总结提高',
    '# 经费保障',
    '# 信息报送',
    '# 奖惩办法',
    '# 协调配合',
    '# 风险防范',
    '# 后续管理',
  ],
  hard: [
    '（一）统一思想，提高认识',
    '（二）加强领导，落实责任',
    '# 疑问解答',
    '【温馨提示】',
    '（三）严肃纪律',
    '# 附则',
    '1.工作目标',
    '# 其他',
  ],
} as const;

const emptySection = turns('empty-section', (difficulty, turn) => (cut) => {
  const heading = HEADINGS[difficulty][turn];
  const at = cut.lines.findIndex((line, index) => index > 1 && line.startsWith('# '));
  if (!heading || at < 0) return undefined;
  const lines = cut.lines.toSpliced(at, 0, heading);
  return { title: cut.title, lines, faults: [{ check: 'empty-section', text: unmarked(heading.replace(/^# /, '')) }] };
});

const OPEN_ENDS = {
  plain: /，(由|对|将|把|按照|从|向|根据|通过)(?=[\u4e00-\u9fa5])/g,
  ordinary: /(应当|可以|必须|不得|进行|根据|按照|由|没有)(?=[\u4e00-\u9fa5])/g,
  hard: /(、[\u4e00-\u9fa5]{2,4}和|，并|以及|，也可以|，应当|用于|属于|，由|，按照)(?=[\u4e00-\u9fa5])/g,
} as const;

const cutOff = turns('cut-off', (difficulty, turn) => (cut, c) => {
  const places = cut.lines.flatMap((line, at) =>
    line.length < 40 || /\t|^第.{1,3}条/.test(line)
      ? []
      : [...line.matchAll(OPEN_ENDS[difficulty])]
          .filter((match) => match.index > 15)
          .map((match) => ({ at, end: match.index + match[0].length })),
  );
  if (places.length === 0) return undefined;
  const { at, end } = c.pick(places);
  const line = cut.lines[at] ?? '';
  const head = unmarked(line.slice(0, end));
  const broken = difficulty === 'hard' && turn % 2 === 0 ? [head, line.slice(end)] : [head];
  return {
    title: cut.title,
    lines: cut.lines.toSpliced(at, 1, ...broken),
    faults: [{ check: 'cut-off', text: head.slice(-12) }],
  };
});

const duplicate = turns('duplicate-paragraph', (difficulty) => (cut, c) => {
  const long = cut.lines
    .map((line, at) => ({ line, at }))
    .filter(({ line }) => line.length >= 50 && !/\t|^第.{1,3}条|^# |⟪/.test(line));
  if (long.length === 0 || cut.joints.length === 0) return undefined;
  const { line, at } = c.pick(long);
  const far = difficulty === 'plain' ? at : cut.joints.filter((joint) => joint > at).at(-1);
  if (far === undefined) return undefined;
  return {
    title: cut.title,
    lines: cut.lines.toSpliced(far + 1, 0, line),
    faults: [{ check: 'duplicate-paragraph', text: line }],
  };
});

const GLUED = [
  '1.身份证2.户口簿3.社会保障卡4.申请表各一份',
  '（一）核对姓名（二）核对住址（三）签字领取（四）存档备查',
  '1、提前熟悉路线2、按时到场3、听从安排4、有序离场',
  '一是查水二是查电三是查气（1）查阀门（2）查线路（3）查管道',
  '①填写表格②村里盖章③镇里复核④县里审批',
  '1．先登记2．后检查3．再放行4．全程记录',
  '第一步登录网站第二步填写信息第三步上传照片2.线下办理3.邮寄办理',
  '（1）清扫道路（2）清理沟渠（3）清除杂草（4）清运垃圾',
] as const;

const runTogether = turns('run-together', (difficulty, turn) => (cut, c) => {
  if (difficulty !== 'plain' && turn % 2 === 1) {
    const glued = GLUED[turn - (difficulty === 'hard' ? 0 : 1)] ?? GLUED[0];
    const at = cut.joints.at(-1);
    return at === undefined
      ? undefined
      : {
          title: cut.title,
          lines: cut.lines.toSpliced(at + 1, 0, glued),
          faults: [{ check: 'run-together', text: glued }],
        };
  }
  const lines = numbered(cut.lines);
  const places = lines
    .map((line, at) => ({ line, at }))
    .filter(({ line, at }) => {
      const before = lines[at - 1] ?? '';
      const heading = cut.lines[at]?.startsWith('# ') ?? false;
      const wanted =
        difficulty === 'hard'
          ? !heading &&
            !cut.lines[at - 1]?.startsWith('# ') &&
            line.length > 30 &&
            /^[\u4e00-\u9fa5]/.test(line) &&
            !/^(第.{1,3}条|[一二三四五六七八九十]、)/.test(line)
          : heading;
      return wanted && before.length > 25 && before.endsWith('。') && !/\t/.test(before + line);
    });
  if (places.length === 0) return undefined;
  const { line, at } = c.pick(places);
  const before = (lines[at - 1] ?? '').slice(0, -1);
  const joined = unmarked(before).slice(-6) + unmarked(line).slice(0, 6);
  return {
    title: cut.title,
    lines: lines.toSpliced(at - 1, 2, before + line),
    faults: [{ check: 'run-together', text: joined }],
  };
});

export const SHAPE: Planting[] = [...emptySection, ...cutOff, ...duplicate, ...runTogether];
