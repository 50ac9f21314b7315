import { describe, expect, it } from 'vitest';
import { withoutWord } from './word-paste.ts';

const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta charset="utf-8"><style>p.MsoNormal{margin:0}</style>
<!--[if gte mso 9]><xml><w:WordDocument/></xml><![endif]--></head><body lang="ZH-CN">
<!--StartFragment--><p class="MsoNormal" style="text-indent:32pt;mso-char-indent-count:2.0"><b><span lang="EN-US" style="font-size:16pt">一、</span></b><span style='font-family:仿宋'>总体要求<o:p></o:p></span></p>
<p class="MsoListParagraph"><![if !supportLists]><span style="font-family:Wingdings">·<span>&nbsp;&nbsp;&nbsp;</span></span><![endif]>第一项</p>
<table border="1" cellspacing="0" class="MsoTableGrid"><tr style="height:1cm"><td width="100" valign="top" colspan="2"><p class="MsoNormal">单位</p></td></tr></table>
<p class="MsoNormal"><span>&nbsp;</span></p><!--EndFragment--></body></html>`;

describe('text pasted from Word', () => {
  it('keeps words, emphasis, tables and spans of cells, and nothing of Word', () => {
    const clean = withoutWord(WORD);
    expect(clean).toContain('<p><b>一、</b>总体要求</p>');
    expect(clean).toContain('<p>第一项</p>');
    expect(clean).toContain('<td colspan="2"><p>单位</p></td>');
    expect(clean).not.toMatch(/mso|class|style|font|o:p|<!|xml|<p><\/p>/i);
  });

  it('drops scripts and handlers, and leaves plain HTML as it is', () => {
    expect(withoutWord('<p onclick="x()">甲<script>alert(1)</script></p>')).toBe('<p>甲</p>');
    expect(withoutWord('<h2>标题</h2><ul><li>一</li></ul>')).toBe('<h2>标题</h2><ul><li>一</li></ul>');
  });
});
