/** Pages of a kind, complete or lacking something. */
import type { Difficulty, Kind } from '../corpus.ts';
import { fill, type Setting } from './fill.ts';
import { between, pick, type Random } from './ids.ts';
import { ANNUAL, IN_FORCE, NOT_SAID, RULES } from './kinds-rules.ts';
import { BESIDE, GUIDE, SERVICES } from './kinds-service.ts';
import { DISCLOSURE, INTERPRETED, POLICIES, REMEDY } from './kinds-text.ts';

export interface Text {
  title: string;
  /** whole paragraphs or groups of them that belong together */
  blocks: string[];
  kind?: Kind;
}

const NUMERALS = '一二三四五六七八九十';

/** What to leave out, and whether words that say nothing stand in its place. */
interface Gap {
  without: ReadonlySet<string>;
  decoy: boolean;
}

const WHOLE: Gap = { without: new Set(), decoy: false };

function some(random: Random, names: readonly string[], count: number): ReadonlySet<string> {
  const left = [...names];
  const taken = new Set<string>();
  while (taken.size < count && left.length > 0) taken.add(left.splice(Math.floor(random() * left.length), 1)[0] ?? '');
  return taken;
}

/** plain lacks three, ordinary one or two, hard one that is only spoken of. */
function gapped(random: Random, difficulty: Difficulty, names: readonly string[]): Gap {
  const count =
    difficulty === 'plain' ? Math.min(3, names.length - 1) : difficulty === 'ordinary' ? between(random, 1, 2) : 1;
  return { without: some(random, names, count), decoy: difficulty === 'hard' };
}

function serviceGuide(setting: Setting, gap: Gap): Text {
  const { random } = setting;
  const service = pick(random, SERVICES);
  const form = pick(random, ['headed', 'listed', 'told'] as const);
  const put = (text: string) =>
    text.replace(/⟨(\w+)⟩/g, (_, key: string) => String(Object.entries(service).find(([name]) => name === key)?.[1]));
  const said = GUIDE.flatMap((element) => {
    const missing = gap.without.has(element.name);
    if (missing && !gap.decoy) return [];
    const head = pick(random, element.heads);
    const told = missing
      ? pick(random, element.decoys)
      : put(pick(random, form === 'told' ? element.told : element.says));
    return [{ head, told, missing }];
  });
  const blocks = said.map(({ head, told }, at) => {
    if (form === 'headed') return `${NUMERALS.charAt(at)}、${head}¶${told}`;
    return form === 'listed' ? `${head}：${told}` : told;
  });
  const beside = [...some(random, BESIDE, 2)];
  return { title: `${service.name}办理指南`, blocks: [...blocks, ...beside], kind: 'service-guide' };
}

function disclosureGuide(setting: Setting, gap: Gap): Text {
  const { random } = setting;
  const headed = random() < 0.5;
  const blocks = DISCLOSURE.filter((part) => !gap.without.has(part.name)).map((part, at) => {
    const says = pick(random, part.says);
    return headed ? `${NUMERALS.charAt(at)}、${pick(random, part.heads)}¶${says}` : says;
  });
  const lead = '为方便公民、法人和其他组织依法获取政府信息，编制本指南，供需要的单位和个人阅读使用。';
  return {
    title: '{county}{office1}政府信息公开指南',
    blocks: [lead, ...blocks, ...some(random, REMEDY, 2)],
    kind: 'disclosure-guide',
  };
}

function interpretation(setting: Setting, gap: Gap): Text {
  const { random } = setting;
  const policy = pick(random, POLICIES);
  const form = pick(random, ['headed', 'told', 'asked'] as const);
  const keys = ['background', 'grounds', 'points'] as const;
  const parts = keys.flatMap((key) => {
    const missing = gap.without.has(key);
    if (missing && !gap.decoy) return [];
    const text = missing ? pick(random, INTERPRETED[key].decoys) : pick(random, policy[key]);
    const heads = INTERPRETED[key].heads;
    return [{ head: form === 'asked' ? heads[3] : pick(random, heads.slice(0, 3)), text }];
  });
  const blocks = parts.map(({ head, text }, at) => {
    if (form === 'told') return text;
    return form === 'asked' ? `问：${head}¶答：${text}` : `${NUMERALS.charAt(at)}、${head}¶${text}`;
  });
  const lead = `近日，县政府印发了《${policy.title}》，为便于公众了解，现就有关情况说明如下。`;
  const end = [
    '下一步，{office1}将抓好宣传培训，指导乡镇和有关单位做好实施工作，及时解决执行中遇到的问题。',
    '公众如有疑问，可以在工作日拨打{tel}，解读机关为{office1}，解读人为办公室负责人。',
  ];
  return {
    title: `《${policy.title}》政策解读`,
    blocks: [`${lead}¶${blocks[0] ?? ''}`, ...blocks.slice(1), ...end],
    kind: 'interpretation',
  };
}

function normative(setting: Setting, end: string): Text {
  const rules = pick(setting.random, RULES);
  return { title: rules.title, blocks: [...rules.articles, end], kind: 'normative' };
}

const annual = (setting: Setting): Text => ({
  title: '{county}{office1}{Y-1}年政府信息公开工作年度报告',
  blocks: ANNUAL.map((part) => pick(setting.random, part)),
  kind: 'annual-report',
});

function made(setting: Setting, text: Text): Text {
  return { ...text, title: fill(text.title, setting), blocks: text.blocks.map((block) => fill(block, setting)) };
}

export function complete(setting: Setting): Text {
  const { random } = setting;
  return made(
    setting,
    pick(random, [
      () => serviceGuide(setting, WHOLE),
      () => disclosureGuide(setting, WHOLE),
      () => interpretation(setting, WHOLE),
      () => normative(setting, pick(random, IN_FORCE)),
      () => annual(setting),
    ])(),
  );
}

/** A page that lacks elements; the kinds take turns. */
export function lacking(setting: Setting, difficulty: Difficulty, turn: number): Text {
  const { random } = setting;
  const services = GUIDE.map(({ name }) => name).filter((name) => name !== '事项名称');
  if (turn % 3 === 0) return made(setting, serviceGuide(setting, gapped(random, difficulty, services)));
  if (turn % 3 === 1)
    return made(setting, interpretation(setting, gapped(random, difficulty, ['background', 'grounds', 'points'])));
  const parts = DISCLOSURE.map(({ name }) => name);
  return made(setting, disclosureGuide(setting, { ...gapped(random, difficulty, parts), decoy: false }));
}

export function withoutForce(setting: Setting, difficulty: Difficulty): Text {
  return made(setting, normative(setting, pick(setting.random, NOT_SAID[difficulty])));
}
