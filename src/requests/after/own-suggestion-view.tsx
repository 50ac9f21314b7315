/** On the applicant's own page: that what he was given be disclosed to everybody, and what became of it. */
import { Card } from '../../web/components.tsx';
import { type Problem, TextArea, type Typed } from '../../web/forms.tsx';
import { href, text, useLanguage } from '../../web/language.ts';
import { Carried } from '../carried.tsx';
import type { OwnCase } from '../own-case.ts';
import type { Ticket } from '../query-code.ts';
import { mayFollow } from '../rules.ts';
import { isConvertible } from './rules.ts';
import type { Conversion } from './state.ts';

const words = {
  title: text('建议主动公开', 'Suggest disclosure to everybody'),
  lead: text(
    '您认为这次获取的信息应当向社会公开的，可以建议本机关将其纳入主动公开的范围（条例第四十四条）。您的姓名和联系方式不会随之公开。',
    'If you think that what you were given should be public, you may suggest it (Art. 44). Nothing about you is published with it.',
  ),
  reason: text('理由', 'Why'),
  send: text('建议主动公开', 'Suggest it'),
  waits: text('已提出建议，正在研究是否主动公开。', 'Suggested; the office is considering it.'),
  converted: text('已决定主动公开，经审查后发布。', 'It will be disclosed, and is published after review.'),
  declined: text('经研究，不转为主动公开。', 'The office decided not to disclose it to everybody.'),
};

interface Props {
  own: OwnCase;
  ticket: Ticket;
  problems: readonly Problem[];
  typed: Typed;
}

export function Suggestion({ own: { state }, ticket, problems, typed }: Props) {
  const lang = useLanguage();
  const { conversion } = state;
  if (!isConvertible(state) || !mayFollow('request.conversion-suggested', state)) return null;
  if (conversion)
    return (
      <Card title={words.title[lang]}>
        <p className="mb-0">{standing(conversion)[lang]}</p>
      </Card>
    );
  return (
    <Card title={words.title[lang]}>
      <p>{words.lead[lang]}</p>
      <form method="post" action={href(lang, '/requests/suggest')} noValidate>
        <Carried ticket={ticket} />
        <TextArea name="why" label={words.reason} {...{ problems, typed }} rows={3} maxLength={1000} required />
        <button type="submit" className="btn btn-outline-primary">
          {words.send[lang]}
        </button>
      </form>
    </Card>
  );
}

function standing({ decidedOn, documentId }: Conversion) {
  if (!decidedOn) return words.waits;
  return documentId ? words.converted : words.declined;
}
