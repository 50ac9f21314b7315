/** The page of a third party or co-maker: what is asked, on which ground, until when; the form, and then the receipt. */
import { Facts, Notice } from '../../web/components.tsx';
import { Choices, ErrorSummary, type Problem, TextArea, TextField, type Typed } from '../../web/forms.tsx';
import { href, useLanguage } from '../../web/language.ts';
import { minute } from '../../web/moments.ts';
import type { PublicUnit } from '../published.ts';
import { GROUND, SILENCE, pageWords as words } from './messages.ts';
import { askedText, type LinkTicket, type OwnOpinion } from './own-opinion.ts';

interface Typing {
  problems: readonly Problem[];
  typed: Typed;
}

/** Asks for the code. Nothing was looked up yet: every address looks the same. */
export function EnterCode({ token, problems }: { token: string; problems: readonly Problem[] }) {
  const lang = useLanguage();
  return (
    <div className="container-xl page">
      <h1 className="mt-4">{words.title[lang]}</h1>
      <p className="lead">{words.lead[lang]}</p>
      <ErrorSummary problems={problems} />
      <form method="post" action={href(lang, `/opinion/${token}`)} className="sheet" noValidate>
        <TextField name="code" label={words.code} problems={problems} autoComplete="off" maxLength={20} required />
        <button type="submit" className="btn btn-primary">
          {words.open[lang]}
        </button>
      </form>
    </div>
  );
}

interface Props extends Typing {
  own: OwnOpinion;
  ticket: LinkTicket;
  unit: PublicUnit | null;
}

export function OpinionView({ own, ticket, unit, problems, typed }: Props) {
  const lang = useLanguage();
  return (
    <div className="container-xl page">
      <h1 className="mt-4">{(own.given ? words.receipt : words.title)[lang]}</h1>
      {own.given ? <Notice tone="good">{(own.given.isHere ? words.keep : words.elsewhere)[lang]}</Notice> : null}
      <ErrorSummary problems={problems} />
      <Question own={own} unit={unit} />
      {own.given?.isHere ? <Receipt own={own} /> : null}
      {own.given ? null : <Answer own={own} ticket={ticket} problems={problems} typed={typed} />}
    </div>
  );
}

function Question({ own, unit }: Pick<Props, 'own' | 'unit'>) {
  const lang = useLanguage();
  const { who, opinion, number } = own;
  const asked = askedText(opinion.one);
  const phone = unit?.contact.phone ? `（${unit.contact.phone}）` : '';
  return (
    <div className="sheet mb-3">
      <Facts
        items={[
          [words.asks[lang], unit ? (lang === 'zh' ? unit.name : unit.nameEn) + phone : null],
          [words.asked[lang], asked.name],
          ...(number ? [[words.number[lang], number] as const] : []),
          [words.information[lang], <Written key="information" text={asked.information} />],
          ...(who === 'third-party' ? [[words.interest[lang], asked.interest] as const] : []),
          [words.ground[lang], GROUND[who][lang]],
          [words.last[lang], (opinion.lastDay ? words.until(opinion.lastDay.toString()) : words.within)[lang]],
          [words.silence[lang], SILENCE[who][lang]],
        ]}
      />
    </div>
  );
}

/** A text as it was typed, its lines kept. */
function Written({ text }: { text: string }) {
  return <span style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{text}</span>;
}

function Answer({ own, ticket, problems, typed }: Omit<Props, 'unit'>) {
  const lang = useLanguage();
  const isSilent = own.opinion.state === 'silent';
  if (isSilent && own.who === 'co-maker') return <Notice tone="warn">{words.presumed[lang]}</Notice>;
  return (
    <>
      {isSilent ? <Notice tone="warn">{words.past[lang]}</Notice> : null}
      <form method="post" action={href(lang, `/opinion/${ticket.token}/answer`)} className="sheet" noValidate>
        <input type="hidden" name="code" value={ticket.code} />
        <Choices
          name="consents"
          label={words.yours}
          options={[
            { value: 'yes', label: words.agree[lang] },
            { value: 'no', label: words.refuse[lang] },
          ]}
          typed={typed}
          problems={problems}
          required
        />
        <TextArea
          name="reasons"
          label={words.reasons}
          hint={words.reasonsHint}
          typed={typed}
          problems={problems}
          rows={8}
          maxLength={5000}
        />
        <p className="text-secondary">{words.final[lang]}</p>
        <button type="submit" className="btn btn-primary btn-lg">
          {words.send[lang]}
        </button>
      </form>
    </>
  );
}

function Receipt({ own: { opinion, given } }: Pick<Props, 'own'>) {
  const lang = useLanguage();
  const { consents, answer } = opinion.one;
  const said = answer && answer !== 'erased' ? answer.text : '';
  return (
    <div className="sheet mb-3">
      <Facts
        items={[
          [words.at[lang], given ? minute(given.at) : null],
          [words.yours[lang], (consents ? words.agree : words.refuse)[lang]],
          [words.reasons[lang], said ? <Written key="reasons" text={said} /> : null],
        ]}
      />
      <button type="button" className="btn btn-primary d-print-none" data-action="print" hidden>
        {words.print[lang]}
      </button>
    </div>
  );
}
