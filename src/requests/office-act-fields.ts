/** Fields that several acts share. */
import { z } from 'zod';
import { says } from '../web/forms.tsx';
import { type Text, text } from '../web/language.ts';
import { type ActField, needed } from './office-acts.ts';

/** Options of a select from a table of words. */
export const options = <K extends string>(values: readonly K[], words: Record<K, Text>) =>
  values.map((value) => ({ value, label: words[value] }));
export const pick = <T extends string>(values: readonly T[]) =>
  z.enum(values as readonly [T, ...T[]], says(text('请选择', 'Choose')));

export const receivedOn: ActField = {
  name: 'receivedOn',
  label: text('对方收到日期（已知时填写）', 'Received on, if known'),
  type: 'date',
};

export const remarks: ActField = { name: 'remarks', label: text('意见', 'Remarks'), type: 'area', required: true };
export const remarksSchema = z.object({ remarks: needed('请写明意见', 'Write your remarks') });

/** Papers that prove or accompany an act. */
export const papers: ActField = {
  name: 'files',
  label: text('附件（可多选）', 'Files'),
  type: 'files',
  hint: text('PDF、Word、图片等，单个不超过20MB。', 'PDF, Word, pictures; each at most 20 MB.'),
};
