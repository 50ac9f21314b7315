import { type FeeLine, TARIFFS } from '../../law/fees.ts';
import type { Block, Cell, Paper } from '../../paper/paper.ts';
import type { Checklist } from './checklist.ts';
import type { FeeNoticeFacts } from './notice-facts.ts';
import { before, cite, FEE_RULES, frame, paragraph, recall, sentence, within, you } from './wording.ts';

/** 收费通知书: ground, tariff with every step charged, amount, way and time to pay, and what not paying means (Art. 42). */
export function feeNotice(facts: FeeNoticeFacts, ask: Checklist): Paper {
  const { counted, payBy, tiers } = facts;
  const who = you(facts);
  const amount = ask.number('amountYuan', facts.amountYuan, '请先计算应缴的信息处理费金额。');
  const payment = ask.text('payment', facts.payment, '请写明缴费的方式和地点。');
  const days = ask.number('payWorkingDays', facts.payWorkingDays, '请填写缴费的工作日数。');
  const lastDay = payBy ? ask.date('payBy', payBy, '请填写缴费的最后一日。') : '';
  ask.demand('payBy', before(facts.letterDate, payBy ?? null), '缴费的最后一日应当晚于文书日期。');
  ask.demand('tiers', tiers.length > 0, '请列出收费的档次。');
  ask.demand(
    'amountYuan',
    tiers.reduce((sum, tier) => sum + tier.sumYuan, 0) === facts.amountYuan,
    '应缴金额与各档之和不一致，请重新计算。',
  );
  return {
    ...frame(facts, ask),
    title: '政府信息公开信息处理费收费通知书',
    blocks: [
      ...recall(facts, ask),
      paragraph(
        `${excess(facts, ask)}根据${cite('第四十二条')}和${FEE_RULES}的规定，本机关决定${METHOD[counted.way]}收取信息处理费，应缴金额为${amount}元。${standard(counted.way)}计算如下：`,
      ),
      breakdown(tiers, counted.way),
      paragraph(
        `请自收到本通知书次日起${within(days, lastDay)}缴纳。缴费方式：${sentence(payment)}缴费后，本机关依法出具财政票据。`,
      ),
      paragraph(
        `${who}逾期未缴纳的，视为放弃申请，本机关不再处理该政府信息公开申请。${AFTERWARDS[facts.afterPayment]}`,
      ),
      paragraph(
        `${who}对收费决定有异议的，不能就该决定单独申请行政复议或者提起行政诉讼；缴费期满后，对本机关不再处理该申请的行为不服的，可以依法申请行政复议或者提起行政诉讼。`,
      ),
    ],
  };
}

function excess(facts: FeeNoticeFacts, ask: Checklist): string {
  const { counted } = facts;
  if (counted.way === 'by-pages') {
    const pages = ask.number('counted.pages', counted.pages, '请填写提供信息的页数。');
    return `经核算，该申请需要提供的政府信息共${pages}页，超过免费提供的数量。`;
  }
  const position = ask.number('counted.position', counted.position, '请填写该申请是当月的第几件。');
  return `经核算，该申请是${you(facts)}在${counted.year}年${counted.month}月内向本机关提出的第${position}件政府信息公开申请，当月申请的数量超过免费办理的件数。`;
}

const METHOD = { 'by-count': '按件', 'by-pages': '按量' };
const UNIT = { 'by-count': '件', 'by-pages': '页' };
const AFTERWARDS = {
  restarts: '按期缴纳的，答复期限自缴费完成的次日起重新计算。',
  pauses: '按期缴纳的，自收到本通知书至缴费完成的时间不计入答复期限。',
  none: '答复期限不因收费而中断。',
};

/** The whole tariff in words: every tier with its price. */
function standard(way: 'by-count' | 'by-pages'): string {
  const unit = UNIT[way];
  const tiers = TARIFFS[way === 'by-count' ? 'by-request' : 'by-page'].tiers.map(({ from, to, priceYuan, steps }) => {
    const price = priceYuan === 0 ? '免费' : `每${unit}${priceYuan}元`;
    const rise = steps ? `，以后每增加${steps.units}${unit}为一档，每档提高${steps.riseYuan}元／${unit}` : '';
    return `第${from}${to === null ? `${unit}起` : `至${to}${unit}`}${price}${rise}`;
  });
  return `收费标准为：${tiers.join('；')}。`;
}

function breakdown(tiers: readonly FeeLine[], way: 'by-count' | 'by-pages'): Block {
  const head = (value: string): Cell => ({ value, header: true });
  const unit = UNIT[way];
  const rows = tiers.map((tier): Cell[] => [
    { value: tier.from === tier.to ? `第${tier.from}${unit}` : `第${tier.from}至${tier.to}${unit}` },
    { value: tier.priceYuan === 0 ? '免费' : `${tier.priceYuan}元／${unit}` },
    { value: tier.units },
    { value: tier.sumYuan },
  ]);
  const total = tiers.reduce((sum, { sumYuan }) => sum + sumYuan, 0);
  return {
    kind: 'table',
    table: {
      caption: '信息处理费计算表',
      widths: [3, 3, 2, 2],
      rows: [
        [head('档次'), head('收费标准'), head(`数量（${unit}）`), head('金额（元）')],
        ...rows,
        [{ value: '合计', colSpan: 3 }, { value: total }],
      ],
    },
  };
}
