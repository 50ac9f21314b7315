/** An applicant's requests: how many in which time; joining this one with another; finding that it repeats one. */
import { z } from 'zod';
import type { Desk } from '../../db/acts.ts';
import { outcome } from '../../law/outcomes.ts';
import { Card, DataTable } from '../../web/components.tsx';
import type { Duty } from '../../web/duties.ts';
import {
  ErrorSummary,
  type Option,
  type Problem,
  problem,
  readForm,
  Select,
  says,
  type Typed,
} from '../../web/forms.tsx';
import { href, type Text, useLanguage } from '../../web/language.ts';
import { officePage, seeOther } from '../../web/page.tsx';
import type { OfficeContext, OfficeRoute } from '../../web/routes.ts';
import type { When } from '../actions.ts';
import { STAGE_WORDS } from '../messages.ts';
import { demandCase, mayOnCase, type OfficeCase, officeCase, refusalOf } from '../office-case.ts';
import { refuseByState } from '../rules.ts';
import { findRepetition, joinRequest } from './actions.ts';
import { serialWords as words } from './messages.ts';
import { frequencyOn, mayLead } from './rules.ts';
import { type ApplicantCase, casesOfApplicant } from './store.ts';

const HERE = '/office/requests/:id/applicant';

/** Cases that a page lists or offers: somebody may have asked thousands of times. */
const MOST = 200;

export const serialRoutes: readonly OfficeRoute[] = [
  {
    method: 'get',
    path: HERE,
    duty: 'request.read',
    act: null,
    handle: async (context) => page(context, await officeCase(context), {}, []),
  },
  {
    method: 'post',
    path: `${HERE}/join`,
    duty: 'request.handle',
    act: 'request.joined',
    handle: (context) => take(context, 'leading', 'request.handle', joinRequest),
  },
  {
    method: 'post',
    path: `${HERE}/repetition`,
    duty: 'request.handle',
    act: 'request.repetition-found',
    handle: (context) => take(context, 'earlier', 'request.read', findRepetition),
  },
];

async function page(
  context: OfficeContext,
  file: OfficeCase,
  typed: Typed,
  problems: readonly Problem[],
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const { lang, deps, site } = context;
  const { state, today } = file;
  const all = await casesOfApplicant(deps.office, site.siteId, state.applicantIndex);
  const isOwn = ({ unitId }: ApplicantCase) => unitId === state.unitId;
  const may = mayOnCase(context, state, 'request.handle') !== null;
  // of other bodies and units only what this person may read; the counts alone tell of the rest
  const readable = all.filter((one) => mayOnCase(context, one, 'request.read') !== null);
  const offered = readable.filter(isOwn).slice(0, MOST);
  const shared = { file, typed, problems };
  return officePage(
    context,
    { title: `${words.title[lang]} ${state.number}`, back: href(lang, `/office/requests/${file.id}`), status },
    <>
      <ErrorSummary problems={problems} />
      <p className="text-secondary">{words.lead[lang]}</p>
      <Card title={words.title[lang]}>
        <p className="fw-bold mb-1">{words.here(frequencyOn(all.filter(isOwn), today))[lang]}</p>
        <p>{words.everywhere(frequencyOn(all, today))[lang]}</p>
        <Cases file={file} cases={readable.slice(0, MOST)} />
        {readable.length > MOST ? <p className="text-secondary mb-0">{words.newest(MOST)[lang]}</p> : null}
      </Card>
      <Joining
        {...shared}
        may={may}
        cases={offered.filter((one) => mayOnCase(context, one, 'request.handle') !== null)}
      />
      <Repeating {...shared} may={may} cases={offered} />
    </>,
  );
}

function Cases({ file, cases }: { file: OfficeCase; cases: readonly ApplicantCase[] }) {
  const lang = useLanguage();
  const unit = (id: string) => file.units.find((one) => one.id === id);
  return (
    <DataTable
      caption={words.title[lang]}
      columns={[
        {
          head: words.number[lang],
          tight: true,
          cell: (one) =>
            one.id === file.id ? (
              one.number + words.thisOne[lang]
            ) : (
              <a href={href(lang, `/office/requests/${one.id}`)}>{one.number}</a>
            ),
        },
        { head: words.unit[lang], cell: ({ unitId }) => (lang === 'zh' ? unit(unitId)?.name : unit(unitId)?.nameEn) },
        { head: words.lodged[lang], tight: true, cell: (one) => one.lodgedOn },
        { head: words.stage[lang], tight: true, cell: (one) => STAGE_WORDS[one.stage][lang] },
        { head: words.outcome[lang], cell: (one) => (one.outcome ? outcome(one.outcome).name[lang] : '') },
        { head: words.answered[lang], tight: true, cell: (one) => one.answeredOn ?? '' },
      ]}
      rows={cases}
      rowKey={(one) => one.id}
      empty={words.none}
    />
  );
}

