/** The form of an oral request as staff filled it in, for the applicant to hear and to sign (Art. 29). Pure. */
import type { Cell, Paper } from '../../paper/paper.ts';
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
  const row = ([label, value]: readonly [string, string]): Cell[] => [
    { value: label, header: true },
    { value: value || '（未提供）' },
  ];
  const part = (text: string): Cell[] => [{ value: text, header: true, colSpan: 2, align: 'left' }];
  const rows: Cell[][] = [
    part('申请人'),
    row(['登记编号', state.number]),
    row(['类型', KIND_WORDS[state.applicantKind].zh]),
    row(['姓名或者名称', applicant.name]),
    row(['身份证明', identity.number ? `${IDENTITY_WORDS[identity.document].zh} ${identity.number}` : '']),
    ...(state.applicantKind === 'natural' ? [] : [row(['联系人', applicant.contactPerson])]),
    row(['联系电话', applicant.phone]),
    row(['电子邮箱', applicant.email]),
    row(['通信地址', [applicant.address, applicant.postcode].filter(Boolean).join('，邮政编码')]),
    part('所需信息'),
    row(['内容描述', description]),
    row(['提供、获取方式', `${FORM_WORDS[state.form].zh}；${DELIVERY_WORDS[state.delivery].zh}`]),
    part('填写情况'),
    row(['口头提出的日期', state.lodgedOn]),
    row(['提供的帮助', kinds]),
    row(['说明', notes]),
    row(['填写人', clerk]),
  ];
  return {
    lang: 'zh',
    letterhead: { unit: unit.name },
    title: '政府信息公开申请表（口头申请）',
    blocks: [
      { kind: 'table', table: { widths: [1, 3], rows } },
      {
        kind: 'paragraph',
        text: '以上内容由工作人员依照《中华人民共和国政府信息公开条例》第二十九条第一款的规定，根据申请人的口述填写，并已向申请人宣读。申请人确认与本人的意思一致。',
      },
      ...['申请人（签名或者按指印）', '填写人（签名）', '在场人（有在场人的，签名）'].map((who) => ({
        kind: 'paragraph' as const,
        text: `${who}：${LINE}`,
      })),
    ],
    signature: { unit: unit.name, date: state.lodgedOn },
    contact: { phone: unit.phone, address: unit.address },
  };
}
