/** Pages of the kinds, what they may lack, and unusual forms in which they lack nothing. */
import type { Difficulty, Kind } from '../../../corpus.ts';
import {
  asTable,
  type Change,
  elsewhere,
  inOneParagraph,
  instead,
  without,
  withoutHeadings,
  withoutValidity,
} from '../make/kinds.ts';
import { DISCLOSURE_GUIDES, INTERPRETATIONS } from './guides.ts';
import { MORE_DISCLOSURE_GUIDES, MORE_INTERPRETATIONS, MORE_NORMATIVES } from './guides2.ts';
import { NORMATIVES, SERVICE_GUIDES } from './services.ts';

export const KINDS: Partial<Record<Kind, readonly string[]>> = {
  interpretation: [...INTERPRETATIONS, ...MORE_INTERPRETATIONS],
  'disclosure-guide': [...DISCLOSURE_GUIDES, ...MORE_DISCLOSURE_GUIDES],
  'service-guide': SERVICE_GUIDES,
  normative: [...NORMATIVES, ...MORE_NORMATIVES],
};

const asWritten: Change = (parts) => parts;

const UNUSUAL: Partial<Record<Kind, Partial<Record<Difficulty, readonly Change[]>>>> = {
  interpretation: { hard: [withoutHeadings, asWritten] },
  'disclosure-guide': { ordinary: [inOneParagraph, asWritten], hard: [inOneParagraph, withoutHeadings] },
  'service-guide': { hard: [asTable, asWritten] },
  normative: {
    hard: [
      elsewhere('（{日}公布，自{日+30}起施行，有效期三年）'),
      elsewhere('（本文件从印发之日起执行，执行到{明年}年12月31日为止）'),
      elsewhere('施行日期：{日+15}　有效期限：五年'),
      elsewhere('【生效时间】{日+30}　【失效时间】{明年}年12月31日'),
    ],
  },
};

/** Forms a clean page of the kind may take. */
export function unusual(kind: Kind, difficulty: Difficulty): readonly Change[] {
  return UNUSUAL[kind]?.[difficulty] ?? [asWritten];
}

interface Lack {
  kind: Kind;
  change: Change;
}
const lacks = (kind: Kind, ...changes: Change[]): Lack[] => changes.map((change) => ({ kind, change }));
const named = (words: string, ...names: string[]): Change => {
  const change = without(...names);
  return (parts) => (parts.title.includes(words) ? undefined : change(parts));
};

const MISSING: Record<Difficulty, readonly Lack[]> = {
  plain: [
    ...lacks('interpretation', without('背景', '依据'), without('要点'), without('依据', '要点')),
    ...lacks('disclosure-guide', without('分类', '时间', '电话', '传真'), without('机构', '时间', '电话', '传真')),
    ...lacks('service-guide', without('材料', '流程'), without('条件', '时限', '收费')),
  ],
  ordinary: [
    ...lacks('interpretation', without('背景'), without('依据')),
    ...lacks('disclosure-guide', without('时间'), without('分类'), without('获取')),
    ...lacks('service-guide', without('材料'), without('电话')),
  ],
  hard: [
    ...lacks(
      'interpretation',
      instead('背景', '文件全文共分若干条，已在县政府网站公布，有关起草资料可向解读单位索取。'),
      instead('依据', '本解读不作为执法根据，执行时请以文件原文为准。'),
    ),
    ...lacks(
      'disclosure-guide',
      instead('时间', '信息更新：机构信息变动后二十个工作日内更新，其他栏目每月检查一次。'),
      instead('分类', '工作人员按照分类培训的要求参加学习，每年不少于两次。'),
    ),
    ...lacks(
      'service-guide',
      named('殡葬', '收费'),
      instead('时限', '办公时间：工作日上午8:30至12:00，下午14:30至17:30，法定节假日除外。'),
      instead('条件', '大厅条件：设有等候区、饮水处和无障碍通道，可免费复印。'),
    ),
  ],
};

const IN_PLACE_OF_VALIDITY: Record<Difficulty, readonly (string | undefined)[]> = {
  plain: [undefined],
  ordinary: [
    undefined,
    '具体执行中的问题，由起草单位负责解释。',
    '各乡镇可以结合实际制定具体办法，报县里备案。',
    '有关部门应当加强宣传，使群众知晓有关规定。',
    '法律、法规、规章另有规定的，从其规定。',
  ],
  hard: [
    '依照规定发放的证件有效期三年，期满前三十日申请换发；解释工作由起草单位承担。',
    '考核每年一月启动、十二月结束，结果于次年二月底前公布。',
    '文中所称“以上”“不少于”均含本数，所称“日”为自然日。',
    '有关协议自双方签字之日起生效，期限一般不超过三年，由各乡镇留存备查。',
    '《{县}档案利用规定》自去年起施行，与其衔接的事项由县档案馆另行明确。',
  ],
};

/** What the page of this number lacks. */
export function lacking(check: string, difficulty: Difficulty, number: number): Lack {
  if (check === 'validity') {
    const words = IN_PLACE_OF_VALIDITY[difficulty];
    return { kind: 'normative', change: withoutValidity(words[number % words.length]) };
  }
  const list = MISSING[difficulty];
  return list[number % list.length] as Lack;
}
