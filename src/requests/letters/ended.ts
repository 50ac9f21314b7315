import type { Findings } from './finding.ts';
import { before, cite, FEE_RULES, paragraph, sentence } from './wording.ts';

/** 其他处理: the request ends without an answer on its substance (Art. 30, 42, withdrawal, other). */
export const ended: Pick<Findings, 'r3_6_1' | 'r3_6_2' | 'r3_6_3'> = {
  r3_6_1(decision, { ask, you, letterDate }) {
    const number = ask.text('decision.clarification.number', decision.clarification.number, '请填写补正告知书的编号。');
    const date = ask.date('decision.clarification.date', decision.clarification.date, '请填写补正告知书的日期。');
    const replyBy = ask.date('decision.replyBy', decision.replyBy, '请填写补正期限。');
    ask.demand('decision.replyBy', before(decision.replyBy, letterDate), '补正期限尚未届满，不能作逾期不补正处理。');
    return {
      blocks: [
        paragraph(
          `因申请内容不明确，本机关于${date}作出补正告知书（${number}），要求${you}在${replyBy}前（含当日）补正，并告知了逾期不补正的后果。期限届满，${you}没有补正，也没有说明正当理由。`,
        ),
        paragraph(`根据${cite('第三十条')}的规定，视为${you}放弃申请，本机关不再处理该政府信息公开申请。`),
      ],
    };
  },

  r3_6_2(decision, { ask, you, letterDate }) {
    const number = ask.text('decision.fee.number', decision.fee.number, '请填写收费通知的编号。');
    const date = ask.date('decision.fee.date', decision.fee.date, '请填写收费通知的日期。');
    const amount = ask.number('decision.amountYuan', decision.amountYuan, '请填写应缴的信息处理费金额。');
    const received = decision.receivedOn
      ? `${you}于${ask.date('decision.receivedOn', decision.receivedOn, '请填写收到收费通知的日期。')}收到该通知。通知`
      : '';
    const payBy = ask.date('decision.payBy', decision.payBy, '请填写缴费期限。');
    ask.demand('decision.payBy', before(decision.payBy, letterDate), '缴费期限尚未届满，不能作逾期未缴费处理。');
    return {
      blocks: [
        paragraph(
          `本机关于${date}作出收费通知（${number}），${received}要求${you}在${payBy}前（含当日）缴纳信息处理费${amount}元，并告知了逾期未缴纳的后果。期限届满，${you}没有缴纳。`,
        ),
        paragraph(
          `根据${cite('第四十二条')}和${FEE_RULES}的规定，视为${you}放弃申请，本机关不再处理该政府信息公开申请。`,
        ),
      ],
    };
  },

  r3_6_3(decision, { ask, you }) {
    if (decision.way === 'withdrawn') {
      const withdrawn = ask.date('decision.withdrawnOn', decision.withdrawnOn, '请填写申请人撤回申请的日期。');
      return {
        blocks: [
          paragraph(
            `${you}于${withdrawn}、在本机关答复前提出撤回上述申请。向行政机关申请获取政府信息是${cite('第二十七条')}规定的权利，是否行使由申请人自行决定。本机关准许撤回，对该申请的办理终止。`,
          ),
          paragraph(`${you}今后仍可以就相同内容提出政府信息公开申请。`),
        ],
      };
    }
    const ground = ask.text('decision.ground', decision.ground, '请写明处理的事实和理由。');
    const basis = ask.text('decision.basis', decision.basis, '请写明处理的法律依据及其条款。');
    return {
      blocks: [paragraph(`经审查，${sentence(ground)}`), paragraph(`根据${basis}的规定，本机关对该申请的办理终止。`)],
    };
  },
};