interface Part {
  file: OfficeCase;
  cases: readonly ApplicantCase[];
  may: boolean;
  typed: Typed;
  problems: readonly Problem[];
}

function Joining({ file, cases, may, typed, problems }: Part) {
  const lang = useLanguage();
  const { joined, leads } = file.state;
  const leading = cases.filter(({ id, stage }) => id !== file.id && mayLead(stage));
  const mayJoin = may && refuseByState('request.joined', file.state, null) === null && leads.length === 0;
  if (!joined && leads.length === 0 && !mayJoin) return null;
  return (
    <Card title={words.join[lang]}>
      {joined ? <p className="mb-0">{words.isJoined(joined.number)[lang]}</p> : null}
      {leads.length > 0 ? (
        <p className="mb-0">{words.leadsCases(leads.map(({ number }) => number).join('、'))[lang]}</p>
      ) : null}
      {mayJoin ? (
        <Choice
          file={file}
          part="join"
          name="leading"
          lead={words.joinLead}
          label={words.leading}
          send={words.doJoin}
          empty={words.noLeading}
          options={leading.map(({ id, number, lodgedOn }) => ({ value: id, label: `${number}（${lodgedOn}）` }))}
          {...{ typed, problems }}
        />
      ) : null}
    </Card>
  );
}

function Repeating({ file, cases, may, typed, problems }: Part) {
  const lang = useLanguage();
  const { repeats, lodgedOn } = file.state;
  const earlier = cases.filter(
    (one) =>
      one.id !== file.id &&
      one.answeredOn !== null &&
      one.answeredOn <= lodgedOn &&
      ['answered', 'served', 'closed'].includes(one.stage),
  );
  const mayFind = may && refuseByState('request.repetition-found', file.state, null) === null;
  if (!repeats && !mayFind) return null;
  return (
    <Card title={words.repetition[lang]}>
      {repeats ? <p>{words.repeats(repeats.number, repeats.letter, repeats.answeredOn)[lang]}</p> : null}
      {mayFind ? (
        <Choice
          file={file}
          part="repetition"
          name="earlier"
          lead={words.repetitionLead}
          label={words.earlier}
          send={words.doFind}
          empty={words.noEarlier}
          options={earlier.map((one) => ({
            value: one.id,
            label: `${one.number}（${one.answeredOn}，${one.outcome ? outcome(one.outcome).name[lang] : ''}）`,
          }))}
          {...{ typed, problems }}
        />
      ) : null}
    </Card>
  );
}

function Choice(props: {
  file: OfficeCase;
  part: 'join' | 'repetition';
  name: string;
  lead: Text;
  label: Text;
  send: Text;
  empty: Text;
  options: readonly Option[];
  typed: Typed;
  problems: readonly Problem[];
}) {
  const lang = useLanguage();
  const { file, part, name, lead, label, send, empty, options, typed, problems } = props;
  if (options.length === 0) return <p className="text-secondary mb-0">{empty[lang]}</p>;
  return (
    <form method="post" action={href(lang, `/office/requests/${file.id}/applicant/${part}`)} noValidate>
      <p className="text-secondary">{lead[lang]}</p>
      <input type="hidden" name="version" value={file.loaded.version} />
      <Select {...{ name, label, options, typed, problems }} empty={words.choose} required />
      <button type="submit" className="btn btn-primary">
        {send[lang]}
      </button>
    </form>
  );
}

async function take(
  context: OfficeContext,
  field: 'leading' | 'earlier',
  /** what this person must be let do with the other case */
  duty: Duty,
  act: (desk: Desk, id: string, other: string, when: When) => Promise<unknown>,
): Promise<Response> {
  const file = await officeCase(context);
  const as = demandCase(context, file.state, 'request.handle');
  const schema = z.object({ [field]: z.uuid(says(words.choose)), version: z.coerce.number().int() });
  const form = await readForm(context.c, schema);
  if (!form.ok) return page(context, file, form.typed, form.problems, 422);
  const other = String(form.value[field]);
  const same = await casesOfApplicant(context.deps.office, context.site.siteId, file.state.applicantIndex);
  const chosen = same.find(({ id }) => id === other);
  if (!chosen || !mayOnCase(context, chosen, duty))
    return page(context, file, form.typed, [problem(field, words.choose.zh, words.choose.en)], 422);
  try {
    await context.work(as, (desk) => act(desk, file.id, other, { version: Number(form.value.version) }));
  } catch (error) {
    const { text, current } = await refusalOf(error, context, file);
    return page(context, current, form.typed, [{ field, text }], 409);
  }
  return seeOther(href(context.lang, `/office/requests/${file.id}/applicant`));
}
