import type { Paper } from '../../paper/paper.ts';
import type { Checklist } from './checklist.ts';
import type { AssistanceFacts } from './notice-facts.ts';
import { cite, frame, paragraph, recall, sentence, you } from './wording.ts';

/** 协助申请告知书: how to ask well and what the office does to help. It asks nothing and moves no date (Art. 28, 43). */
export function assistance(facts: AssistanceFacts, ask: Checklist): Paper {
  const who = you(facts);
  const advice = ask.texts('advice', facts.advice, '请逐项写明给申请人的指引。');
  const help = ask.text('help', facts.help, '请写明本机关提供怎样的帮助。');
  const ground =
    facts.because === 'disability'
      ? `根据${cite('第四十三条')}的规定，申请人存在阅读困难或者视听障碍的，行政机关应当提供必要的帮助。`
      : `根据${cite('第二十八条')}的规定，行政机关应当为申请人依法申请获取政府信息提供便利。`;
  return {
    ...frame(facts, ask),
    title: '政府信息公开申请协助告知书',
    blocks: [
      ...recall(facts, ask),
      paragraph(`${ground}现就该申请向${who}说明：`),
      { kind: 'numbered', items: advice },
      paragraph(`本机关可以提供下列帮助：${sentence(help)}`),
      paragraph(`本告知书不是补正告知书，不要求${who}在规定期限内答复，也不影响该申请的答复期限。`),
    ],
  };
}
