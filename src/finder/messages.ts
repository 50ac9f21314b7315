/** What the page 'which unit do I ask?' says. */
import { type Text, text } from '../web/language.ts';
import { askWhom } from '../web/messages.ts';

export const words = {
  title: askWhom.title,
  lead: text(
    '写下您想了解或者办理的事情，系统按各单位的职责和公开的信息，列出可能的承办单位及联系方式。',
    'Write what you want to know or do. The units that probably keep it are listed with how to reach them, by their work and by what they have published.',
  ),
  question: text('您想问的事情', 'Your question'),
  placeholder: text('例如：低保怎么申请、孩子上学划片、土地征收补偿', 'For example: minimum living allowance'),
  find: text('查找单位', 'Find'),
  named: text('您的问题中提到该单位', 'Your question names it'),
  subjects: (list: readonly string[]): Text =>
    text(`按通常的职责分工，承办：${list.join('、')}`, `Usually keeps: ${list.join(', ')}`),
  documents: text('该单位公开的相关信息', 'What it has published about it'),
  contact: text('联系方式', 'Contact'),
  noContact: text('该单位尚未登记联系方式', 'No contact is entered'),
  request: text('向该单位申请公开', 'Request information'),
  disclosure: text('该单位公开的全部信息', 'All that it discloses'),
  hint: text(
    '以上为线索，以各单位公布的职责为准。拿不准的，可以向县政府办公室提出，由其转交。',
    'These are hints; what each unit announces as its work decides. When in doubt ask the government office, which passes it on.',
  ),
  absent: (subjects: readonly string[], keeper: string): Text =>
    text(
      `“${subjects.join('、')}”一般由名称含“${keeper}”的单位承办，本站没有列出这样的单位。以下为公开过相关信息的单位和政府办公室。`,
      `“${subjects.join(', ')}” is usually kept by a unit called “${keeper}”, which this site does not list. Below: who published about it, and the government office.`,
    ),
  fallback: text('拿不准向哪个单位提出时，可以向它询问', 'When in doubt which unit it is, ask here'),
  nothing: text('没有找到对应的单位', 'No unit was found'),
  nothingHint: text(
    '请换一种说法，写出事情本身，例如“取暖补贴”“修路”；也可以在机构列表中逐个查看。',
    'Say it in other words, or look through the list of units.',
  ),
  allUnits: text('机构列表', 'All units'),
};
