import { named, textOf } from '../../text/page/page.ts';
import { type Text, text } from '../../web/language.ts';
import { probe, type Seen } from './probe.ts';

interface Note {
  missing: Text[];
  hasEntry: boolean;
}

/** What the foot of a home page shows, each by how it is written (国办发〔2017〕47号). */
const MARKS: readonly [Text, RegExp][] = [
  [text('网站标识码', 'the site’s code'), /网站标识码\s*[：:]?\s*(?:\d{10}|bm\d{8})(?!\d)/i],
  [
    text('ICP备案号', 'the ICP record number'),
    /(?:[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]|港|澳)\s*ICP\s*备\s*\d{6,}/i,
  ],
  [text('公安机关备案号', 'the record number of the police'), /公网安备\s*\d{13,14}\s*号?/],
  [text('主办单位', 'the unit in charge'), /主办(?:单位)?\s*[：:]?\s*[\u4e00-\u9fff]{3,}/],
  [
    text('联系方式', 'a way to reach it'),
    /(?:电话|联系方式|联系我们|热线)\s*[：:]?\s*[（(]?(?:\d{3,4}[)）\s-]*)?\d{5,}/,
  ],
];
/** the mark of 党政机关 is a picture with a link to the registrar */
const REGISTRAR = /(?:bszs\.conac\.cn|dcs\.conac\.cn|党政机关|事业单位标识|red\.png|blue\.png)/i;
const ENTRY = /(?:zfwzzc\.www\.gov\.cn|找错|jiucuo)/i;

/** Marks at the foot of the home page, and the entry for reporting errors. */
export const marks = probe<Note>({
  id: 'site-marks',
  version: 2,
  indicators: ['D4.2', 'D4.4'],
  note({ ref, page }) {
    if (!ref.isHome) return null;
    const body = named(page, 'body')[0];
    const shown = body ? textOf(page, body) : '';
    const missing = MARKS.filter(([, pattern]) => !pattern.test(shown)).map(([name]) => name);
    const pictures = named(page, 'a', 'img', 'script').map((element) => {
      const { href = '', src = '', alt = '', title = '' } = element.attributes;
      return `${href} ${src} ${alt} ${title} ${element.name === 'a' ? textOf(page, element) : ''}`;
    });
    if (!pictures.some((one) => REGISTRAR.test(one)))
      missing.unshift(text('党政机关网站标识', 'the mark of party and government bodies'));
    return { missing, hasEntry: pictures.some((one) => ENTRY.test(one)) };
  },
  judge([home], { hasHome }) {
    const unread = text('首页没有读到', 'the home page could not be read');
    if (!home || !hasHome)
      return {
        seen: this.indicators.map((indicator) => ({ indicator, verdict: 'unknown', what: unread, where: null })),
        looked: { 'D4.2': 1, 'D4.4': 1 },
      };
    const { ref, note } = home;
    const seen = note.missing.map(
      ({ zh, en }): Seen => ({
        indicator: 'D4.2',
        verdict: 'fail',
        what: text(`首页页脚没有${zh}`, `the foot of the home page lacks ${en}`),
        where: ref,
        selector: 'body',
        isVisual: true,
      }),
    );
    if (!note.hasEntry)
      seen.push({
        indicator: 'D4.4',
        verdict: 'fail',
        what: text('首页没有“我为政府网站找错”入口', 'the home page has no entry for reporting errors'),
        where: ref,
        isVisual: true,
      });
    return { seen, looked: { 'D4.2': MARKS.length + 1, 'D4.4': 1 } };
  },
});
