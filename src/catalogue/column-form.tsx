/** The form of a column: its schema and its fields. */
import { z } from 'zod';
import { fields } from '../units/office-forms.ts';
import { type Problem, Select, says, TextArea, TextField, type Typed } from '../web/forms.tsx';
import { useLanguage } from '../web/language.ts';
import type { ColumnState } from './fold.ts';
import { columnWords as words } from './messages.ts';
import { COLUMN_TYPES } from './rules.ts';
import type { KeptColumn } from './store.ts';

const shared = {
  name: fields.needed('请填写栏目名称', 'Give the name', 60),
  nameEn: fields.needed('请填写英文名称', 'Give the English name', 100),
  parent: z
    .string()
    .default('')
    .transform((code) => code || null),
  type: fields.needed('请选择栏目类别', 'Choose the type', 30),
  description: fields.needed('请填写栏目描述', 'Give the description', 300),
  keywords: fields.needed('请填写关键词', 'Give keywords', 200),
  sort: z.coerce
    .number(says(words.badSort))
    .int(says(words.badSort))
    .min(0, says(words.badSort))
    .max(9999, says(words.badSort)),
};

export const newColumn = z.object({
  ...shared,
  code: z
    .string()
    .trim()
    .regex(/^[a-z0-9][a-z0-9-]{0,39}$/, says(words.badCode)),
});
export const changedColumn = z.object({ ...shared, version: fields.version });

export function ColumnFields(props: {
  column: ColumnState | null;
  parents: readonly KeptColumn[];
  typed: Typed;
  problems: readonly Problem[];
}) {
  const lang = useLanguage();
  const { column, parents, typed, problems } = props;
  const same = { typed, problems };
  const above = parents
    .filter((other) => other.closedOn === null)
    .map((other) => ({ value: other.code, label: lang === 'zh' ? other.name : other.nameEn }));
  return (
    <>
      {column ? null : (
        <TextField name="code" label={words.code} hint={words.codeHint} {...same} maxLength={40} required />
      )}
      <TextField name="name" label={words.name} value={column?.name} {...same} required />
      <TextField name="nameEn" label={words.nameEn} value={column?.nameEn} {...same} required />
      <Select
        name="parent"
        label={words.parent}
        value={column?.parent ?? ''}
        options={above}
        empty={words.top}
        {...same}
      />
      <Select
        name="type"
        label={words.type}
        hint={words.typeHint}
        value={column?.type ?? '政策文件'}
        options={COLUMN_TYPES.map((type) => ({ value: type, label: type }))}
        {...same}
        required
      />
      <TextArea
        name="description"
        label={words.description}
        hint={words.descriptionHint}
        value={column?.description}
        rows={2}
        {...same}
        required
      />
      <TextField
        name="keywords"
        label={words.keywords}
        hint={words.keywordsHint}
        value={column?.keywords}
        {...same}
        required
      />
      <TextField
        name="sort"
        label={words.sort}
        hint={words.sortHint}
        type="number"
        value={String(column?.sort ?? 500)}
        {...same}
        required
      />
    </>
  );
}
