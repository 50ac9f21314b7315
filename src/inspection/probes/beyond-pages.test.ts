import { describe, expect, it } from 'vitest';
import { answerManner } from './answer-manner.ts';
import { NOT_ASKED } from './asked.ts';
import { dataPublished, namedFeatures, searchBonus, surveys } from './bonus.ts';
import { guideAccuracy } from './guide-accuracy.ts';
import { browsers } from './host-facts.ts';
import { judged, refOf, verdicts } from './probe.fixture.ts';
import { resultOf } from './run.ts';
import { signIn } from './sign-in.ts';

const HOME = '<title>示范县人民政府</title>';
const login = (action: string) => `<form action="${action}"><input name="u"><input type="password" name="p"></form>`;
const open = '<form action="/send"><textarea name="t"></textarea><button>提交</button></form>';

describe('signing in', () => {
  it.each([
    ['nothing to sign in to', { '/a/': `<h1>县长信箱</h1>${open}` }, ['D4.9 unknown']],
    [
      'a sign-in each',
      { '/a/': `<h1>县长信箱</h1>${login('/mail/login')}`, '/b/': `<h1>征集调查</h1>${login('/survey/login')}` },
      ['D3.2 fail', 'D4.9 unknown'],
    ],
    [
      'one for both',
      { '/a/': `<h1>县长信箱</h1>${login('/login')}`, '/b/': `<h1>征集调查</h1>${login('/login')}` },
      ['D3.2 unknown', 'D4.9 unknown'],
    ],
    [
      'two hosts',
      {
        '/a/': `<h1>县长信箱</h1>${login('https://a.shifan.gov.cn/in')}`,
        '/b/': `<h1>办事服务</h1>${login('https://b.shifan.gov.cn/in')}`,
      },
      ['D3.2 fail', 'D4.9 fail'],
    ],
    ['only a link', { '/a/': `<h1>县长信箱</h1>${open}<a href="/in">登录</a>` }, ['D3.2 unknown', 'D4.9 unknown']],
  ])('with %s', (_, pages, expected) => {
    expect(verdicts(judged(signIn, { '/': HOME, ...pages }))).toEqual(expected);
  });
});

describe('guides and answers', () => {
  const guide = (more: string) =>
    `<h1>占道许可办事指南</h1><p>事项名称：占道许可</p><p>申请条件：本县居民</p><p>办理材料：申请书</p><p>办理地点：二楼</p>${more}`;

  it.each([
    ['<p>法定办结时限：20个工作日</p><p>承诺办结时限：30个工作日</p>', ['D2.3 fail']],
    ['<p>法定办结时限：20个工作日</p><p>承诺办结时限：20个工作日</p>', []],
    ['<p>是否收费：否</p><p>收费标准：每件50元</p>', ['D2.3 fail']],
    ['<p>是否收费：是</p><p>收费标准：每件50元</p>', []],
  ])('contradict themselves or not: %s', (more, expected) => {
    const found = judged(guideAccuracy, { '/': HOME, '/g.html': guide(more) });
    expect(verdicts(found)).toEqual(expected);
    // and even then nobody knows what is done at the counter
    expect(found.open).toHaveProperty(['D2.3', 'zh']);
  });

  const letter = (asked: string, answered: string, said: string) =>
    `<h1>咨询加装电梯</h1><p>县长信箱</p><p>留言时间：${asked}</p><p>答复时间：${answered}</p><p>答复内容：${said}</p>`;
  const full = '您好，老旧小区加装电梯须经三分之二以上业主同意，请携带材料到二楼窗口办理。';

  it.each([
    // the holiday of five days lies between, and a Saturday that is worked: the fifth working day
    ['2026-04-29', '2026-05-09', full, []],
    ['2026-04-29', '2026-05-11', full, ['D3.4 unknown']],
    ['2026-05-11', '2026-05-12', '已收悉。', ['D3.4 unknown']],
    ['1999-05-11', '1999-09-12', full, []],
  ])('asked %s, answered %s: %s', (asked, answered, said, expected) => {
    const found = judged(answerManner, { '/': HOME, '/m.html': letter(asked, answered, said) });
    expect(verdicts(found)).toEqual(expected);
    expect(found.open).toHaveProperty(['D3.4', 'zh']);
  });
});

it.each([
  [null, 'unknown'],
  [{ characters: 900, overflow: 0 }, 'unknown'],
  [{ characters: 900, overflow: 300 }, 'fail'],
  [{ characters: 3, overflow: 0 }, 'fail'],
])('one browser that shows the home page well passes it for no other: %j', (shown, verdict) => {
  const asked = { ...NOT_ASKED, shown };
  expect(verdicts(judged(browsers, { '/': HOME }, { asked }))).toEqual([`D4.7 ${verdict}`]);
});

describe('a bonus', () => {
  const survey = (month: number, form = true) =>
    `<h1>公园建设意见征集</h1><p>发布日期：2026-0${month}-01</p>${form ? open : '<p>请发送到邮箱 a@shifan.gov.cn</p>'}`;
  const surveysOf = (count: number, form = true) =>
    Object.fromEntries(Array.from({ length: count }, (_, at) => [`/s${at}.html`, survey(1 + (at % 6), form)]));

  it.each([
    ['six surveys', surveys, surveysOf(6), {}, ['B3.2 merit']],
    ['five surveys', surveys, surveysOf(5), {}, []],
    ['six surveys by e-mail', surveys, surveysOf(6, false), {}, []],
    ['five surveys of a part', surveys, surveysOf(5), { isWhole: false }, ['B3.2 unknown']],
    [
      'data with chart and file',
      dataPublished,
      { '/d/': '<h1>数据发布</h1><canvas></canvas><a href="/d.csv">人口数据下载</a>' },
      {},
      ['B1.1 merit', 'B1.2 merit'],
    ],
    ['a chart among the news', dataPublished, { '/n/': '<h1>工作动态</h1><canvas></canvas>' }, {}, []],
    [
      'features that were not tried',
      namedFeatures,
      { '/a/': '<a href="/x">智能问答</a><a href="/y">在线办理</a>' },
      {},
      ['B2.1 unknown', 'B3.1 unknown'],
    ],
  ] as const)('for %s', (_, one, pages, more, expected) => {
    expect(verdicts(judged(one, { '/': HOME, ...pages }, more))).toEqual(expected);
  });

  it('for a search that forgives is earned by an answer alone', () => {
    const tolerant = { asked: '关于防汛工的通知', target: 'x', isFound: true, result: refOf('/search') };
    const of = (found: typeof tolerant | null) =>
      verdicts(judged(searchBonus, { '/': HOME }, { asked: { ...NOT_ASKED, tolerant: found } }));
    expect(of(tolerant)).toEqual(['B4.1 merit', 'B4.2 unknown']);
    expect(of({ ...tolerant, isFound: false })).toEqual(['B4.2 unknown']);
    expect(of(null)).toEqual(['B4.1 unknown', 'B4.2 unknown']);
  });

  it('is called earned, not earned or unknown, never a fault', () => {
    expect([resultOf('B1.1', [], 1).verdict, resultOf('B1.1', [], 0).verdict]).toEqual(['not-earned', 'unknown']);
  });
});
