/** Questions in plain words, without the words that only ask. Pure. */

/** From long to short where one begins like another. */
const ASKING = [
  '我想问一下|请问一下|想问一下|问一下|想咨询|我想知道|想知道|我想|请问|麻烦问',
  '什么时候可以|什么时候能|什么时候|什么时间|啥时候|多长时间|多久|几点钟|几点|几号|几天|几个|第几',
  '多少钱一个月|每个月能领|每个月领|每月能领|多少钱|能领多少|可以领多少|领多少|补多少钱|补多少|多少',
  '去哪里|到哪里|在哪里|去哪儿|在哪儿|哪里可以|哪里能|哪里|哪儿|在哪|去哪',
  '怎么申请才能|怎么办理|怎么才能|应该怎么|怎么办|怎么样|怎么|怎样|如何|咋样|咋办|咋',
  '需要什么|要带什么|需要带什么|需要准备什么|带什么|要什么|什么是|是什么|有什么|有哪些|哪些|什么|啥',
  '为什么|为何|为啥|找谁|谁可以|谁能|是谁|谁',
  '可以申请吗|可以吗|可不可以|能不能|能否|是否|是不是|有没有|行不行|好不好',
  '吗|呢|吧|么|呀',
].join('|');
/** Fillers that go only where something was asked. */
const FILLERS = '我家|我们|我的|我|孩子要|小孩要|可以|能够|应该|一个|需要|想要|想|要|会|能|了|的|在|把|被|给|个|去|到';
const QUESTION = new RegExp(ASKING, 'gu');
const FILLER = new RegExp(`(?<=^|\\s)(?:${FILLERS})+|(?:${FILLERS})+(?=$|\\s)`, 'gu');
/** Longer texts are titles or pasted sentences. */
const LONGEST = 40;

interface Content {
  text: string;
  isQuestion: boolean;
}

/** What the question is about; the text itself when nothing asks, or nothing would be left. */
export function withoutQuestion(text: string): Content {
  if (text.length > LONGEST || /["“「《]/.test(text)) return { text, isQuestion: false };
  const asked = text.replace(/[?？]+/gu, ' ').replace(QUESTION, ' ');
  const isQuestion = asked.replace(/\s+/g, '') !== text.replace(/\s+/g, '');
  if (!isQuestion) return { text, isQuestion };
  const rest = asked.replace(/\s+/g, ' ').trim().replace(FILLER, ' ').replace(/\s+/g, ' ').trim();
  return /[\p{L}\p{N}]/u.test(rest) ? { text: rest, isQuestion } : { text, isQuestion: false };
}
