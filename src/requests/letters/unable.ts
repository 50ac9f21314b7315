import type { Findings } from './finding.ts';
import { cite, paragraph, sentence } from './wording.ts';

/** 无法提供: not held, another agency's, nothing ready-made, still unclear (Art. 36(4), 36(5), 38, 29 with 30). */
export const unable: Pick<Findings, 'r3_4_1' | 'r3_4_2' | 'r3_4_3'> = {
  r3_4_1(decision, { ask, you }) {
    if (decision.way === 'not-held') {
      const search = ask.text('decision.search', decision.search, '请写明检索的范围和方法。');
      const ground = decision.ground?.trim()
        ? sentence(ask.text('decision.ground', decision.ground, '请写明理由。'))
        : '';
      return {
        blocks: [
          paragraph(
            `收到申请后，本机关进行了检索：${sentence(search)}经检索，没有找到${you}申请公开的政府信息。${ground}`,
          ),
          paragraph(`根据${cite('第三十六条第（四）项')}的规定，现告知${you}该政府信息不存在。`),
        ],
      };
    }
    const ground = ask.text('decision.ground', decision.ground, '请写明该信息为什么不由本机关负责公开。');
    return {
      blocks: [
        paragraph(`经审查，${you}申请公开的政府信息不属于本机关负责公开的范围。具体理由是：${sentence(ground)}`),
        paragraph(`根据${cite('第三十六条第（五）项')}的规定，现将上述情况告知${you}。${rightAgency(decision.agency)}`),
      ],
    };

    function rightAgency(agency: { name: string; contact: string } | null): string {
      if (!agency) return '本机关目前不能确定负责公开该信息的行政机关。';
      const name = ask.text('decision.agency.name', agency.name, '请填写负责公开该信息的行政机关名称。');
      const contact = ask.text('decision.agency.contact', agency.contact, '请填写该行政机关的联系方式。');
      return `该信息由${name}负责公开，${you}可以向其提出申请，联系方式：${sentence(contact)}`;
    }
  },

  r3_4_2(decision, { ask, you }) {
    const ground = ask.text('decision.ground', decision.ground, '请写明为什么没有现成信息、需要怎样加工分析。');
    return {
      blocks: [
        paragraph(
          `经审查，本机关没有制作或者获取与${you}申请内容相符的现成信息，提供该信息需要对现有政府信息进行加工、分析。具体理由是：${sentence(ground)}`,
        ),
        paragraph(
          `根据${cite('第三十八条')}的规定，行政机关提供的政府信息应当是已制作或者获取的信息；除依照第三十七条的规定能够作区分处理的外，需要对现有政府信息进行加工、分析的，行政机关可以不予提供。本机关决定不予提供。`,
        ),
      ],
    };
  },

  r3_4_3(decision, { ask, you }) {
    const notice = ask.text('decision.clarification.number', decision.clarification.number, '请填写补正告知书的编号。');
    const noticed = ask.date('decision.clarification.date', decision.clarification.date, '请填写补正告知书的日期。');
    const replied = ask.date('decision.repliedOn', decision.repliedOn, '请填写收到补正的日期。');
    const ground = ask.text('decision.ground', decision.ground, '请写明补正后哪些内容仍不明确。');
    return {
      blocks: [
        paragraph(
          `因申请内容不明确，本机关于${noticed}作出补正告知书（${notice}），${you}于${replied}作出补正。经审查，补正后的申请内容仍不明确：${sentence(ground)}`,
        ),
        paragraph(
          `根据${cite('第二十九条第二款', '第三十条')}的规定，政府信息公开申请应当有明确的、便于查询的名称、文号或者其他特征描述。依${you}现有描述，本机关无法确定所需的政府信息，因此无法提供。${you}明确所需信息后，可以另行提出申请。`,
        ),
      ],
    };
  },
};
