/** What silence, refusal and override are called, to the office and to whoever is asked. */
import { type Text, text } from '../../web/language.ts';
import type { Opinion } from './rules.ts';
import type { CodeWay, Linked } from './state.ts';

/** What silence means, as whoever is asked is told it. */
export const SILENCE: Record<Linked, Text> = {
  'third-party': text(
    '逾期未提出意见的，由本机关依照条例的规定决定是否公开。',
    'Without an opinion in time, this office decides under the regulation whether to disclose.',
  ),
  'co-maker': text(
    '逾期未提出意见的，视为同意公开。',
    'Without an opinion in time, consent to disclosure is presumed.',
  ),
};

export const GROUND: Record<Linked, Text> = {
  'third-party': text(
    '《中华人民共和国政府信息公开条例》第十五条、第三十二条',
    'Regulations on Open Government Information, Art. 15 and 32',
  ),
  'co-maker': text(
    '《中华人民共和国政府信息公开条例》第三十四条',
    'Regulations on Open Government Information, Art. 34',
  ),
};

/** How a consultation stands, for the office. */
export function opinionWords({ one, state, lastDay }: Opinion): Text {
  switch (state) {
    case 'agreed':
      return text('同意公开', 'Consents');
    case 'refused':
      return text('不同意公开', 'Refuses');
    case 'overridden':
      return text('不同意公开；已认定不公开会对公共利益造成重大影响', 'Refuses; overridden for the public interest');
    case 'silent':
      return one.who === 'co-maker'
        ? text('逾期未提出意见，视为同意公开', 'Silent: consent is presumed')
        : text(
            '逾期未提出意见，由本机关依照条例规定决定是否公开',
            'Silent: this office decides under the regulation; consent is not presumed',
          );
    default:
      return lastDay ? text(`待答复，最后一日${lastDay}`, `Awaited until ${lastDay}`) : text('待答复', 'Awaited');
  }
}

export const CODE_WORDS: Record<CodeWay, Text> = {
  phone: text('电话', 'Telephone'),
  letter: text('信函', 'Letter'),
  sms: text('短信', 'SMS'),
  email: text('电子邮件', 'E-mail'),
  person: text('由另一名工作人员告知', 'By another member of staff'),
};

const SENDING: Record<string, Text> & { due: Text } = {
  due: text(
    '等待发送；没有配置短信、邮件服务的不会发出，请重新生成链接后另行告知',
    'waiting; without such a service it never leaves',
  ),
  claimed: text('正在发送', 'being sent'),
  sent: text('已发出', 'sent'),
  failed: text('未能发出，请核对号码或者地址后重新发送', 'failed: check the number or address and send it again'),
  unknown: text('是否送到不明', 'unknown whether it arrived'),
  dropped: text(
    '未发出：链接已失效、已答复，或者没有相应的发送服务',
    'not sent: the link is void or answered, or there is no such service',
  ),
};

export const officeWords = {
  title: text('征求意见', 'Consultations'),
  whom: text('对象', 'Whom'),
  asked: text('发出', 'Asked'),
  received: text('对方收到', 'Received'),
  answered: text('答复', 'Answered'),
  opinion: text('意见', 'Opinion'),
  none: text('没有。', 'None.'),
  linked: (on: string) => text(`网上提交意见的链接已于${on}生成`, `Link issued on ${on}`),
  ground: text('认定理由', 'Ground'),
  told: (on: string) => text(`已于${on}书面告知第三方`, `Told in writing on ${on}`),
  untold: text('尚未书面告知第三方', 'Not told in writing yet'),
  linkTitle: text('网上提交意见的链接', 'Link for answering online'),
  codeTitle: text('网上提交意见的验证码', 'Code for answering online'),
  codeOnce: text(
    '验证码只显示这一次。请按所选途径告知对方本人；遗失的，重新生成链接。',
    'Shown this once. Tell it to the other side by the way that you chose; if it is lost, issue the link anew.',
  ),
  codeOwed: text('验证码尚未告知', 'The code was not told yet'),
  codeTold: (on: string, way: Text) => text(`验证码已于${on}以${way.zh}告知`, `Code told on ${on} (${way.en})`),
  way: text('告知的途径', 'Told by'),
  sent: (on: string, way: Text, state: string | undefined): Text => {
    const now = SENDING[state ?? 'due'] ?? SENDING.due;
    return text(`系统${way.zh}发送验证码（${on}）：${now.zh}`, `Code sent by ${way.en} on ${on}: ${now.en}`);
  },
  once: text(
    '链接只显示这一次，系统不保存原文。请现在发给对方；遗失的，可以重新生成，原链接随即失效。',
    'Shown this once; only its digest is kept. Send it now. A lost link is issued anew, and the old one opens nothing.',
  ),
  apart: text(
    '请将链接以短信、邮件或者函件告知对方。验证码不在这里显示：在案卷页办理“告知验证码”，以另一种途径告知。',
    'Send the address by message, mail or letter. Its code is not shown here: tell it from the case by another way.',
  ),
  printed: text(
    '验证码已印在征求意见书上，随文书送达；链接请通过短信、邮件或者电话另行告知对方。',
    'The code is printed in the enquiry that is served. Tell the address apart: by message, mail or telephone.',
  ),
  address: text('链接', 'Address'),
  code: text('验证码', 'Code'),
  party: text('征求对象', 'Whom'),
  back: text('返回案卷', 'Back to the case'),
};

