import { describe, expect, it } from 'vitest';
import { checkPage, PAGE_RULES } from './check-page.ts';
import { parsePage } from './page.ts';
import type { PageExample } from './rule.ts';

const parts = (example: PageExample) => {
  const { html, ...context } = typeof example === 'string' ? { html: example } : example;
  return { html, context };
};
const shown = (example: PageExample) => [JSON.stringify(example), example] as const;

/** Pages made to cost time, read once for all rules. */
const HOSTILE = [
  ...['$a', 'a ', '[', "a=['b',"].map((part) => `<script>${part.repeat(5_000)}`),
  ...[
    '<div style="display:none">',
    '<a href="http://x.example/">',
    '<style>a',
    '<style>@media{',
    '<script>document.write("',
    "<script>'\\",
    '<script>document.referrer baidu location=',
    '<img src=x>',
    '<table><tr><td>',
  ].map((part) => part.repeat(20_000)),
].map((html) => parsePage(html));

describe.each(PAGE_RULES.map((rule) => [rule.id, rule] as const))('the page rule %s', (_id, rule) => {
  it.each(rule.examples.match.map(shown))('finds the fault in %s', (_, example) => {
    const { html, context } = parts(example);
    const findings = rule.check(parsePage(html), context);
    expect(findings.length).toBeGreaterThan(0);
    for (const { span, line, selector, excerpt } of findings) {
      expect(html.slice(...span)).toMatch(/^</);
      expect(line).toBeGreaterThan(0);
      expect(selector).not.toBe('');
      expect(excerpt).not.toBe('');
    }
  });

  it.each(rule.examples.pass.map(shown))('leaves alone %s', (_, example) => {
    const { html, context } = parts(example);
    expect(rule.check(parsePage(html), context)).toEqual([]);
  });

  it('says in both languages what is wrong, what to do and why', () => {
    for (const part of [rule.finds, rule.remedy]) {
      expect(part.zh).toMatch(/\p{Script=Han}/u);
      expect(part.en).toMatch(/^[A-Z].*\.$/u);
    }
    expect(rule.ground).toMatch(/《.+》/u);
  });

  it('takes hostile pages in reasonable time', () => {
    const started = performance.now();
    for (const page of HOSTILE) rule.check(page);
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});

it('reports the faults of a page in order of place, with line and selector', () => {
  const html = `<html><head><title>县财政局</title></head>
<body>
<div id="box"><ul><li>预算</li><li><img src="a.png"></li></ul></div>
<div style="display:none"><a href="http://x.example/">入口</a></div>
</body></html>`;
  expect(checkPage(html).map(({ rule, line, selector }) => ({ rule, line, selector }))).toEqual([
    { rule: 'image-text', line: 3, selector: 'div#box > ul:nth-of-type(1) > li:nth-of-type(2) > img:nth-of-type(1)' },
    { rule: 'hidden-content', line: 4, selector: 'html > body > div:nth-of-type(2)' },
  ]);
});
