/** Import of one file into a draft, whose form then shows what was read and what is wrong with it. */
import { z } from 'zod';
import { ImportRefused } from '../../files/refused.ts';
import { Card } from '../../web/components.tsx';
import { ErrorSummary, FileField, type Problem, readForm, Select } from '../../web/forms.tsx';
import { href } from '../../web/language.ts';
import { officePage, seeOther } from '../../web/page.tsx';
import { forbidden } from '../../web/refusal.ts';
import type { OfficeContext } from '../../web/routes.ts';
import { draftDocument } from '../actions.ts';
import { type Imported, readFile } from '../import/read-file.ts';
import { draftContent } from '../import-draft.ts';
import { openColumnCodes } from '../store.ts';
import { draftableUnits } from './edit.tsx';
import { documentPath } from './opened.ts';
import { fieldWords, importWords as words } from './words.ts';

const schema = z.object({ unitId: z.string().default('') });

export async function importPage(context: OfficeContext): Promise<Response> {
  return page(context, []);
}

export async function importFile(context: OfficeContext): Promise<Response> {
  const form = await readForm(context.c, schema);
  const file = form.files.get('file')?.[0];
  if (!form.ok || !file) return page(context, [{ field: 'file', text: words.chooseFile }]);
  const unit = (await draftableUnits(context)).find((known) => known.id === form.value.unitId);
  if (!unit) throw forbidden();
  const bytes = new Uint8Array(await file.arrayBuffer());
  const imported = await readOrRefuse(file.name, bytes);
  if (imported instanceof ImportRefused) return page(context, [{ field: 'file', text: imported.words }]);
  const columns = await openColumnCodes(context.deps.office, context.site.siteId);
  const id = await context.work(context.demand(unit.id), (desk) =>
    draftDocument(desk, unit.id, draftContent(imported, columns), { name: file.name.slice(-200), bytes }),
  );
  return seeOther(documentPath(context, id, 'edit'));
}

async function readOrRefuse(name: string, bytes: Uint8Array): Promise<Imported | ImportRefused> {
  try {
    return await readFile(name, bytes);
  } catch (error) {
    if (error instanceof ImportRefused) return error;
    throw error;
  }
}

async function page(context: OfficeContext, problems: readonly Problem[]): Promise<Response> {
  const { lang } = context;
  const units = await draftableUnits(context);
  return officePage(
    context,
    { title: words.title[lang], back: href(lang, '/office/documents'), status: problems.length > 0 ? 422 : 200 },
    <div className="row">
      <div className="col-lg-8">
        <ErrorSummary problems={problems} />
        <Card>
          <p>{words.lead[lang]}</p>
          <form method="post" action={href(lang, '/office/documents/import')} encType="multipart/form-data">
            <Select
              name="unitId"
              label={fieldWords.unit}
              value={units[0]?.id}
              options={units.map((unit) => ({ value: unit.id, label: unit.name }))}
              required
            />
            <FileField name="file" label={words.file} accept=".docx,.html,.htm,.md,.txt" required />
            <button type="submit" className="btn btn-primary">
              {words.run[lang]}
            </button>
          </form>
        </Card>
      </div>
    </div>,
  );
}
