import { text } from '../../web/language.ts';
import { isGuide } from './guides.ts';
import { probe, type Seen } from './probe.ts';

interface Note {
  title: string;
  /** working days; null where the guide names none */
  statutory: number | null;
  promised: number | null;
  /** the line that says that it costs nothing, and the one that names a fee */
  free: string | null;
  fee: string | null;
}

const DAYS = String.raw`\s*[：:]?\s*(?:为|自受理之日起)?\s*(\d{1,3})\s*(?:个)?工作日`;
const STATUTORY = new RegExp(`法定(?:办结|办理)?(?:时限|期限)${DAYS}`);
const PROMISED = new RegExp(`承诺(?:办结|办理)?(?:时限|期限)${DAYS}`);
const FREE = /(?:是否收费\s*[：:]?\s*(?:否|不收费)|收费(?:标准|情况|依据)\s*[：:]?\s*(?:不收费|免费|无))/;
const FEE = /收费(?:标准|金额)\s*[：:]?[^。；\n]{0,20}?\d+(?:\.\d+)?\s*元/;

/** What a guide says against itself. Whether it says what is done at the counter, no page tells. */
export const guideAccuracy = probe<Note>({
  id: 'guide-accuracy',
  version: 1,
  indicators: ['D2.3'],
  counted: ['D2.3'],
  note(outline) {
    if (!isGuide(outline)) return null;
    const body = outline.lines.join('\n');
    const days = (pattern: RegExp) => {
      const found = pattern.exec(body)?.[1];
      return found === undefined ? null : Number(found);
    };
    return {
      title: outline.title,
      statutory: days(STATUTORY),
      promised: days(PROMISED),
      free: FREE.exec(body)?.[0] ?? null,
      fee: FEE.exec(body)?.[0] ?? null,
    };
  },
  judge(notes) {
    const seen = notes.flatMap(({ ref, note: { title, statutory, promised, free, fee } }): Seen[] => {
      const fail = (zh: string, en: string, excerpt: string): Seen => ({
        ...{ indicator: 'D2.3', verdict: 'fail', where: ref, excerpt },
        what: text(`《${title}》${zh}`, `the guide '${title}' ${en}`),
      });
      return [
        ...(statutory !== null && promised !== null && promised > statutory
          ? [
              fail(
                '承诺时限长于法定时限',
                'promises a later day than the law sets',
                `${promised}个工作日，法定${statutory}个工作日`,
              ),
            ]
          : []),
        ...(free !== null && fee !== null
          ? [fail('写明不收费，又列出收费金额', 'says that it is free and names a fee', `${free}；${fee}`)]
          : []),
      ];
    });
    const why = text(
      '指南与实际办理是否一致，需要到窗口或者电话核对',
      'whether a guide says what is done is found out at the counter or by telephone',
    );
    return { seen, looked: notes.length > 0 ? { 'D2.3': notes.length } : {}, open: { 'D2.3': why } };
  },
});