export const pageWords = {
  title: text('政府信息公开征求意见', 'Your opinion on disclosing information'),
  lead: text('请输入征求意见的机关另行告知您的验证码。', 'Enter the code that the office has told you by another way.'),
  code: text('验证码', 'Code'),
  open: text('打开', 'Open'),
  wrong: text(
    '验证码不正确，或者链接已经失效、尝试次数过多。请核对验证码；多次不成功的，请15分钟后再试，或者与征求意见的机关联系。',
    'The code is not right, the link opens nothing any more, or there were too many tries. Check the code; after several failures wait 15 minutes, or contact the office that asks you.',
  ),
  asks: text('征求意见机关', 'The office that asks'),
  asked: text('被征求意见方', 'Who is asked'),
  number: text('征求意见书文号', 'Number of the enquiry'),
  information: text('征求意见涉及的政府信息', 'The information concerned'),
  interest: text('可能受损害的权益', 'Right that may be harmed'),
  ground: text('依据', 'Ground'),
  last: text('答复期限', 'Last day'),
  within: text('自收到征求意见书之日起15个工作日内', 'Within 15 working days of receiving the enquiry'),
  until: (on: string) => text(`${on}（含当日）`, `${on}, that day included`),
  silence: text('逾期未答复', 'Silence'),
  past: text(
    '答复期限已过。本机关作出决定之前，您仍可以提出意见。',
    'The period is over. Until this office decides you may still give your opinion.',
  ),
  presumed: text(
    '答复期限已过，依照条例第三十四条的规定，视为同意公开，不能再从这里提出意见。',
    'The period is over: under Art. 34 consent is presumed, and no opinion can be given here any more.',
  ),
  yours: text('您的意见', 'Your opinion'),
  agree: text('同意公开', 'I agree to disclosure'),
  refuse: text('不同意公开，或者只同意公开一部分', 'I do not agree, or agree in part only'),
  choose: text('请选择是否同意公开', 'Say whether you agree'),
  reasons: text('理由', 'Reasons'),
  reasonsHint: text(
    '不同意的必须说明理由；只同意公开一部分的，请写明范围。最多5000个字。',
    'Needed for a refusal; for a part, say which. At most 5000 characters.',
  ),
  needReasons: text('不同意公开的，请写明理由', 'Give your reasons for refusing'),
  tooLong: text('最多5000个字', 'At most 5000 characters'),
  final: text('意见只能提交一次，提交后不能修改。', 'An opinion is given once and cannot be changed.'),
  send: text('提交意见', 'Send'),
  receipt: text('意见回执', 'Receipt of your opinion'),
  keep: text(
    '意见已经收到，链接不能再次提交意见。请打印或者保存本页作为凭证。',
    'Your opinion was received; the link takes no other. Print or save this page as proof.',
  ),
  elsewhere: text(
    '您的意见已由征求意见的机关登记，不能再从这里提交。',
    'Your opinion was recorded by the office; nothing can be sent here any more.',
  ),
  at: text('提交时间', 'Given'),
  print: text('打印回执', 'Print the receipt'),
};
