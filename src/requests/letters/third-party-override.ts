import type { Paper } from '../../paper/paper.ts';
import type { Checklist } from './checklist.ts';
import type { ThirdPartyOverrideFacts } from './notice-facts.ts';
import { remedies } from './remedies.ts';
import { cite, frame, notAfter, paragraph, recallToOther, sentence } from './wording.ts';

/** 公开决定告知书: tells a third party that refused what is disclosed all the same, and why (Art. 32). */
export function thirdPartyOverride(facts: ThirdPartyOverrideFacts, ask: Checklist): Paper {
  const { enquiry, objectedOn } = facts;
  const recalled = recallToOther(facts, ask);
  const number = ask.text('enquiry.number', enquiry.number, '请填写征求意见书的编号。');
  const asked = ask.date('enquiry.date', enquiry.date, '请填写征求意见书的日期。');
  const objected = ask.date('objectedOn', objectedOn, '请填写收到第三方不同意公开意见的日期。');
  const disclosed = ask.texts('disclosed', facts.disclosed, '请写明决定公开的政府信息内容。');
  const ground = ask.text('ground', facts.ground, '请写明不公开为什么可能对公共利益造成重大影响。');
  ask.demand('objectedOn', notAfter(enquiry.date, objectedOn), '收到意见的日期不能早于征求意见的日期。');
  ask.demand('objectedOn', notAfter(objectedOn, facts.letterDate), '收到意见的日期不能晚于文书日期。');
  return {
    ...frame(facts, ask),
    title: '政府信息公开决定告知书',
    blocks: [
      paragraph(
        `${recalled}，并于${asked}就其中涉及你方的信息书面征求你方意见（${number}）。你方于${objected}提出意见，不同意公开。`,
      ),
      paragraph(
        `经审查你方意见并衡量公共利益，本机关认为不公开下列信息可能对公共利益造成重大影响。根据${cite('第十五条', '第三十二条')}的规定，决定予以公开。`,
      ),
      { kind: 'heading', level: 1, text: '一、决定公开的内容' },
      { kind: 'numbered', items: disclosed },
      { kind: 'heading', level: 1, text: '二、决定公开的理由' },
      paragraph(sentence(ground)),
    ],
    remedies: remedies(facts, '本告知书', ask),
  };
}
