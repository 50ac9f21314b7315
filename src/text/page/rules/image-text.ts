import { hidingOf } from '../hiding.ts';
import { type Element, named, outwards, type Page, squeezed, textOf, within } from '../page.ts';
import { type PageFault, pageRule } from '../rule.ts';
import { declarationsOf, pixels, stylesOf } from '../style.ts';

/** Words that say nothing of the picture: a file's name, or that it is one. */
const EMPTY_WORDS =
  /^(?:图片?|图像|照片|image|img|picture|photo|pic|logo|banner|untitled|未命名|undefined|null|alt|(?:微信|QQ)?(?:图片|截图|照片|图)[\s_-]*[\d_-]*(?:[(（]\d+[)）])?|[\w-]*\d[\w-]*|[^\s]+\.(?:jpe?g|png|gif|bmp|webp))$/i;
/** pixels; spacers and counters are smaller */
const SPACER = 3;

const isUnheard = (element: Element) =>
  [...outwards(element)].some(
    ({ name, attributes }) =>
      attributes['aria-hidden'] === 'true' ||
      /^(?:presentation|none)$/.test(attributes.role ?? '') ||
      name === 'noscript',
  );

function isSpacer(element: Element, page: Page): boolean {
  const style = declarationsOf(element, stylesOf(page));
  const sizes = [element.attributes.width, element.attributes.height, style.width, style.height].map(pixels);
  return sizes.some((size) => size !== null && size <= SPACER) || hidingOf(element, stylesOf(page)) !== null;
}

/** A name by other means: a label, a title, words beside it in the same link or figure. */
function isNamed(element: Element, page: Page): boolean {
  const { attributes } = element;
  if (attributes['aria-label']?.trim() || attributes['aria-labelledby'] || attributes.title?.trim()) return true;
  const holder = [...outwards(element)].find(({ name }) => name === 'a' || name === 'figure' || name === 'button');
  return (
    holder !== undefined &&
    (textOf(page, holder) !== '' || Boolean(holder.attributes.title ?? holder.attributes['aria-label']))
  );
}

/** A figure is content: its picture is no decoration. */
const isInFigure = (element: Element) => [...outwards(element)].some(({ name }) => name === 'figure');

/** A link made of nothing but pictures needs the words of one. */
function isOnlyContentOfLink(element: Element, page: Page): boolean {
  const link = [...outwards(element)].find(({ name }) => name === 'a');
  return (
    link?.attributes.href !== undefined && !within(page, link).some((one) => squeezed(one.attributes.alt ?? '') !== '')
  );
}

function faults(page: Page): PageFault[] {
  const drawn = named(page, 'svg').filter(
    (element) =>
      element.attributes.role === 'img' &&
      !within(page, element).some((one) => one.name === 'title' && textOf(page, one) !== '') &&
      !isUnheard(element) &&
      !isNamed(element, page),
  );
  const pictures = named(page, 'img', 'input', 'area').flatMap((element): PageFault[] => {
    const { name, attributes } = element;
    if (name === 'input' && attributes.type?.toLowerCase() !== 'image') return [];
    if (name === 'area' && !attributes.href) return [];
    const words = attributes.alt === undefined ? null : squeezed(attributes.alt);
    const isFault =
      words === null ||
      (words === ''
        ? name !== 'img' || isOnlyContentOfLink(element, page) || isInFigure(element)
        : EMPTY_WORDS.test(words));
    return isFault && !isUnheard(element) && !isSpacer(element, page) && !isNamed(element, page) ? [{ element }] : [];
  });
  return [...pictures, ...drawn.map((element) => ({ element }))];
}

export const imageText = pageRule({
  id: 'image-text',
  severity: 'low',
  finds: {
    zh: '图片没有替代文字，使用读屏软件的人无法知道其内容。',
    en: 'A picture has no words in its place: those who use a screen reader cannot know what it shows.',
  },
  ground: '《信息技术 互联网内容无障碍可访问性技术要求与测试方法》（GB/T 37668—2019）非文本内容',
  remedy: {
    zh: '在alt中写明图片内容；只作装饰的图片写空的alt。',
    en: 'Say in alt what the picture shows; give mere decoration an empty alt.',
  },
  examples: {
    match: [
      '<p><img src="/a/1.jpg"></p>',
      '<a href="/zfxxgk/"><img src="/banner.png" alt=""></a>',
      '<img src="/a.jpg" alt="IMG_20240501.jpg">',
      '<img src="/a.jpg" alt="图片">',
      '<form><input type="image" src="/go.png"></form>',
      '<img src="/a.jpg" alt="微信图片_20240501">',
      '<img src="/a.jpg" alt="图2">',
      '<figure><img src="/a.jpg" alt=""></figure>',
      '<svg role="img"><path d="M0 0"/></svg>',
    ],
    pass: [
      '<img src="/a.jpg" alt="县政务服务中心一楼办事大厅">',
      '<img src="/line.png" alt="">',
      '<img src="/a.jpg" alt="图2：规划范围">',
      '<svg role="img"><title>电话</title><path d="M0 0"/></svg><svg><path d="M0 0"/></svg>',
      '<a href="/zfxxgk/"><img src="/i.png" alt="">政府信息公开</a>',
      '<a href="/zfxxgk/" title="政府信息公开"><img src="/i.png"></a>',
      '<img src="/count.gif" width="1" height="1">',
      '<figure><img src="/map.png"><figcaption>公交线路调整示意图</figcaption></figure>',
      '<div aria-hidden="true"><img src="/x.png"></div>',
      '<img src="/a.jpg" aria-label="领导调研现场">',
      '<div style="display:none"><img src="/x.png" style="display:none"></div>',
    ],
  },
  faults,
});
