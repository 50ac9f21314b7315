/** Finding persons in the administrators' lists: by name, account or unit, fifty on a page. */
import { z } from 'zod';
import { Pager } from '../web/components.tsx';
import { Select, TextField } from '../web/forms.tsx';
import { href } from '../web/language.ts';
import type { OfficeContext } from '../web/routes.ts';
import { accountWords } from './account-words.ts';
import { unitOptions } from './grant-form.tsx';
import { roleWords, peopleWords as words } from './messages.ts';
import { chooseStaff, type StaffMember } from './staff.ts';

const PAGE = 50;

// a hand-made address with nonsense in it lists as if that part were absent
const query = z.object({
  text: z.string().max(60).optional().catch(undefined),
  unit: z.uuid().optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
type Asked = z.infer<typeof query>;

export interface FoundStaff {
  asked: Asked;
  units: { value: string; label: string }[];
  count: number;
  pages: number;
  /** those of the page asked for; of the last one where there are fewer */
  shown: readonly StaffMember[];
}

export async function findInStaff(context: OfficeContext, staff: readonly StaffMember[]): Promise<FoundStaff> {
  const asked = query.parse(context.c.req.query());
  const chosen = chooseStaff(staff, asked);
  const pages = Math.max(1, Math.ceil(chosen.length / PAGE));
  const page = Math.min(asked.page, pages);
  return {
    asked: { ...asked, page },
    units: await unitOptions(context),
    count: chosen.length,
    pages,
    shown: chosen.slice((page - 1) * PAGE, page * PAGE),
  };
}

export function StaffSearch({ context, root, found }: { context: OfficeContext; root: string; found: FoundStaff }) {
  const { lang } = context;
  const { asked, units, count } = found;
  return (
    <>
      <form method="get" action={href(lang, root)} className="row g-2 align-items-end">
        <div className="col-sm-6 col-lg-4">
          <TextField name="text" label={accountWords.text} type="search" value={asked.text} />
        </div>
        <div className="col-sm-6 col-lg-4">
          <Select name="unit" label={roleWords.unit} options={units} empty={accountWords.any} value={asked.unit} />
        </div>
        <div className="col-sm-6 col-lg-2 mb-3">
          <button type="submit" className="btn btn-primary w-100">
            {accountWords.search[lang]}
          </button>
        </div>
      </form>
      <p>{words.count(count)[lang]}</p>
    </>
  );
}

export function StaffPager({ context, root, found }: { context: OfficeContext; root: string; found: FoundStaff }) {
  const { asked, pages } = found;
  const given = { ...(asked.text ? { text: asked.text } : {}), ...(asked.unit ? { unit: asked.unit } : {}) };
  const address = (page: number) =>
    `${href(context.lang, root)}?${new URLSearchParams({ ...given, page: String(page) })}`;
  return <Pager {...{ page: asked.page, pages, address }} />;
}
