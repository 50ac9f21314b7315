/** On the applicant's page: which days the office recorded after they had passed, while nobody else stands for them. */
import { Notice } from '../../web/components.tsx';
import { colon, text, useLanguage } from '../../web/language.ts';
import { ACT_WORDS } from '../messages.ts';
import type { RequestActKind } from '../request-acts.ts';
import type { RequestState } from '../state.ts';
import { unconfirmed } from './rules.ts';

const words = {
  title: text('事后补登的事项', 'Recorded after its day'),
  told: text(
    '下列事项由受理机关事后补登，尚待另一名工作人员核对。核对之前，办理期限不计入这些事项。',
    'The office recorded the following after the day had passed, and somebody else there has not checked it yet. Until then it does not count in the period.',
  ),
  day: (on: string) => text(`记为${on}`, `dated ${on}`),
};

export function OwnPendingLate({ state }: { state: RequestState }) {
  const lang = useLanguage();
  const open = unconfirmed(state);
  if (open.length === 0) return null;
  return (
    <Notice title={words.title[lang]}>
      <p className="mb-1">{words.told[lang]}</p>
      <ul className="mb-0">
        {open.map(({ seq, kind, on }) => (
          <li key={seq}>{ACT_WORDS[kind as RequestActKind][lang] + colon(lang) + words.day(on)[lang]}</li>
        ))}
      </ul>
    </Notice>
  );
}
