import type { Checklist } from './checklist.ts';
import type { Findings } from './finding.ts';
import { cite, paragraph, sentence, UNCOUNTED } from './wording.ts';

const DECIDED = '本机关决定对该信息不予公开。';

/** 不予公开 (Art. 14, 15, 16) and information with its own rules of access (Art. 36(7)). */
export const withheld: Pick<
  Findings,
  'r3_3_1' | 'r3_3_2' | 'r3_3_3' | 'r3_3_4' | 'r3_3_5' | 'r3_3_6' | 'r3_3_7' | 'r3_3_8'
> = {
  r3_3_1(decision, { ask, you }) {
    const found = `经审查，${you}申请公开的信息属于依法确定的国家秘密。`;
    return refusal(found, groundOf(decision, ask), '第十四条');
  },

  r3_3_2(decision, { ask, you }) {
    const basis = ask.text('decision.basis', decision.basis, '请写明禁止公开该信息的法律、行政法规及其条款。');
    const found = `经审查，${you}申请公开的信息属于${basis}禁止公开的政府信息。`;
    return refusal(found, groundOf(decision, ask), '第十四条');
  },

  r3_3_3(decision, { ask, you }) {
    const endangered = ask.texts('decision.endangered', decision.endangered, '请选择公开后可能危及的方面。').join('、');
    const found = `经审查，${you}申请公开的信息公开后可能危及${endangered}。`;
    return refusal(found, groundOf(decision, ask), '第十四条');
  },

  r3_3_4(decision, { ask, you }) {
    const { thirdParty } = decision;
    const interest = ask.text(
      'decision.interest',
      decision.interest,
      '请写明受保护的第三方权益，如商业秘密、个人隐私。',
    );
    const consulted = ask.date(
      'decision.thirdParty.consultedOn',
      thirdParty.consultedOn,
      '请填写书面征求第三方意见的日期。',
    );
    ask.demand(
      'decision.publicInterestWeighed',
      decision.publicInterestWeighed,
      '请先衡量不公开对公共利益的影响并作出记录。',
    );
    ask.demand(
      'decision.thirdParty.answer',
      thirdParty.answer !== 'agreed',
      '第三方同意公开，不能以涉及其权益为由不予公开。',
    );
    ask.demand(
      'decision.thirdParty.answer',
      thirdParty.answer !== 'waiting',
      '第三方的答复期限尚未届满，请等待其意见。',
    );
    const on = thirdParty.answeredOn
      ? ask.date('decision.thirdParty.answeredOn', thirdParty.answeredOn, '请填写收到意见的日期。')
      : '';
    const answered =
      thirdParty.answer === 'objected'
        ? `第三方${on ? `于${on}答复` : ''}不同意公开，所提理由合理`
        : '第三方在法定期限内未提出意见，由本机关依照条例的规定决定是否公开';
    const found = `经审查，${you}申请公开的信息涉及第三方的${interest}，公开会对第三方合法权益造成损害。`;
    return {
      blocks: [
        paragraph(`${found}具体理由是：${sentence(groundOf(decision, ask))}`),
        paragraph(
          `本机关于${consulted}书面征求第三方意见，${answered}。${UNCOUNTED}经衡量，不公开该信息不会对公共利益造成重大影响。`,
        ),
        paragraph(`根据${cite('第十五条', '第三十二条', TOLD)}的规定，${DECIDED}`),
      ],
    };
  },

  r3_3_5(decision, { ask, you }) {
    const matter = ask.text('decision.matter', decision.matter, '请选择属于哪一类内部事务信息。');
    const found = `经审查，${you}申请公开的信息属于行政机关${matter}方面的内部事务信息。`;
    return refusal(found, groundOf(decision, ask), '第十六条第一款');
  },

  r3_3_6(decision, { ask, you }) {
    demandNoDuty(decision, ask);
    const matter = ask.text('decision.matter', decision.matter, '请选择属于哪一类过程性信息。');
    const found = `经审查，${you}申请公开的信息是行政机关在履行行政管理职能过程中形成的${matter}，属于过程性信息，法律、法规、规章没有规定应当公开。`;
    return refusal(found, groundOf(decision, ask), '第十六条第二款');
  },

  r3_3_7(decision, { ask, you }) {
    demandNoDuty(decision, ask);
    const found = `经审查，${you}申请公开的信息属于行政执法案卷信息，法律、法规、规章没有规定应当公开。`;
    return refusal(found, groundOf(decision, ask), '第十六条第二款');
  },

  r3_3_8(decision, { ask, you }) {
    const matter = ask.text('decision.matter', decision.matter, '请写明所查询的是哪一类资料。');
    const basis = ask.text('decision.basis', decision.basis, '请写明对获取该信息有特别规定的法律、行政法规及其条款。');
    const access = ask.text('decision.access', decision.access, '请告知到哪里、怎样依照特别规定查询。');
    return {
      blocks: [
        paragraph(`经审查，${you}申请公开的信息属于${matter}，${basis}对获取该信息有特别规定。`),
        paragraph(
          `根据${cite('第三十六条第（七）项')}的规定，获取该信息应当依照上述规定办理，本机关不按政府信息公开程序提供。查询办法如下：${sentence(access)}`,
        ),
      ],
    };
  },
};

const TOLD = '第三十六条第（三）项';

function refusal(found: string, ground: string, ...articles: string[]) {
  return {
    blocks: [
      paragraph(`${found}具体理由是：${sentence(ground)}`),
      // that it says so and why is a duty of its own: Art. 36(3)
      paragraph(`根据${cite(...articles, TOLD)}的规定，${DECIDED}`),
    ],
  };
}

function groundOf(decision: { ground: string }, ask: Checklist): string {
  return ask.text('decision.ground', decision.ground, '不予公开必须结合本件信息写明理由。');
}

function demandNoDuty(decision: { noDutyToPublish: boolean }, ask: Checklist): void {
  ask.demand('decision.noDutyToPublish', decision.noDutyToPublish, '请先核实法律、法规、规章没有规定该信息应当公开。');
}
