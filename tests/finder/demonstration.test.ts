/** Questions of residents over the demonstration county: the right unit comes first, with how to reach it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createProgram, type Program } from '../../src/app.ts';
import { type DemoDatabase, demoDatabase } from '../support/demo.ts';

let database: DemoDatabase;
let program: Program;
const faults: unknown[] = [];

beforeAll(async () => {
  database = await demoDatabase();
  program = createProgram({
    urls: database.urls,
    keysFolder: database.keysFolder,
    now: () => Temporal.Now.instant(),
    report: (error) => faults.push(error),
  });
}, 400_000);

afterAll(async () => {
  expect(faults).toEqual([]);
  await program.close();
  await database.drop();
});

async function ask(question: string, host = 'www.shifan.example') {
  const path = `/ask-whom?q=${encodeURIComponent(question)}`;
  const response = await program.app.request(`http://${host}${path}`, { headers: { host } });
  expect(response.status).toBe(200);
  const html = await response.text();
  const units = [...html.matchAll(/<h2 class="h3"><a href="\/units\/([\w-]+)"/g)].map(([, code]) => code);
  return { html, units };
}

describe('which unit to ask', () => {
  it.each([
    ['低保怎么申请', 'mzj'],
    ['孩子上小学怎么划片', 'jyj'],
    ['办营业执照去哪里', 'scj'],
    ['征地补偿标准是多少', 'zrj'],
    ['落户需要什么材料', 'gaj'],
    ['养老保险怎么转移', 'rsj'],
    ['农机补贴', 'nyj'],
    ['村里修路什么时候动工', 'jtj'],
    ['防汛应急预案', 'yjj'],
    ['公租房申请条件', 'zjj'],
    ['部门预算在哪里看', 'czj'],
    ['打疫苗在哪里', 'wjj'],
    ['青山镇卫生院改造', 'qingshan'],
    ['打预防针去哪', 'wjj'],
    ['买到假药找谁', 'scj'],
    ['下水道堵了', 'zjj'],
    ['老板不发工资', 'rsj'],
    ['派出所上户口', 'gaj'],
    ['自来水停水', 'zjj'],
    ['种地补贴什么时候发', 'nyj'],
    ['林权证', 'zrj'],
  ])('%s', async (question, code) => {
    const { units } = await ask(question);
    expect(units[0]).toBe(code);
  });

  it('says why and how to reach it, and leads on', async () => {
    const { html } = await ask('低保怎么申请');
    expect(html).toContain('承办：低保');
    expect(html).toContain('/requests/new?unit=mzj');
    expect(html).toMatch(/联系方式<!-- -->：|联系方式：/);
  });

  it('names the usual keeper where the county lists none, and whom to ask then', async () => {
    const { html, units } = await ask('退伍军人安置');
    expect(html).toContain('名称含“退役军人”的单位');
    expect(units.at(-1)).toBe('gov-office');
    expect(html).toContain('拿不准向哪个单位提出时');
    expect((await ask('低保怎么申请')).html).not.toContain('拿不准向哪个单位提出时');
  });

  it('says when nothing was found, and treats what was typed as text', async () => {
    const { html, units } = await ask('<script>alert(1)</script>zzzz');
    expect(units).toEqual(['gov-office']);
    expect(html).not.toContain('<script>alert');
    expect(html).toContain('没有找到对应的单位');
  });
});
