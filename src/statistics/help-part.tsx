/** How many applicants were helped to ask, and how. */
import { HELP_KINDS } from '../requests/intake/state.ts';
import type { HelpCounts } from '../requests/intake/store.ts';
import { HELP_WORDS } from '../requests/intake/words.ts';
import { Card, Facts } from '../web/components.tsx';
import { type Language, text } from '../web/language.ts';

const words = {
  title: text('为申请困难的人提供帮助', 'Help to ask'),
  note: text(
    '统计期间为阅读困难、视听障碍或者书写困难的申请人提供帮助的申请件数和各类帮助的次数（条例第二十九条、第四十三条）。',
    'Requests in which an applicant was helped to read, write or ask (Art. 29, 43), and how often in each way.',
  ),
  cases: text('提供帮助的申请', 'Requests'),
};

/** Nothing where nobody was helped. */
export function HelpPart({ help: { cases, kinds }, lang }: { help: HelpCounts; lang: Language }) {
  if (cases === 0) return null;
  return (
    <Card title={words.title[lang]}>
      <p className="text-secondary">{words.note[lang]}</p>
      <Facts
        items={[
          [words.cases[lang], String(cases)],
          ...HELP_KINDS.map((kind) => [HELP_WORDS[kind][lang], kinds[kind] ? String(kinds[kind]) : null] as const),
        ]}
      />
    </Card>
  );
}
