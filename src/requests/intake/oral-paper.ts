/** The form of an oral request as staff filled it in, for the applicant to hear and to sign (Art. 29). Pure. */
import type { Paper } from '../../paper/paper.ts';
import { DELIVERY_WORDS, FORM_WORDS, IDENTITY_WORDS, KIND_WORDS } from '../messages.ts';
import type { RequestState, Submission } from '../state.ts';
import { HELP_WORDS } from './words.ts';

const LINE = '________________';

interface Given {
  state: Pick<RequestState, 'number' | 'lodgedOn' | 'applicantKind' | 'form' | 'delivery' | 'help'>;
  submission: Submission;
  unit: { name: string; phone: string; address: string };
  /** who filled it in */
  clerk: string;
}

export function oralPaper({ state, submission, unit, clerk }: Given): Paper {
  const { applicant, description } = submission;
  const { identity } = applicant;
  const kinds = [...new Set(state.help.flatMap((one) => one.kinds))].map((kind) => HELP_WORDS[kind].zh).join('、');
  const notes = state.help.flatMap(({ note }) => (note && note !== 'erased' ? [note.note] : [])).join('；');
  const fields = (pairs: readonly (readonly [string, string])[]) => ({
    kind: 'fields' as const,
    fields: pairs.map(([label, value]) => ({ label, value: value || '（未提供）' })),
  });
  return {
    lang: 'zh',
    letterhead: { unit: unit.name },
    title: '政府信息公开申请表（口头申请，由工作人员填写）',
    blocks: [
      { kind: 'heading', level: 1, text: '一、申请人' },
      fields([
        ['登记编号', state.number],
        ['类型', KIND_WORDS[state.applicantKind].zh],
        ['姓名或者名称', applicant.name],
        ['身份证明', identity.number ? `${IDENTITY_WORDS[identity.document].zh} ${identity.number}` : ''],
        ...(state.applicantKind === 'natural' ? [] : [['联系人', applicant.contactPerson] as const]),
        ['联系电话', applicant.phone],
        ['电子邮箱', applicant.email],
        ['通信地址', [applicant.address, applicant.postcode].filter(Boolean).join('，邮政编码')],
      ]),
      { kind: 'heading', level: 1, text: '二、所需信息' },
      { kind: 'paragraph', text: description },
      { kind: 'heading', level: 1, text: '三、提供和获取' },
      fields([
        ['提供方式', FORM_WORDS[state.form].zh],
        ['获取方式', DELIVERY_WORDS[state.delivery].zh],
      ]),
      { kind: 'heading', level: 1, text: '四、填写情况' },
      fields([
        ['口头提出的日期', state.lodgedOn],
        ['提供的帮助', kinds],
        ['说明', notes],
        ['填写人', clerk],
      ]),
      {
        kind: 'paragraph',
        text: '以上内容由工作人员依照《中华人民共和国政府信息公开条例》第二十九条第一款的规定，根据申请人的口述填写，并已向申请人宣读。申请人确认与本人的意思一致。',
      },
      { kind: 'paragraph', text: `申请人（签名或者按指印）：${LINE}　　日期：${LINE}` },
      { kind: 'paragraph', text: `填写人（签名）：${LINE}　　在场人（有在场人的，签名）：${LINE}` },
    ],
    signature: { unit: unit.name, date: state.lodgedOn },
    contact: { phone: unit.phone, address: unit.address },
  };
}
