import type { Block } from '../../paper/paper.ts';
import type { Withheld } from './facts.ts';
import type { Findings } from './finding.ts';
import { asked } from './form.ts';
import { cite, paragraph, sentence } from './wording.ts';

/** 予以公开 and 部分公开 (Art. 36(1), 36(2), 37). */
export const granted: Pick<Findings, 'r3_1' | 'r3_2'> = {
  r3_1(decision, { ask, you, wanted }) {
    if (decision.way === 'already-public') {
      const where = ask.text('decision.where', decision.where, '请写明从哪里、怎样获取已经主动公开的信息。');
      return {
        blocks: [
          paragraph(
            `经审查，${you}申请公开的政府信息已经主动公开。根据${cite('第三十六条第（一）项')}的规定，现将获取该政府信息的方式、途径告知如下：`,
          ),
          paragraph(sentence(where)),
        ],
      };
    }
    const decided = `经审查，${you}申请公开的政府信息可以公开。根据${cite('第三十六条第（二）项')}的规定，本机关决定予以公开`;
    if (decision.way === 'provided') {
      const form = ask.text('decision.form', decision.form, '请写明提供信息的形式。');
      const attachments = ask.texts('decision.documents', decision.documents, '请列出所提供的信息。');
      return {
        blocks: [
          paragraph(
            `${decided}，并以${form}形式提供，所提供的信息见附件。${asked({ given: form, wanted, reason: decision.formReason }, you, ask)}`,
          ),
        ],
        attachments,
      };
    }
    const fields = [
      { label: '获取方式', value: ask.text('decision.how', decision.how, '请写明获取信息的方式。') },
      { label: '获取地点', value: ask.text('decision.where', decision.where, '请写明获取信息的地点或者途径。') },
      { label: '获取时间', value: ask.text('decision.when', decision.when, '请写明获取信息的时间。') },
    ];
    const form = asked({ given: decision.how, wanted, reason: decision.formReason }, you, ask);
    return {
      blocks: [
        paragraph(`${decided}。请按下列方式、途径和时间获取：`),
        { kind: 'fields', fields },
        ...(form ? [paragraph(form)] : []),
      ],
    };
  },

  r3_2(decision, { ask, you, wanted }) {
    const form = ask.text('decision.form', decision.form, '请写明提供信息的形式。');
    const attachments = ask.texts('decision.documents', decision.documents, '请列出予以公开的部分。');
    ask.demand('decision.withheld', decision.withheld.length > 0, '部分公开须逐项写明不予公开的内容、依据和理由。');
    const items = decision.withheld.map((part, index) => {
      const field = `decision.withheld.${index}`;
      const what = ask.text(`${field}.what`, part.what, '请写明不予公开的是哪一部分内容。');
      const reason = ask.text(`${field}.reason`, part.reason, '请写明这一部分不予公开的理由。');
      return `${what}。${withheldUnder[part.article]}，不予公开。理由：${sentence(reason)}`;
    });
    const blocks: Block[] = [
      paragraph(
        `经审查，${you}申请公开的信息中含有不应当公开的内容，但能够作区分处理。根据${cite('第三十六条第（二）项、第（三）项', '第三十七条')}的规定，本机关决定向${you}提供可以公开的内容，其余内容不予公开。`,
      ),
      { kind: 'heading', level: 1, text: '一、予以公开的内容' },
      paragraph(
        `可以公开的内容以${form}形式提供，见附件。${asked({ given: form, wanted, reason: decision.formReason }, you, ask)}`,
      ),
      { kind: 'heading', level: 1, text: '二、不予公开的内容和理由' },
      { kind: 'numbered', items },
    ];
    return { blocks, attachments };
  },
};

const withheldUnder: Record<Withheld['article'], string> = {
  '14': `根据${cite('第十四条')}的规定`,
  '15': `该部分涉及第三方合法权益，根据${cite('第十五条')}的规定`,
  '16-1': `该部分属于内部事务信息，根据${cite('第十六条第一款')}的规定`,
  '16-2': `该部分属于过程性信息，法律、法规、规章没有规定应当公开，根据${cite('第十六条第二款')}的规定`,
  '16-2-file': `该部分属于行政执法案卷信息，法律、法规、规章没有规定应当公开，根据${cite('第十六条第二款')}的规定`,
};
