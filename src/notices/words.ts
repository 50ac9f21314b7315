/** What notices say. Nothing here names a person or tells content: a receipt number and a link are all that leaves. */
import { type Text, text } from '../web/language.ts';
import { STEPS, type Step } from '../web/waiting.ts';

export interface Told {
  step: string;
  daysLeft: number | null;
  label: string;
}

/** A step that a later program no longer has is shown without its words. */
const stepWords = (step: string): Text => STEPS[step as Step] ?? text('有事项待办理', 'Something waits');

/** One line about a notice. */
export function headline({ step, daysLeft, label }: Told): Text {
  const name = label ? { zh: `${label} `, en: `${label}: ` } : { zh: '', en: '' };
  const what = stepWords(step);
  if (daysLeft === null) return text(`${name.zh}${what.zh}`, `${name.en}${what.en}`);
  if (daysLeft < 0)
    return text(
      `${name.zh}已逾期${-daysLeft}个工作日（${what.zh}）`,
      `${name.en}${-daysLeft} working days over (${what.en})`,
    );
  if (daysLeft === 0) return text(`${name.zh}今日到期（${what.zh}）`, `${name.en}due today (${what.en})`);
  return text(
    `${name.zh}距到期还有${daysLeft}个工作日（${what.zh}）`,
    `${name.en}${daysLeft} working days left (${what.en})`,
  );
}

export interface SiteAddress {
  shortName: string;
  /** 'https://www.example.gov.cn', or empty where the site has no name of its own */
  origin: string;
}

export function staffMail(site: SiteAddress, told: Told, href: string): { subject: string; text: string } {
  const line = headline(told).zh;
  const where = site.origin ? `请登录查看：${site.origin}${href}` : '请登录政务公开工作平台查看。';
  return {
    subject: `【${site.shortName}】${line}`,
    text: `${line}。\n\n${where}\n\n本邮件由系统自动发出，请勿回复。如不再需要，可在“本人设置”中关闭邮件提醒。\n`,
  };
}

export function staffShortMessage(site: SiteAddress, told: Told): string {
  return `【${site.shortName}】${headline(told).zh}，请登录政务公开工作平台办理。`;
}

/** The code alone: the link goes another way. Nothing in it says whose case it is. */
export function codeLine(code: string): string {
  return `您正在被征求政府信息公开意见，网上提交意见的验证码为${code.slice(0, 4)}-${code.slice(4)}，链接由征求意见的机关另行告知。请勿转告他人。`;
}

export type ApplicantEvent = 'received' | 'answered';

export function applicantLine(site: SiteAddress, event: ApplicantEvent, number: string): string {
  const what = event === 'received' ? '已经收到' : '已经作出答复';
  const where = site.origin
    ? `请凭登记编号和查询码到 ${site.origin}/requests/status 查看`
    : '请凭登记编号和查询码到本网站查看';
  return `您的政府信息公开申请（登记编号 ${number}）${what}，${where}。`;
}
