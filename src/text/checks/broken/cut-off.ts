import { isRow, type Line, linesOf } from '../lines.ts';
import { rule, type Span } from '../rule.ts';

const CLOSED = /[。！？；：…!?;:.”’"）)】》」』〕\]—]$/;
/** Words and signs that something must follow. */
const DANGLING =
  /(?:[，、,（(《“‘〈]|(?<![目真确])的|和|以及|与|并|并且|在|将|为了?|从|按照|根据|通过|或者|把|被|向|由|进一步|关于|不断|切实|为进一步|认真|积极|对于|而且|但|因此|其中|包括|要求|依据|围绕|坚持|推进|加强|加快|予以|进行|更加|确保|百分之|[，；。][一二三四五六]是|落到|应当|必须|能够|不得|尽快|[^所可足加难予得是][以]|让|各|其)$/;
/** '……[查看全文]': the rest was left behind. */
const SHORTENED = /(?:\.{3}|…)\s*(?:[[［【(（]?\s*(?:查看|阅读|显示)?(?:全文|更多|详情)[^\n]{0,6})?$/;
const NUMBERED = /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、．.]|[①-⑳]|第[一二三四五六七八九十百\d]+[章节条])/;
/** A heading that ran together with the paragraph before it. */
const LAST_HEADING = /[。\s](?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])[^，。\s]{2,40}$/;
const LABELLED = /^[^，。；：:]{1,12}[：:]/;
/** What may stand below the last paragraph: signature, date, annexes, remarks in brackets, the foot of a document. */
const BELOW =
  /^(?:[（(【[].*[）)】\]]|附(?:件|表|：|:).*|抄送.*|主送.*|[^，。；]{0,30}\d{4}年\d{1,2}月\d{1,2}日(?:印发)?|[二〇○零一二三四五六七八九年月日十]{8,}|[^，。；：:]{2,30})$/;

/** Little words of sentences, which lists of words and addresses lack. */
const SPEAKS = /[的了是要将为应在对并]/u;
const IS_OTHER =
  /[室号日版栋元]$|微信|客服|点击|抄送|[（(][二三四][）)]|(?:[^，；、]{2,10}[，；、,]){4}[^，；、]{2,10}$/u;

/** characters of a line that is a paragraph, not a heading or a name */
const PARAGRAPH = 20;
const LONG = 26;

const isProse = (line: Line) => !isRow(line) && line.text.length >= PARAGRAPH && /[，。；,]/.test(line.text);
/** Only the end of a line is looked at: a paragraph may be long. */
const tail = (text: string) => text.slice(-50);
const isShortened = (text: string) =>
  /[….]/.test(tail(text)) && SHORTENED.test(tail(text)) && !/[、，][^，。]*…+$|等…+$/.test(tail(text));
const isClosed = ({ text }: Line) => CLOSED.test(text.slice(-1)) && !isShortened(text);

/** An open book-title mark, quotation mark or bracket at the end of a line. */
function isOpen(text: string): boolean {
  return /《[^》]*$|“[^”]*$|（[^（）)]*$/.test(tail(text));
}

/** Lines cut by width, not by sense: then only the end of the text tells. */
function isWrapped(prose: readonly Line[]): boolean {
  return prose.length >= 4 && prose.filter((line) => !isClosed(line)).length > prose.length * 0.4;
}

function isCut(line: Line, orderly: boolean): boolean {
  const { text } = line;
  const end = tail(text);
  if (isShortened(text) || DANGLING.test(end.slice(-6))) return true;
  if (isClosed(line) || !/^[^日\P{Script=Han}]$/u.test(end.slice(-1))) return false;
  const sentences = text.lastIndexOf('。') > 0;
  if (orderly && isOpen(text)) return true;
  if ((LABELLED.test(text) && !sentences) || LAST_HEADING.test(end)) return false;
  return (
    sentences ||
    (orderly &&
      text.length >= LONG &&
      line.span[0] > 0 &&
      !NUMBERED.test(text) &&
      SPEAKS.test(text) &&
      !IS_OTHER.test(text))
  );
}

