import { describe, expect, test } from 'vitest';
import { OUTCOME_ROWS } from '../../law/outcomes.ts';
import { flow } from '../../paper/flow.ts';
import type { Paper } from '../../paper/paper.ts';
import { type Composition, compose } from './compose.ts';
import type { AnswerFacts, LetterFacts, Outcome } from './facts.ts';
import { eitherRemedy, reconsiderationFirst } from './fixtures/common.ts';
import { sampleDecisions } from './fixtures/decisions.ts';
import { sampleAnswer, sampleLetters } from './fixtures/letters.ts';

const day = (iso: string) => Temporal.PlainDate.from(iso);
const HOLE = /undefined|null|NaN|\[object|（\s*）|“\s*”|《\s*》|：。|。。|，，|，。|于[，。]|为。|\{|\}|_{2}/;

function paperOf(composition: Composition): Paper {
  if ('problems' in composition) throw new Error(JSON.stringify(composition.problems));
  return composition.paper;
}

function fieldsOf(composition: Composition): string[] {
  return 'problems' in composition ? composition.problems.map((problem) => problem.field) : [];
}

function texts(paper: Paper): string {
  const found: string[] = [];
  JSON.stringify(flow(paper), (_key, value) => {
    if (typeof value === 'string') found.push(value);
    return value;
  });
  return found.join('\n');
}

const answers = sampleDecisions.map(({ decision, articles }) => ({
  name: 'way' in decision ? `${decision.outcome} ${decision.way}` : decision.outcome,
  facts: sampleAnswer(decision),
  articles,
}));
const letters: { name: string; facts: LetterFacts }[] = [
  ...sampleLetters.map((facts) => ({
    name: facts.kind === 'correction' ? `correction ${facts.result.way}` : facts.kind,
    facts,
  })),
  ...answers,
];

describe.each(letters)('a letter: $name', ({ facts }) => {
  const text = texts(paperOf(compose(facts)));

  test('has no hole', () => {
    expect(text).not.toMatch(HOLE);
  });

  test('names unit, number, date, the request and how to reach the office', () => {
    for (const part of [
      facts.unit.name,
      facts.number,
      facts.unit.phone,
      facts.unit.address,
      facts.request.receiptNumber,
    ])
      expect(text).toContain(part);
    expect(text).toContain(`${facts.letterDate.year}年${facts.letterDate.month}月${facts.letterDate.day}日`);
    expect(text).toContain('2026年3月3日');
  });

  test('reports a problem or stays whole when any one text is blank', () => {
    for (const path of textPaths(facts)) {
      const changed = withBlank(facts, path);
      const composition = compose(changed);
      if ('problems' in composition) for (const problem of composition.problems) expect(problem.message).not.toBe('');
      else expect(texts(composition.paper), path.join('.')).not.toMatch(HOLE);
    }
  });

  test('reports a problem at any one placeholder left by the office', () => {
    for (const path of textPaths(facts).filter(writtenByOffice)) {
      expect(fieldsOf(compose(withText(facts, path, '定于x月xx日（ ）____')))).toContain(path.join('.'));
    }
  });
});

describe.each(answers)('an answer: $name', ({ facts, articles }) => {
  const text = texts(paperOf(compose(facts)));

  test('recalls the request in the applicant\u2019s words and cites its articles', () => {
    expect(text).toContain('2026年3月2日');
    expect(text).toContain(facts.request.description);
    for (const article of articles) expect(text).toContain(article);
  });

  test('names body, court and periods of the remedies', () => {
    for (const part of ['示范县人民政府', '示范县人民法院', '60日', '15日', '行政复议法', '行政诉讼法'])
      expect(text).toContain(part);
    const first = facts.remedies?.reconsiderationFirst;
    expect(text.includes('应当先申请行政复议')).toBe(first);
    expect(text.includes('6个月')).toBe(!first);
  });

  test('is not written without remedies, body or court', () => {
    expect(fieldsOf(compose({ ...facts, remedies: null }))).toEqual(['remedies']);
    const blank = { ...(facts.remedies ?? eitherRemedy), reconsiderationBody: ' ', court: '' };
    expect(fieldsOf(compose({ ...facts, remedies: blank }))).toEqual([
      'remedies.reconsiderationBody',
      'remedies.court',
    ]);
  });
});

test('all 21 outcomes of the annual report have their letter', () => {
  const outcomes = new Set<Outcome>(sampleDecisions.map(({ decision }) => decision.outcome));
  expect([...outcomes].sort()).toEqual([...OUTCOME_ROWS].sort());
});

describe('reconsideration first', () => {
  const refusals = answers.filter(({ facts }) => /^r3_3_[1-7]$/.test(facts.decision.outcome));

  test.each(refusals)('a refusal may not leave it out since 2024: $name', ({ facts }) => {
    expect(fieldsOf(compose({ ...facts, remedies: eitherRemedy }))).toContain('remedies.reconsiderationFirst');
  });

  test('the last refusal of 2023 leaves the choice, the first of 2024 does not', () => {
    const refusal = at(answer('r3_3_1'), '2023-12-29');
    expect(fieldsOf(compose({ ...refusal, remedies: eitherRemedy }))).toEqual([]);
    expect(fieldsOf(compose({ ...refusal, remedies: reconsiderationFirst }))).toContain(
      'remedies.reconsiderationFirst',
    );
    const next = at(answer('r3_3_1'), '2024-01-02');
    expect(fieldsOf(compose({ ...next, remedies: eitherRemedy }))).toContain('remedies.reconsiderationFirst');
  });

  test('a partial disclosure follows what the law module says, either way', () => {
    for (const remedies of [eitherRemedy, reconsiderationFirst]) {
      expect(fieldsOf(compose({ ...answer('r3_2'), remedies }))).toEqual([]);
    }
  });
});

describe('what a decision stands on', () => {
  const demands: [Outcome, Record<string, unknown>, string][] = [
    ['r3_3_4', { publicInterestWeighed: false }, 'decision.publicInterestWeighed'],
    ['r3_3_4', { thirdParty: { answer: 'objected', consultedOn: null } }, 'decision.thirdParty.consultedOn'],
    ['r3_3_3', { endangered: [] }, 'decision.endangered'],
    ['r3_3_6', { noDutyToPublish: false }, 'decision.noDutyToPublish'],
    ['r3_3_7', { noDutyToPublish: false }, 'decision.noDutyToPublish'],
    ['r3_2', { withheld: [] }, 'decision.withheld'],
    ['r3_2', { documents: [] }, 'decision.documents'],
    ['r3_6_1', { replyBy: day('2026-03-30') }, 'decision.replyBy'],
    ['r3_6_2', { payBy: day('2026-04-01') }, 'decision.payBy'],
    ['r3_6_2', { amountYuan: 0 }, 'decision.amountYuan'],
    ['r3_1', { way: 'provided', form: '纸质', documents: ['方案'] }, 'decision.formReason'],
    ['r3_2', { form: '复印件', formReason: '' }, 'decision.formReason'],
    ['r3_5_2', { earlier: { number: '示公开〔2025〕1号', date: null } }, 'decision.earlier.date'],
  ];

  test.each(demands)('%s without %o is a problem at %s', (outcome, change, field) => {
    const facts = answer(outcome);
    const changed = {
      ...facts,
      wanted: '电子文件、电子邮件',
      decision: { ...facts.decision, ...change },
    } as AnswerFacts;
    expect(fieldsOf(compose(changed))).toEqual([field]);
  });

  test('information may go out in the form asked for, in its own words, without a reason', () => {
    const given = (form: string) => sampleAnswer({ outcome: 'r3_1', way: 'provided', documents: ['方案'], form });
    for (const [wanted, form] of [
      ['纸质、邮寄', '复印件'],
      ['纸质、自行领取', '纸质，另附光盘'],
      ['光盘、邮寄', '电子文件'],
      ['电子文件、在本网站下载', 'PDF 文件'],
      ['当场查阅、抄录、自行领取', '查阅'],
    ] as const)
      expect([form, fieldsOf(compose({ ...given(form), wanted }))]).toEqual([form, []]);
    const another = { ...given('光盘'), wanted: '纸质、邮寄' };
    const decision = { ...another.decision, formReason: '图纸为手绘原件，复制可能损坏载体' } as AnswerFacts['decision'];
    expect(texts(paperOf(compose({ ...another, decision })))).toContain('第四十条的规定改以上述形式提供');
  });

  test('another agency that is named must be reachable; one that is unknown may be left out', () => {
    const facts = sampleAnswer({
      outcome: 'r3_4_1',
      way: 'other-agency',
      ground: '不由本机关制作',
      agency: { name: '示范县教育局', contact: '' },
    });
    expect(fieldsOf(compose(facts))).toEqual(['decision.agency.contact']);
    const unknown = sampleAnswer({ outcome: 'r3_4_1', way: 'other-agency', ground: '不由本机关制作', agency: null });
    expect(texts(paperOf(compose(unknown)))).not.toMatch(HOLE);
  });
});

describe('dates', () => {
  test('an answer cannot be dated before the request was received', () => {
    expect(fieldsOf(compose(at(answer('r3_1'), '2026-03-02', '2026-03-03')))).toContain('letterDate');
  });

  test('an extension after the first due date is no extension', () => {
    const extension = sampleLetters.find((facts) => facts.kind === 'extension');
    if (!extension) throw new Error('no sample');
    expect(fieldsOf(compose({ ...extension, letterDate: day('2026-03-31') }))).toEqual([]);
    expect(fieldsOf(compose({ ...extension, letterDate: day('2026-04-01') }))).toEqual(['letterDate']);
  });

  test('a date in a year whose holidays are not announced yet says so', () => {
    for (const facts of sampleLetters) {
      if (facts.kind !== 'extension' && facts.kind !== 'receipt') continue;
      expect(texts(paperOf(compose(facts)))).not.toContain('节假日安排尚未公布');
      expect(texts(paperOf(compose({ ...facts, provisionalYear: 2027 })))).toContain('2027年节假日安排尚未公布');
    }
  });

  test('a day that is missing is asked for by its own field, also after an opinion that is still awaited', () => {
    const consultations = [
      { who: 'agency', result: 'waiting', askedOn: day('2026-03-05') },
      { who: 'co-maker', result: 'silent', askedOn: null },
    ] as const;
    const composed = compose({ ...answer('r3_1'), history: { consultations: [...consultations] } });
    expect(fieldsOf(composed)).toEqual(['history.consultations.1.askedOn']);
  });

  test('clarification and extension on the way are told in the answer', () => {
    const facts = answer('r3_1');
    const clarified = { on: day('2026-03-10'), text: '所需的是三组、四组的方案。' };
    const notice = { number: '示自然资公开〔2026〕15号', date: day('2026-03-27') };
    const history = { extension: { workingDays: 20, notice, until: day('2026-05-08') } };
    const text = texts(paperOf(compose({ ...facts, request: { ...facts.request, clarified }, history })));
    for (const part of ['2026年3月10日', clarified.text, '2026年5月8日', '第三十三条第二款', notice.number])
      expect(text).toContain(part);
  });
});

describe('what the regulation does not say', () => {
  test('confirming or issuing again rests on no article of its own; a rule of a higher office may be named', () => {
    const facts = answer('r3_5_5');
    expect(texts(paperOf(compose(facts)))).toContain('据此，本机关对该申请不予处理。');
    const basis = '《省政府信息公开办法》第二十条';
    const decision = { ...facts.decision, basis } as AnswerFacts['decision'];
    expect(texts(paperOf(compose({ ...facts, decision })))).toContain(`根据${basis}的规定，本机关对该申请不予处理。`);
  });

  test('publications: the article lets the office name the way to them, nothing more', () => {
    expect(texts(paperOf(compose(answer('r3_5_3'))))).not.toContain('不将其作为政府信息公开申请处理');
  });

  test('no review that the case does not hold is claimed of a state secret', () => {
    expect(texts(paperOf(compose(answer('r3_3_1'))))).not.toContain('保密审查');
  });
});

test('the applicant learns that others are asked, and of no third party who it is', () => {
  const told = sampleLetters.find((facts) => facts.kind === 'consultation-notice');
  if (!told) throw new Error('no sample');
  const text = texts(paperOf(compose(told)));
  for (const part of ['第三十二条', '第三十四条', '第三十三条第三款', '2026年3月6日', '2026年3月9日'])
    expect(text).toContain(part);
  expect(fieldsOf(compose({ ...told, asked: [] }))).toEqual(['asked']);
});

test('a third party learns nothing about the applicant', () => {
  const enquiry = sampleLetters.find((facts) => facts.kind === 'third-party-enquiry');
  if (!enquiry) throw new Error('no sample');
  expect(texts(paperOf(compose(enquiry)))).not.toContain('张三');
});

test('an organisation is addressed as 你单位', () => {
  const facts = answer('r3_5_2');
  const text = texts(paperOf(compose({ ...facts, applicant: { name: '示范县商会', kind: 'organisation' } })));
  expect(text).toContain('示范县商会：');
  expect(text.replaceAll('你单位', '')).not.toContain('你');
});

test('the applicant\u2019s words are taken as they are, even where they look like a blank form', () => {
  const facts = answer('r3_1');
  const description = '请公开（ ）____ {{x}} x月x日的文件';
  expect(texts(paperOf(compose({ ...facts, request: { ...facts.request, description } })))).toContain(description);
});

function answer(outcome: Outcome): AnswerFacts {
  const sample = answers.find(({ facts }) => facts.decision.outcome === outcome);
  if (!sample) throw new Error(`no sample for ${outcome}`);
  return sample.facts;
}

function at(facts: AnswerFacts, letterDate: string, receivedOn = '2023-12-01'): AnswerFacts {
  const request = { ...facts.request, lodgedOn: day('2023-11-30'), receivedOn: day(receivedOn) };
  return { ...facts, request, letterDate: day(letterDate) };
}

function textPaths(value: unknown, path: string[] = []): string[][] {
  if (typeof value === 'string') return [path];
  if (value === null || typeof value !== 'object' || value instanceof Temporal.PlainDate) return [];
  return Object.entries(value).flatMap(([key, inner]) => textPaths(inner, [...path, key]));
}

/** Names, the applicant's own words, and fields chosen from a list are not free text of the office. */
function writtenByOffice(path: string[]): boolean {
  const field = path.join('.');
  return !/^(kind|applicant\.|thirdParty\.|coMaker\.|request\.description|queryCode|opinionCode|unit\.officeHours|because|counted\.way|afterPayment|asked\.\d+\.who|result\.(way|because)|decision\.(outcome|way|thirdParty\.answer|withheld\.\d+\.article)$)/.test(
    field,
  );
}

function withText(facts: LetterFacts, path: string[], text: string): LetterFacts {
  const copy = (value: unknown, rest: string[]): unknown => {
    const [key, ...deeper] = rest;
    if (key === undefined) return text;
    if (Array.isArray(value)) return value.map((item, index) => (String(index) === key ? copy(item, deeper) : item));
    return { ...(value as object), [key]: copy((value as Record<string, unknown>)[key], deeper) };
  };
  return copy(facts, path) as LetterFacts;
}

function withBlank(facts: LetterFacts, path: string[]): LetterFacts {
  const chosen =
    /^(kind|because|applicant\.kind|counted\.way|afterPayment|asked\.\d+\.who|result\.(way|because)|decision\.(outcome|way|thirdParty\.answer|withheld\.\d+\.article))$/.test(
      path.join('.'),
    );
  return chosen ? facts : withText(facts, path, '  ');
}
