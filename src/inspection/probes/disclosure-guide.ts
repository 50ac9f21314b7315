import { missingElements } from '../../text/checks/form/elements.ts';
import { text } from '../../web/language.ts';
import { probe, type Seen } from './probe.ts';

interface Note {
  missing: string[];
}

/** what menus and the line of where one is call it */
const NAME = '政府信息公开指南';

/** The guide to disclosure names what Art. 12 asks for. */
export const disclosureGuide = probe<Note>({
  id: 'disclosure-guide',
  version: 3,
  indicators: ['P.elements'],
  note({ ref, title, column, lines, links }) {
    if (!/信息公开指南/.test(`${title} ${column?.name ?? ''}`) || /办事|解读|关于/.test(title)) return null;
    // a list of guides is no guide
    const isList = links.some(
      ({ isFrame, text: name, to }) =>
        !isFrame && /指南/.test(name) && to !== ref.address && name !== column?.name && name.length > NAME.length,
    );
    if (isList) return null;
    // what Art. 12 of the Regulation has a guide contain
    return { missing: missingElements([title, ...lines].join('\n'), 'disclosure-guide').map(({ zh }) => zh) };
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
