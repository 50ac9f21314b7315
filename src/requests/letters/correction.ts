import type { Block, Paper } from '../../paper/paper.ts';
import type { Checklist } from './checklist.ts';
import type { OtherBody } from './common-facts.ts';
import type { CorrectionFacts } from './notice-facts.ts';
import { remedies } from './remedies.ts';
import { cite, frame, notAfter, paragraph, recall, sentence, you } from './wording.ts';

/** 更正告知书: what became of a request to correct a record about oneself (Art. 41). */
export function correction(facts: CorrectionFacts, ask: Checklist): Paper {
  return {
    ...frame(facts, ask),
    title: '政府信息更正申请告知书',
    blocks: [...recall(facts, ask, CORRECTION), ...resultOf(facts, ask)],
    remedies: remedies(facts, '本告知书', ask),
  };
}

const CORRECTION = { request: '更正与自身相关的政府信息记录的申请', object: '申请更正的内容' };

function resultOf(facts: CorrectionFacts, ask: Checklist): Block[] {
  const { result } = facts;
  const who = you(facts);
  const record = ask.text('record', facts.record, '请写明申请更正的是哪一份政府信息记录。');
  if (result.way === 'corrected') {
    const from = ask.text('result.from', result.from, '请写明更正前的记录。');
    const to = ask.text('result.to', result.to, '请写明更正后的记录。');
    const on = ask.date('result.correctedOn', result.correctedOn, '请填写更正的日期。');
    ask.demand('result.correctedOn', notAfter(result.correctedOn, facts.letterDate), '更正的日期不能晚于文书日期。');
    const changes: Block = {
      kind: 'fields',
      fields: [
        { label: '原记录', value: from },
        { label: '更正后', value: to },
      ],
    };
    return [
      paragraph(`经审核，${record}的记录与事实不符，${who}的申请属实。`),
      paragraph(`根据${cite('第四十一条')}的规定，本机关已于${on}予以更正：`),
      changes,
    ];
  }
  const ground = ask.text('result.ground', result.ground, '请结合该记录写明理由。');
  if (result.way === 'refused')
    return [
      paragraph(
        result.because === 'accurate'
          ? `经审核，${record}的记录没有不准确之处。理由是：${sentence(ground)}`
          : `经审核，${who}提供的证据不能证明${record}的记录不准确。理由是：${sentence(ground)}`,
      ),
      paragraph(`根据${cite('第四十一条')}的规定，本机关对${who}的更正申请不予更正。`),
    ];
  const { name, contact } = bodyOf(result.body, ask);
  const found = `经审核，${record}的更正不属于本机关职能范围。理由是：${sentence(ground)}`;
  if (result.way === 'told')
    return [
      paragraph(found),
      paragraph(`根据${cite('第四十一条')}的规定，请${who}向有权更正的${name}提出，联系方式：${sentence(contact)}`),
    ];
  const on = ask.date('result.passedOn', result.passedOn, '请填写转送的日期。');
  ask.demand('result.passedOn', notAfter(result.passedOn, facts.letterDate), '转送的日期不能晚于文书日期。');
  return [
    paragraph(found),
    paragraph(
      `根据${cite('第四十一条')}的规定，本机关已于${on}将${who}的申请转送有权更正的${name}处理，联系方式：${sentence(contact)}`,
    ),
  ];
}

function bodyOf(body: OtherBody, ask: Checklist): OtherBody {
  return {
    name: ask.text('result.body.name', body.name, '请填写有权更正的行政机关名称。'),
    contact: ask.text('result.body.contact', body.contact, '请填写该行政机关的联系方式。'),
  };
}
