import { text } from '../../web/language.ts';

export const words = {
  look: text('查看相关公开信息', 'See what is published on this'),
  lookHint: text(
    '也许已经公开，不必申请：填写内容描述后可以先查一查。',
    'Perhaps it is published already: look before you ask.',
  ),
  title: text('可能相关的公开信息', 'Published documents that may answer you'),
  lead: text(
    '请先看看下列已公开的信息（在新窗口打开，已填写的内容不会丢失）。不是您需要的，请继续填写。',
    'Please look at these first. They open in a new window; what you typed stays. If none is what you need, go on.',
  ),
  found: text('已找到所需信息，无需申请', 'I found what I need: no request'),
  nothing: text('没有查到相关的公开信息，请继续填写申请。', 'Nothing published was found. Please go on.'),
  foundTitle: text('无需申请', 'No request needed'),
  thanks: text(
    '您已找到所需信息，没有提交申请，填写的内容未作保存。',
    'You found what you need. No request was sent, and nothing that you typed was kept.',
  ),
  ask: text('仍要申请', 'Ask all the same'),
  home: text('返回首页', 'To the home page'),
};
