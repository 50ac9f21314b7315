import { describe, expect, it } from 'vitest';
import { checkText, TEXT_RULES } from './check-text.ts';

describe.each(TEXT_RULES.map((rule) => [rule.id, rule] as const))('the rule %s', (_id, rule) => {
  it.each(rule.examples.match)('finds the fault in %s', (text) => {
    const findings = rule.check(text);
    expect(findings.length).toBeGreaterThan(0);
    for (const { span } of findings) expect(text.slice(...span).trim()).not.toBe('');
  });

  it.each(rule.examples.pass)('leaves alone %s', (text) => expect(rule.check(text)).toEqual([]));

  it('says in both languages what is wrong, what to do and why', () => {
    for (const part of [rule.finds, rule.remedy]) {
      expect(part.zh).toMatch(/\p{Script=Han}/u);
      expect(part.en).toMatch(/^[A-Z].*\.$/u);
    }
    expect(rule.ground).toMatch(/《.+》/u);
  });

  it('leaves alone the examples that other rules must leave alone', () => {
    const others = TEXT_RULES.filter((other) => other !== rule).flatMap((other) => other.examples.pass);
    expect(others.filter((text) => rule.check(text).length > 0)).toEqual([]);
  });

  it('takes a long text without end of line in reasonable time', () => {
    const hostile = ['x', '|', ' |', '〔2012', '一、', 'ㄒ唬', '(ā', '2019', '附表1 ', '鏀'].map((part) =>
      part.repeat(20_000),
    );
    const started = performance.now();
    for (const text of hostile) rule.check(text);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

it('reports the faults of all rules in order of place', () => {
  const text = 'x月xx日，政務(wù)公开示范县在bet365亚洲官网 办公室召开会议。\n打印 关闭';
  const findings = checkText(text);
  expect(findings.map(({ rule }) => rule)).toEqual(['placeholder', 'injected-pinyin', 'injected-brand', 'web-debris']);
  expect(findings.map(({ span }) => text.slice(...span))).toEqual(['x月xx日', '務(wù)', 'bet365亚洲官网', '打印 关闭']);
  expect(findings[2]?.excerpt).toContain('bet365亚洲官网');
});
