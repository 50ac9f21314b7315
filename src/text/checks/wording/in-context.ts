/** Words that are right by themselves and wrong beside what stands around them: 旅行义务, 创业担保货款. In folded text. Pure. */
import { spansOf } from '../rule.ts';
import type { WrongWord } from './confusion-sets.ts';

/** Each matches nothing but the wrong word. */
const PATTERNS: readonly (readonly [pattern: RegExp, right: string])[] = [
  [/旅行(?![社团者家])(?=[^，,。；;、\n]{0,10}(?:义务|职责|职能|承诺|诺言))/gu, '履行'],
  [/(?<=创业担保|助学|小额|小额担保|小额信用|贴息|抵押|扶贫|信用|商业|住房|公积金|涉农|银行)货款/gu, '贷款'],
  [/货款(?=额度(?!内)|利率|贴息|展期)/gu, '贷款'],
  [/(?<=[对凡尚仍并因如若从均])末(?=[按经能及予得办取缴依进列纳达完履提])/gu, '未'],
  [
    /(?<=^|[,。;:、])末(?=按规定|按要求|按时|按期|经批准|经许可|经同意|经审核|取得|缴纳|依法|履行|办理|完成|及时|达到)/gmu,
    '未',
  ],
  [/(?<=逾期|到期)末(?=缴|报|交|办|领|还|改|完成|提交|申报|整改)/gu, '未'],
  [/(?<=(?:向|跟|和)[^,。;:\n]{2,14})反应(?=(?:的|了|一些|有关|相关|该)?(?:问题|情况|诉求|意见|困难))/gu, '反映'],
  [/解译(?=说明|权归|口径|工作由|本办法|政策)|(?<=负责|政策|宣传)解译(?!图|影像|标志|遥感)/gu, '解释'],
  [
    /(?<![自知利克舍律为体梯身异])己(?=经(?!济|营)|到位|完成|全部|建成|办结|开展|实施|启动|落实|纳入|发放|拨付|整改|公布|印发|列入|达到|超过|投入|开工|竣工|通过)/gu,
    '已',
  ],
  [/(?<=^|[,。;])再此(?=期间|基础|之前|之后|过程|前提)/gmu, '在此'],
  [/(?<=^|[,。;])不在(?=另行|单独通知|重复|一一)/gmu, '不再'],
  [/材料部(?=齐全|全的|完整)/gu, '材料不'],
];

export function wrongInContext(folded: string): WrongWord[] {
  return PATTERNS.flatMap(([pattern, right]) =>
    spansOf(folded, pattern).map(([start, end]) => ({ start, end, right })),
  );
}
