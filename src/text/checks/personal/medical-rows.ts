/** Rows that name somebody and what they suffer from. Pure. */
import type { Reading } from '../reading.ts';
import type { Span } from '../rule.ts';
import type { Cell } from '../tables.ts';
import { endOfAilment } from './ailments.ts';
import { DISEASE, GENERAL, STATE } from './diseases.ts';
import { isNameAlone } from './names.ts';
import { nameCell, tablesOfPersons } from './persons.ts';

const TABLE_HEAD =
  /残疾|伤残|评残|病种|疾病|诊断(?!水平|能力|技术)|病名|伤情|患病|病情|治疗|致残|(?:致|造成|导致)\p{Script=Han}{0,6}(?:损伤|骨折|截肢|瘫痪|昏迷|失明|残疾|重伤|轻伤)|换[肾肝心](?!脏?起搏)|[肾肝心肺]脏?移植|致[贫困]原因|困难原因|救助(?:原因|事由)|申请(?:原因|事由)|病因|健康状况|备注|辅具|辅助器具|孕周|孕期|预产期/u;
const NOTHING = /^(?:无|否|健康|良好|正常|合格|-|—|\/|0|因学|因灾|缺技术|缺资金|缺劳力)?$/u;
/** In a column that is not of health alone only what says so counts. */
const OF_ILLNESS = new RegExp(`${DISEASE}|残疾|透析|化疗|放疗|手术|胰岛素|病变|[肢视听言智精]残`, 'u');
/** A reason that names no illness, or tells of things. */
const UNSAID =
  /^(?:因病|因残|病假|病休|生病|看病|疾病)(?:请假|缺席|治疗|住院|休息|致贫)?$|房屋|道路|路面|桥梁|树木|设备|车辆|土地|墙体|线路/u;
/** A column that may hold reasons of any sort: there only what surely is an illness counts. */
const REASON_HEAD = /^(?:(?:申请|救助|补助)?理由|原因|事由)$/u;
const SURE_ILLNESS =
  /[\p{Script=Han}]癌|肿瘤|白血病|尿毒症|糖尿病|冠心病|心脏病|高血压|肝炎|肺结核|精神(?:分裂|障碍|残疾)|抑郁|癫痫|脑(?:梗|出血|瘫)|瘫痪|偏瘫|肾衰|艾滋|透析|化疗|放疗|胰岛素|骨折|手术|病变|损伤|障碍|残疾|迟缓|(?:听力|视力)|[\p{Script=Han}]炎|[住出]院|[肢视听言智]残|残疾[一二三四]?级/u;
const OF_OTHERS =
  /探望|看望|照[顾料看]|陪[护同]|宣传|培训|防[治疫]|预防|抢救|帮助|照护|[猪牛羊鸡鸭鱼树苗松稻麦果虫瘟]/u;
/** A row without a head that says what it is: a name in one cell, a disease in another. */
const WHOLE_DISEASE = new RegExp(
  `^(?:${DISEASE}|[肢视听言智精]残[一二三四]级|(?:肢体|视力|听力|言语|智力|精神)残疾(?:[一二三四]级)?)$`,
  'u',
);

export function inRows(sentence: string): Span[] {
  const cells = [...sentence.matchAll(/[^\t]+/g)];
  const ill = cells.find(([cell]) => WHOLE_DISEASE.test(cell.trim()) && !UNSAID.test(cell) && !OF_OTHERS.test(cell));
  const name =
    ill && !OF_PHYSICIANS.test(sentence) ? cells.find((one) => one !== ill && isNameAlone(one[0].trim())) : undefined;
  if (!ill || !name) return [];
  const [first, last] = name.index < ill.index ? [name, ill] : [ill, name];
  return [[first.index, last.index + last[0].length]];
}

/** In a table of those who treat or study diseases. */
export function isOfPhysicians({ tables }: Reading, at: number): boolean {
  const table = tables.find(({ start, end }) => start <= at && at < end);
  return table !== undefined && OF_PHYSICIANS.test(table.head.map((cell) => cell.text).join('\t'));
}

const OF_PHYSICIANS =
  /医师|医生|主任|护士|医院|科室|职称|教授|主讲|专业|职务|讲座|题目|课题|事迹|研究|方向|成果|作品|节目|擅长/u;
const spanOver = (one: Cell, other: Cell): Span => [
  Math.min(one.span[0], other.span[0]),
  Math.max(one.span[1], other.span[1]),
];

/** characters of a cell that names a disease */
const LONGEST_CELL = 16;
/** A disease or a disability as a cell holds it. */
const CELL = new RegExp(
  `^(?:(?:患|因)?${DISEASE}|(?:重度|中度|轻度|完全|部分)?${STATE}(?:[Ⅰ-Ⅴⅰ-ⅴ\\d一二三]级)?(?:[,，].*)?|(?:肢体|视力|听力|言语|智力|精神|多重)(?:残疾)?)$`,
  'u',
);

export function inTables(reading: Reading): Span[] {
  return tablesOfPersons(reading).flatMap(({ table, names }) => {
    const areOthers = isOfPhysicians(reading, table.start);
    return table.rows.flatMap((row): Span[] => {
      const name = nameCell(row, names);
      if (!name) return [];
      const ill = row.find((cell, column) => {
        const head = table.head[column]?.text ?? '';
        if (column === names || NOTHING.test(cell.text)) return false;
        const written = reading.folded.slice(...cell.span);
        if (REASON_HEAD.test(head)) return !areOthers && SURE_ILLNESS.test(written) && !OF_OTHERS.test(written);
        if (TABLE_HEAD.test(head))
          return !/备注|原因|事由/u.test(head) || (OF_ILLNESS.test(written) && !UNSAID.test(written));
        if (areOthers) return false;
        if (OF_OTHERS.test(written)) return false;
        if (cell.text.length < LONGEST_CELL && CELL.test(written)) return true;
        const end = endOfAilment(`,${written}`);
        return end >= 0 && !UNSAID.test(written) && !GENERAL.test(written.slice(0, end + 4));
      });
      return ill ? [spanOver(name, ill)] : [];
    });
  });
}
