import type { Block, Contact, Paper } from '../../paper/paper.ts';
import type { Checklist } from './checklist.ts';
import type { ToApplicant, ToOther } from './common-facts.ts';
import type { LetterFacts } from './facts.ts';

const REGULATION = '《中华人民共和国政府信息公开条例》';
export const FEE_RULES = '《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）';

/** Articles of the disclosure regulation by its full name. */
export function cite(...articles: string[]): string {
  return REGULATION + articles.join('、');
}

/** Of the time that asking others takes. */
export const UNCOUNTED = `征求意见所需时间依照${cite('第三十三条第三款')}的规定不计算在答复期限内。`;

export function paragraph(text: string): Block {
  return { kind: 'paragraph', text };
}

/** What a letter says of a date in a year whose holidays are not announced yet; nothing where all are. */
export function provisional(year: number | undefined): Block[] {
  if (year === undefined) return [];
  return [
    paragraph(`${year}年节假日安排尚未公布，上述日期暂按现有规定推算；安排公布后有变动的，以重新计算的日期为准。`),
  ];
}

/** What a letter asks to be answered within so many working days, with the last day where it is known. */
export function within(days: string, lastDay: string): string {
  return `${days}个工作日内${lastDay ? `（即${lastDay}前，含当日）` : ''}`;
}

/** How an opinion is given online; nothing where no code was issued. */
export function online(opinionCode: string | undefined): string {
  return opinionCode ? `也可以通过本机关另行送达的网址在线提出意见，意见码为${opinionCode}。` : '';
}

/** An officer's text as one or more whole sentences, with exactly one full stop at its end. */
export function sentence(text: string): string {
  const trimmed = text.trim().replace(/[。．.；;，,、\s]+$/u, '');
  return trimmed === '' ? '' : /[！？]$|[。！？]”$/u.test(trimmed) ? trimmed : `${trimmed}。`;
}

/** How the letter speaks to its applicant. */
export function you(facts: Pick<ToApplicant, 'applicant'>): string {
  return facts.applicant.kind === 'organisation' ? '你单位' : '你';
}

/** Head, addressee, signature and foot of every letter. */
export function frame(facts: LetterFacts, ask: Checklist): Omit<Paper, 'title' | 'blocks'> {
  const { unit, number, letterDate } = facts;
  const name = ask.text('unit.name', unit.name, '请填写发文机关名称。');
  const contact: Contact = {
    phone: ask.text('unit.phone', unit.phone, '请填写本机关政府信息公开工作机构的联系电话。'),
    address: ask.text('unit.address', unit.address, '请填写本机关政府信息公开工作机构的办公地址。'),
    ...(unit.officeHours?.trim() ? { hours: unit.officeHours.trim() } : {}),
  };
  return {
    lang: 'zh',
    letterhead: { unit: name },
    number: ask.text('number', number, '请编定文书编号。'),
    salutation: `${addressee(facts, ask)}：`,
    signature: { unit: name, date: letterDate.toString() },
    contact,
  };
}

function addressee(facts: LetterFacts, ask: Checklist): string {
  if ('coMaker' in facts) return ask.quoted('coMaker.name', facts.coMaker.name, '请填写共同制作机关的名称。');
  if ('thirdParty' in facts) {
    const { name, salutation = '' } = facts.thirdParty;
    return ask.quoted('thirdParty.name', name, '请填写第三方的姓名或者名称。') + salutation;
  }
  const { name, salutation = '' } = facts.applicant;
  return ask.quoted('applicant.name', name, '请填写申请人的姓名或者名称。') + salutation;
}

/** The request as letters to others recall it: without a word about the applicant. */
export function recallToOther({ request, letterDate }: ToOther, ask: Checklist): string {
  const received = ask.date('request.receivedOn', request.receivedOn, '请先确定收到申请的日期。');
  const receipt = ask.text('request.receiptNumber', request.receiptNumber, '请填写申请的登记编号。');
  ask.demand('letterDate', notAfter(request.receivedOn, letterDate), '文书日期不能早于收到申请的日期。');
  return `本机关于${received}收到一件政府信息公开申请（登记编号：${receipt}）`;
}

const DISCLOSURE = { request: '政府信息公开申请', object: '申请公开的内容' };

/** The request as every letter to an applicant recalls it: when it was made and received, under what number, for what. */
export function recall(facts: ToApplicant, ask: Checklist, called = DISCLOSURE): Block[] {
  const { request, letterDate } = facts;
  const lodged = ask.date('request.lodgedOn', request.lodgedOn, '请填写申请提出的日期。');
  const received = ask.date('request.receivedOn', request.receivedOn, '请先确定收到申请的日期。');
  const receipt = ask.text('request.receiptNumber', request.receiptNumber, '请填写申请的登记编号。');
  const description = ask.quoted('request.description', request.description, `请填写${called.object}。`);
  ask.demand('letterDate', notAfter(request.receivedOn, letterDate), '文书日期不能早于收到申请的日期。');
  ask.demand(
    'request.lodgedOn',
    notAfter(request.lodgedOn, request.receivedOn),
    '提出申请的日期不能晚于收到申请的日期。',
  );
  const { clarified } = request;
  const addition = clarified
    ? [
        paragraph(
          `本机关于${ask.date('request.clarified.on', clarified.on, '请填写收到补正的日期。')}收到${you(facts)}的补正，答复期限依照${cite('第三十条')}的规定自该日起重新计算。补正的内容为：`,
        ),
        paragraph(ask.quoted('request.clarified.text', clarified.text, '请填写补正的内容。')),
      ]
    : [];
  return [
    paragraph(
      `${you(facts)}于${lodged}提出的${called.request}（登记编号：${receipt}），本机关收到日期为${received}。${called.object}为：`,
    ),
    paragraph(description),
    ...addition,
  ];
}

/** Whether the first date is on or before the second; an unknown date contradicts nothing. */
export function notAfter(first: Temporal.PlainDate | null, second: Temporal.PlainDate | null): boolean {
  return !first || !second || Temporal.PlainDate.compare(first, second) <= 0;
}

/** Whether the first date is before the second; an unknown date contradicts nothing. */
export function before(first: Temporal.PlainDate | null, second: Temporal.PlainDate | null): boolean {
  return !first || !second || Temporal.PlainDate.compare(first, second) < 0;
}
