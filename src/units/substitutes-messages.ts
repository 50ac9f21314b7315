/** What the page of substitutes says. */
import { type Text, text } from '../web/language.ts';

/** Marks what is done in somebody's place. */
export const insteadOf = (name: string): Text => text(`代 ${name}`, `for ${name}`);

export const substituteWords = {
  title: text('代理', 'Substitutes'),
  lead: text(
    '外出、休假期间，可以指定代理人在规定日期内代为履行职责。代理人办理的事项记在代理人本人名下，并注明代谁办理；起草、审查、审签须为不同的人，代理不例外。到期自动终止。',
    'Name somebody to take your place between two dates. What a substitute does is the substitute’s own act, marked as done for you; drafter, reviewer and approver stay three persons. It ends by itself.',
  ),
  listed: text('代理安排', 'Arrangements'),
  allListed: text('全站代理安排', 'Arrangements of the site'),
  none: text('没有代理安排。', 'None.'),
  holder: text('被代理人', 'Holder'),
  substitute: text('代理人', 'Substitute'),
  roles: text('代理职责', 'Appointments'),
  since: text('开始日期', 'From'),
  until: text('结束日期（含当日）', 'Last day'),
  state: text('状态', 'State'),
  states: { current: text('生效中', 'In force'), future: text('未开始', 'To come'), past: text('已结束', 'Over') },
  end: text('提前终止', 'End now'),
  ground: text('事由', 'Reason'),
  name: text('指定代理人', 'Name a substitute'),
  choose: text('请选择', 'Choose'),
  whose: text('为谁指定代理人', 'For whom'),
  next: text('下一步', 'Next'),
  nothingHeld: text('没有可以代理的职责。', 'There is no appointment to stand in for.'),
  submit: text('确定', 'Name'),
  done: text('已指定代理人。', 'The substitute is named.'),
  proposed: text(
    '已提请，经另一名管理员复核后生效。',
    'Proposed. It is in force once another administrator confirms it.',
  ),
  takesTwo: text(
    '指定管理员的代理人，或者由安全管理员为他人指定代理人，须经另一名管理员复核后生效。',
    'For an administrator’s place, or where the security administrator hands on somebody else’s, another administrator confirms it.',
  ),
  matter: text('指定代理', 'Substitute'),
  tooLate: text('代理期间已过，请不予同意或者由提请人撤回', 'Its last day is over: refuse it, or take it back'),
  ended: text('代理已终止。', 'It has ended.'),
  badDate: text('请填写日期', 'Give a date'),
  needPerson: text('请选择代理人', 'Choose a substitute'),
  needRoles: text('请选择至少一项职责', 'Choose at least one appointment'),
};
