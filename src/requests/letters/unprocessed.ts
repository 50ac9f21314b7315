import type { Checklist } from './checklist.ts';
import type { Findings } from './finding.ts';
import { cite, paragraph, sentence } from './wording.ts';

/** 不予处理 (Art. 39, 36(6), 35; confirming or re-issuing what was obtained: Art. 2 with 38, no article of its own). */
export const unprocessed: Pick<Findings, 'r3_5_1' | 'r3_5_2' | 'r3_5_3' | 'r3_5_4' | 'r3_5_5'> = {
  r3_5_1(decision, { ask, you }) {
    const matter = ask.text('decision.matter', decision.matter, '请选择信访、投诉或者举报。');
    const ground = ask.text('decision.ground', decision.ground, '请写明申请内容为什么属于信访、投诉、举报。');
    const { channel } = decision;
    const guide = channel
      ? `${you}可以通过下列渠道提出：${ask.text('decision.channel.name', channel.name, '请填写相应渠道的名称。')}，${sentence(ask.text('decision.channel.contact', channel.contact, '请填写相应渠道的联系方式。'))}`
      : '';
    return {
      blocks: [
        paragraph(`经审查，${you}是以政府信息公开申请的形式进行${matter}活动。具体理由是：${sentence(ground)}`),
        paragraph(
          `根据${cite('第三十九条第一款')}的规定，现告知${you}，本机关不将其作为政府信息公开申请处理。${guide}`,
        ),
      ],
    };
  },

  r3_5_2(decision, { ask, you }) {
    const number = ask.text('decision.earlier.number', decision.earlier.number, '请填写原答复的文书编号。');
    const date = ask.date('decision.earlier.date', decision.earlier.date, '请填写原答复的日期。');
    return {
      blocks: [
        paragraph(`经审查，${you}此前已就相同的政府信息向本机关提出申请，本机关已于${date}作出答复（${number}）。`),
        paragraph(
          `${you}本次申请公开的是相同的政府信息。根据${cite('第三十六条第（六）项')}的规定，本机关不予重复处理。`,
        ),
      ],
    };
  },

  r3_5_3(decision, { ask, you }) {
    const publication = ask.text('decision.publication', decision.publication, '请写明公开出版物的名称。');
    const access = ask.text('decision.access', decision.access, '请告知获取该出版物的途径。');
    return {
      blocks: [
        paragraph(`经审查，${you}要求提供的${publication}属于公开出版物。`),
        paragraph(
          `根据${cite('第三十九条第二款')}的规定，要求行政机关提供公开出版物的，行政机关可以告知获取的途径。现将获取途径告知${you}：${sentence(access)}本机关对该申请不再另行提供。`,
        ),
      ],
    };
  },

  r3_5_4(decision, { ask, you }) {
    const frequency = ask.text('decision.frequency', decision.frequency, '请写明申请的数量和频次。');
    const number = ask.text(
      'decision.reasonsNotice.number',
      decision.reasonsNotice.number,
      '请填写要求说明理由的文书编号。',
    );
    const date = ask.date('decision.reasonsNotice.date', decision.reasonsNotice.date, '请填写要求说明理由的日期。');
    const ground = ask.text('decision.ground', decision.ground, '请写明申请理由为什么不合理。');
    const given = givenOn(decision.reasonsGivenOn, you, ask);
    return {
      blocks: [
        paragraph(
          `经审查，${you}提出政府信息公开申请的数量、频次明显超过合理范围：${sentence(frequency)}本机关于${date}要求${you}说明理由（${number}）${given}。`,
        ),
        paragraph(`经审查，${you}申请的理由不合理。具体是：${sentence(ground)}`),
        paragraph(`根据${cite('第三十五条')}的规定，现告知${you}，本机关对该申请不予处理。`),
      ],
    };
  },

  r3_5_5(decision, { ask, you }) {
    const number = ask.text(
      'decision.earlier.number',
      decision.earlier.number,
      '请填写申请人此前获取信息所依据的文书编号。',
    );
    const date = ask.date('decision.earlier.date', decision.earlier.date, '请填写申请人此前获取信息的日期。');
    const ground = ask.text('decision.ground', decision.ground, '请写明申请为什么是要求确认或者重新出具已获取的信息。');
    const basis = decision.basis?.trim()
      ? `根据${ask.text('decision.basis', decision.basis, '请写明所依据的规定。')}的规定`
      : '据此';
    return {
      blocks: [
        paragraph(
          `经审查，${you}已于${date}获取所申请的信息（${number}），本次是要求本机关确认或者重新出具该信息。具体理由是：${sentence(ground)}`,
        ),
        paragraph(
          `${cite('第二条')}规定，政府信息是行政机关在履行行政管理职能过程中制作或者获取的、以一定形式记录保存的信息；第三十八条规定，行政机关向申请人提供的应当是已制作或者获取的信息。${you}已经获取所申请的信息，要求对其另行确认或者重新出具，不是申请获取政府信息。${basis}，本机关对该申请不予处理。`,
        ),
      ],
    };
  },
};

function givenOn(on: Temporal.PlainDate | null | undefined, you: string, ask: Checklist): string {
  if (on === undefined) return '';
  if (on === null) return `，${you}逾期没有说明`;
  return `，${you}于${ask.date('decision.reasonsGivenOn', on, '请填写收到说明的日期。')}作出说明`;
}
