/** Words of the dictionary that no sentence of official Chinese ends with: something must follow them. Pure. */
import { keptWords } from '../kept-words.ts';
import { isAt, unitsOf } from './units.ts';

/** They want an object. */
const WANTING =
  '予以 给予 不予 加以 处以 采取 用于 具有 做到 位于 遇到 携带 抓好 作为 听取 推动 分为 便于 来自 设在 满足 加装 配备 严禁 开设 围绕 属于 从事 带来 送到 受到 视为 记入 放在 敬请 抓住 现予 请勿 代为 划定 移送 确需 订立 引进 看清 冒充 聘请 伴有 来到 拥有 拟定 破获 只能 才能 侵害 损害 遏制 不让 无需 切断 涵盖 抓紧 达成 打通 提到 带头 避开 带有 聚焦 侵犯 始建 跟着 成为 列为 克服 贯穿 打击 体现 享有 作好 提请 减轻 摆在 带入 吸引 下设 守住 配有 换取 倾倒 确有 结成 坐在 引发 切忌 缺少 并入 导致 交到 处于 争取 趋于 缴入 未予 适合 养成 建起 汇入 转为 打破 开辟 请予 办起 埋设 添置 应予 患有 摸清 认准 迁至 落到 利于 达到 起到 取得 获得 落实 不得 建立 责令 纳入 发给 用作 交由 高于 低于';
/** Prepositions, conjunctions, and what stands before a noun or a verb. */
const LEADING =
  '按照 为了 针对 随着 除了 根据 对于 关于 由于 因为 鉴于 经由 自从 沿着 或者 以及 及其 以便 还要 如果 因此 不仅 即使 而是 以免 既有 然后 只要 并且 所以 否则 进而 不论 反而 接着 只是 并非 可是 要么 而且 同时 但是 虽然 无论 尽管 一旦 倘若 任何 各项 各类 每个 各级 本次 此次 主要 上述 下列 所在 相关 相应 应当 能够 已经 立即 不再 一律 擅自 按时 进一步 逐户 逐一 至少 随时 尽快 凡是 按期 依次 尚未 如实 逐条 并处 不必 就是 未经 再次 逐项 暂缓 一经 马上 务必 正是 私自 索要 一旦 逐级 难以 从严 始终 尽量 切勿 据实 现已 陆续 拟将 特此 首先 无须 更加 亲自 据此 当即 亟须 即将 最迟 从不 尽可能 尚需 均由 切实 正在 继续 着力 大力 严格 是否 与其 有望 拟于';
const WORDS: ReadonlySet<string> = new Set(`${WANTING} ${LEADING}`.split(' '));
/** Words of one character. */
const SINGLE = new Set('并将把被就应须非两各每且们或仍但依即凡专再尚均却未曾按从由经与和及其到对');
/** They begin words and are seldom one; never the last of a sentence. */
const BEGINNING = new Set(
  '至请已现于以也共未先再如较第都比须凭其原让另该同或满指防直持系反广此曾抢民性政食派拒附又污官漏注境逐租穿便优没常摇灾禁借购属融投劝拆缺易致适澄靠失预护型集初归惠危超待冷博诚迟贷届抽监视既守商维额警扬托必轻导控搞简跟倒抄勤迁获康创促享遗切爱混普聘筑磷若遵顺参历尚置巧携追执损替征封剪绘残储卸藏抬抱宣异敲容研汉穴隔充钩握飘煮弃抹症陵假敛纵繁争赢捕岳纠统束引横预诱订调搭炼拓酌',
);
/** Behind these a single character is the rest of a word that was cut. */
const BEFORE_A_WORD: ReadonlySet<string> = new Set(
  '予以 给予 不予 加以 进行 作出 采取 开展 实施 严格 按照 根据 通过 由于 关于 对于 以及 并且 进一步 切实 应当 必须 能够 及时 尽快 依法 逐步 积极 认真 加强 提高 提供 组织 确保 推进 完善 落实'.split(
    ' ',
  ),
);

const lastOf = (words: Iterable<string>) => unitsOf([...words].map((word) => word.charAt(word.length - 1)).join(''));
const ENDS = lastOf([...WORDS, ...SINGLE, ...BEGINNING]);
const ENDS_BEFORE = lastOf(BEFORE_A_WORD);

/** characters before the end that tell how the last word is to be read */
const BEFORE = 9;

/** By its last characters alone. */
export const mayEndOpen = (text: string): boolean =>
  isAt(text, text.length - 1, ENDS) || (isAt(text, text.length - 2, ENDS_BEFORE) && /[\u4e00-\u9fff]$/u.test(text));

/** Whether the last word of a line is one that another must follow, or, in a sentence, the first half of one. */
export function endsOpen(text: string, isSentence: boolean): boolean {
  const words = keptWords(text, Math.max(0, text.length - BEFORE), text.length);
  const [last = '', before = ''] = [words.at(-1), words.at(-2)];
  if (last.length > 1) return WORDS.has(last);
  return (
    (SINGLE.has(last) && !/[\d）)]$/u.test(before)) ||
    BEFORE_A_WORD.has(before) ||
    (isSentence && /[\u4e00-\u9fff]$/u.test(before) && BEGINNING.has(last))
  );
}