/** The last words stand for the paragraph. */
const endOf = ({ text, span }: Line): Span => [span[1] - Math.min(text.length, 12), span[1]];

function faults(text: string): Span[] {
  const lines = linesOf(text);
  const prose = lines.filter(isProse);
  const last = lines.at(-1);
  if (!last) return [];
  const closed = prose.filter(isClosed).length;
  const orderly = closed >= 2 && closed >= (prose.length - 1) * 0.8;
  const ends = lines.findLast((line) => isProse(line) || !BELOW.test(line.text));
  const looked = isWrapped(prose) ? prose.filter((line) => line === ends) : prose;
  const found = looked.filter((line) => isCut(line, orderly));
  // at the very end even a short line tells
  if (!found.includes(last) && !isRow(last) && last.text.length >= 8 && prose.length > 0)
    if (/[，、,（《]$|的$/.test(last.text) || (isProse(last) && isOpen(last.text) && !isClosed(last))) found.push(last);
  return found.map(endOf);
}

const WHOLE = '各乡镇、各部门要高度重视政务公开工作，明确分管领导和责任人员，按时完成各项任务。';
const NEXT = '县政府办公室对落实情况进行督查，督查结果纳入年度考核。';

export const cutOff = rule({
  id: 'cut-off',
  severity: 'medium',
  finds: { zh: '文字在句子中间中断，疑似丢失了后面的内容。', en: 'The text breaks off in the middle of a sentence.' },
  ground: '《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）：信息内容应当准确、完整',
  remedy: { zh: '从原件补全中断处的文字。', en: 'Supply the missing words from the original.' },
  examples: {
    match: [
      `${WHOLE}\n各单位要加强组织领导，细化工作措施，确保`.concat('各项任务的'),
      `${WHOLE}\n${NEXT}\n全年共收到政府信息公开申请三十二件，其中网络申请二十件，信函申请十二件，均在法定期限内作出答复并送达申请人`,
      `一、工作情况\n今年以来，县政府办公室认真贯彻上级部署，不断完善制度，进一步\n二、下一步打算\n${WHOLE}`,
      `${WHOLE}按照省、市统一部署，县政府决定在全县范围内开展集中整治，\n示范县人民政府办公室\n2024年5月1日`,
      `${WHOLE}\n${NEXT}现就有关事项通知如下……[查看全文]`,
      `${WHOLE}根据《示范县人民政府关于`,
      `${NEXT}会议强调，要坚持以人民为中心，把群众满意作为工作标准，着力解决群众反映的`,
    ],
    pass: [
      `${WHOLE}\n${NEXT}\n示范县人民政府办公室\n2024年5月1日`,
      `关于做好政务公开工作的通知\n各乡镇人民政府，县直各单位：\n${WHOLE}\n附件：1.任务分工表\n2.联系人名单\n（此件公开发布）`,
      '各乡镇、各部门要高度重视政务公开工作，明确分管领导和责任\n人员，按时完成各项任务，县政府办公室对落实情况进行督\n查，督查结果纳入年度考核，考核不合格的单位要在一个月\n内整改到位，整改情况报县政府办公室，由县政府办公室汇\n总后报县政府。',
      `${WHOLE}\n联系人：办公室，电话：12345`,
      `${NEXT}\n报送材料包括：\n1.申请书，一式两份\n2.身份证明，原件及复印件`,
      '项目名称，建设地点\t数量\n便民服务中心，一楼\t3',
      `${WHOLE}\n主要任务有：宣传、培训、督查……`,
      `${WHOLE}\n地址：示范县示范大道一号，县政府大楼三楼东侧三〇五办公室，政务公开科`,
    ],
  },
  spans: faults,
});
