import { text } from '../../web/language.ts';
import { probe, type Seen } from './probe.ts';

interface Note {
  missing: string[];
}

/** What Art. 12 of the Regulation has a guide contain, by the words that guides use. */
const ELEMENTS: readonly [string, RegExp][] = [
  ['政府信息的分类', /信息(?:的)?(?:分类|范围)|公开范围|主动公开/],
  ['编排体系', /编排体系|编排方式|索引号|目录编排/],
  ['获取方式', /获取方式|公开(?:形式|方式|渠道)|查阅(?:方式|点|场所)/],
  ['工作机构名称', /(?:受理|工作)机构(?:名称)?/],
  ['办公地址', /(?:办公|通信|通讯|联系)?地址\s*[：:]?\s*\S/],
  ['办公时间', /(?:办公|工作|受理)时间/],
  ['联系电话', /(?:联系|咨询)?电话\s*[：:]?\s*[（(]?\d{3,}/],
  ['传真', /传真/],
  ['互联网联系方式', /电子邮[箱件]|互联网|网址|在线(?:申请|提交)|@/],
];

/** what menus and the line of where one is call it */
const NAME = '政府信息公开指南';

/** The guide to disclosure names what Art. 12 asks for. */
export const disclosureGuide = probe<Note>({
  id: 'disclosure-guide',
  version: 2,
  indicators: ['P.elements'],
  note({ ref, title, column, lines, links }) {
    if (!/信息公开指南/.test(`${title} ${column?.name ?? ''}`) || /办事|解读|关于/.test(title)) return null;
    const body = lines.join('\n');
    // a list of guides is no guide
    const isList = links.some(
      ({ isFrame, text: name, to }) =>
        !isFrame && /指南/.test(name) && to !== ref.address && name !== column?.name && name.length > NAME.length,
    );
    if (isList) return null;
    return { missing: ELEMENTS.filter(([, pattern]) => !pattern.test(body)).map(([name]) => name) };
  },
  judge(notes) {
    const seen = notes
      .filter(({ note }) => note.missing.length > 0)
      .map(
        ({ ref, note }): Seen => ({
          ...{ indicator: 'P.elements', verdict: 'fail', where: ref, excerpt: note.missing.join('、') },
          what: text(
            `政府信息公开指南缺少${note.missing.join('、')}`,
            'the guide to disclosure lacks elements of Art. 12',
          ),
        }),
      );
    return { seen, looked: notes.length > 0 ? { 'P.elements': notes.length } : {} };
  },
});
