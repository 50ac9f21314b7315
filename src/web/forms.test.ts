import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { readForm, says } from './forms.tsx';
import { text } from './language.ts';

const schema = z.object({
  title: z.string().max(5),
  reason: z.string().min(1, says(text('请写明理由', 'Give a reason'))),
  units: z.array(z.string()).max(2).default([]),
});
const app = new Hono().post('/', async (c) => c.json(await readForm(c, schema)));

async function read(fields: Record<string, string | File | (string | File)[]>) {
  const body = new FormData();
  for (const [name, values] of Object.entries(fields)) for (const value of [values].flat()) body.append(name, value);
  return (await (await app.request('/', { method: 'POST', body })).json()) as Awaited<
    ReturnType<typeof readForm<z.infer<typeof schema>>>
  >;
}

const problemsOf = async (fields: Parameters<typeof read>[0]) => {
  const form = await read(fields);
  return form.ok ? [] : form.problems.map(({ field, text }) => `${field}: ${text.zh}`);
};

test('says of a field without words of its own what is wrong and how to mend it', async () => {
  expect(await problemsOf({ title: '关于印发实施方案的通知', reason: '' })).toEqual([
    'title: 此项最多 5 个字，现有 11 个，请删减',
    'reason: 请写明理由',
  ]);
  expect(await problemsOf({ reason: '补正', 'units[]': ['a', 'b', 'c'] })).toEqual([
    'title: 此项必填',
    'units: 此项最多选 2 个',
  ]);
});

test('a chosen file that is empty is no file left out', async () => {
  const fields = { title: '通知', reason: '补正' };
  expect(await problemsOf({ ...fields, paper: new File([], '清单.xlsx') })).toEqual([
    'paper: 文件“清单.xlsx”是空的，请重新选择',
  ]);
  expect(await problemsOf({ ...fields, paper: new File([], '') })).toEqual([]);
  expect(await problemsOf({ ...fields, paper: new File(['1'], '清单.xlsx') })).toEqual([]);
});

test('keeps what was typed beside a problem', async () => {
  const form = await read({ title: '关于印发实施方案的通知', reason: '补正' });
  expect(form).toMatchObject({ ok: false, typed: { title: '关于印发实施方案的通知', reason: '补正' } });
});
