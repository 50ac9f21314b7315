/** Pages with a kind: whole documents, clean, or lacking one element of their kind. */

import { DIFFICULTIES, type Difficulty, type Page } from '../../corpus.ts';
import { type Document, numbered, unmarked } from './document.ts';
import { INTERPRETATION, NORMATIVE } from './kinds-policy.ts';
import { DISCLOSURE, SERVICE } from './kinds-service.ts';
import { SERVICE_MORE } from './kinds-service-more.ts';
import type { Stock } from './stock.ts';

/** document, and the element it lacks; the plain ones have headings, the hard ones are prose or answers */
const LACKING: Readonly<Record<Difficulty, readonly (readonly [name: string, element: string])[]>> = {
  plain: [
    ['explain-burial', 'background'],
    ['explain-burial', 'grounds'],
    ['explain-insurance', 'points'],
    ['guide-low-income', 'phone'],
    ['guide-low-income', 'materials'],
    ['guide-marriage', 'place'],
    ['disclosure-county', 'fax'],
    ['disclosure-county', 'get'],
    ['guide-marriage', 'basis'],
  ],
  ordinary: [
    ['explain-insurance', 'background'],
    ['explain-rent', 'grounds'],
    ['explain-fire', 'points'],
    ['guide-slaughter', 'basis'],
    ['guide-vet', 'phone'],
    ['guide-slaughter', 'process'],
    ['disclosure-bureau', 'order'],
    ['disclosure-table', 'hours'],
    ['guide-low-income', 'time'],
  ],
  hard: [
    ['explain-school', 'background'],
    ['explain-pasture', 'grounds'],
    ['explain-rent', 'points'],
    ['guide-homestead', 'conditions'],
    ['guide-enrol', 'basis'],
    ['guide-coop', 'materials'],
    ['guide-old-card', 'place'],
    ['disclosure-bureau', 'net'],
    ['disclosure-table', 'class'],
  ],
};

const CLEAN: Readonly<Record<Difficulty, readonly string[]>> = {
  plain: [
    'explain-burial',
    'explain-insurance',
    'guide-low-income',
    'guide-marriage',
    'guide-slaughter',
    'disclosure-county',
    'explain-burial',
    'guide-marriage',
    'guide-low-income',
    'disclosure-county',
    'rule-fund',
    'rule-scholar',
    'rule-water',
    'explain-insurance',
    'guide-vet',
    'rule-market',
  ],
  ordinary: [
    'explain-fire',
    'explain-school',
    'guide-vet',
    'guide-slaughter',
    'guide-homestead',
    'disclosure-bureau',
    'explain-pasture',
    'guide-old-card',
    'disclosure-table',
    'rule-dog',
    'rule-help',
    'rule-market',
    'explain-fire',
    'guide-slaughter',
    'disclosure-bureau',
    'guide-vet',
  ],
  hard: [
    'explain-school',
    'explain-pasture',
    'explain-rent',
    'explain-fire',
    'guide-homestead',
    'guide-enrol',
    'guide-coop',
    'guide-old-card',
    'disclosure-table',
    'disclosure-bureau',
    'rule-help',
    'rule-dog',
    'explain-rent',
    'guide-enrol',
    'guide-coop',
    'guide-homestead',
  ],
};

/** what a normative document says instead of its validity: nothing, or something that is no validity */
const INSTEAD: Readonly<Record<Difficulty, readonly string[]>> = {
  plain: ['', '', '', '', '', '', '', ''],
  ordinary: [
    '',
    '执行中遇到的问题，请及时向起草单位反映。',
    '',
    '未尽事宜，按照国家有关规定执行。',
    '',
    '各单位可以结合实际制定实施细则。',
    '',
    '具体应用问题由起草单位负责解释。',
  ],
  hard: [
    '经办人员违反规定的，自处理决定生效之日起一年内不得评先评优。',
    '申请材料的有效期为三个月，逾期应当重新提交。',
    '各单位自收到本文件之日起十日内组织学习。',
    '相关证书有效期五年，期满前可以申请延续。',
    '工作人员的聘用合同自签订之日起生效。',
    '有关数据的统计自每年1月1日起至12月31日止。',
    '奖补资金自验收合格之日起三十日内拨付。',
    '本文件由起草单位负责解释，落实情况每年书面报告一次。',
  ],
};

function page(
  stock: Stock,
  document: Document,
  id: string,
  difficulty: Difficulty,
  seed: number,
  without?: string,
  instead = '',
): Page {
  const cut = stock.whole(document, seed, without);
  const dated = cut.lines.findIndex((line, at) => at > 3 && /^.{2,9}县(人民政府|教育局|民政局).{0,12}$/.test(line));
  const lines =
    instead === '' ? cut.lines : dated < 0 ? [...cut.lines, instead] : cut.lines.toSpliced(dated, 0, instead);
  const body = numbered(lines).map(unmarked);
  stock.use(cut, body);
  const check = without === 'validity' ? 'validity' : 'missing-elements';
  return {
    id,
    difficulty,
    title: cut.title,
    body: body.join('\n'),
    kind: document.kind ?? 'normative',
    date: cut.s.iso(1),
    faults: without ? [{ check, text: cut.title }] : [],
  };
}

/** all pages with a kind */
export function kindPages(stock: Stock): Page[] {
  const all = [...INTERPRETATION, ...SERVICE, ...SERVICE_MORE, ...DISCLOSURE, ...NORMATIVE];
  const named = (name: string): Document => {
    const found = all.find((one) => one.name === name);
    if (!found) throw new Error(`no document ${name}`);
    return found;
  };
  let seed = 90_000;
  const next = (): number => {
    seed += 29;
    return seed;
  };
  return DIFFICULTIES.flatMap((difficulty) => [
    ...LACKING[difficulty].map(([name, element], at) =>
      page(stock, named(name), `river-missing-elements-${difficulty}-${at}`, difficulty, next(), element),
    ),
    ...INSTEAD[difficulty].map((instead, at) =>
      page(
        stock,
        NORMATIVE[(at + DIFFICULTIES.indexOf(difficulty) * 2) % NORMATIVE.length] ?? named('rule-fund'),
        `river-validity-${difficulty}-${at}`,
        difficulty,
        next(),
        'validity',
        instead,
      ),
    ),
    ...CLEAN[difficulty].map((name, at) =>
      page(stock, named(name), `river-kind-${difficulty}-${at}`, difficulty, next()),
    ),
  ]);
}
