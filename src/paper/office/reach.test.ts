import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { reachFault } from './reach.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const main = (inside: string) => ({ 'word/document.xml': strToU8(`<w:document ${W}>${inside}</w:document>`) });
const links = (inside: string) => ({
  'word/_rels/document.xml.rels': strToU8(`<Relationships>${inside}</Relationships>`),
});
const IMAGE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image';
const far = (type: string, name = 'Relationship') =>
  `<${name} Id="a" Type="${type}" Target="http://evil.example/x" TargetMode="External"/>`;
const field = (...pieces: string[]) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${pieces.map((one) => `<w:r>${one.startsWith('<') ? one : `<w:instrText>${one}</w:instrText>`}</w:r>`).join('')}<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;

describe('a template does not reach out of the letter', () => {
  test.each([
    ['a picture far away', links(far(IMAGE)), '外部'],
    ['a picture far away, under another prefix', links(far(IMAGE, 'x:Relationship')), '外部'],
    [
      'a picture far away, whose address speaks of another mode',
      links(
        `<Relationship Id="a" Type="${IMAGE}" Target="http://evil.example/? TargetMode='Internal'" TargetMode="External"/>`,
      ),
      '外部',
    ],
    [
      'links in a part of another case',
      { 'word/_rels/document.xml.RELS': links(far(IMAGE))['word/_rels/document.xml.rels'] },
      '外部',
    ],
    ['a share of another machine', links(`<Relationship Id="a" Type="${IMAGE}" Target="\\\\host\\x.png"/>`), '外部'],
    ['a hyperlink by another name', links(far('http://evil.example/hyperlink')), '外部'],
    ['a whole page to be taken in', main('<w:altChunk r:id="a"/>'), '外部'],
    ['a page as a part', { 'word/a.html': strToU8('<img src="http://evil.example/x">') }, '嵌有'],
    ['a drawing of the web as a part', { 'word/media/a.svg': strToU8('<svg/>') }, '嵌有'],
    ['a program under another name', { 'word/a.bin': strToU8('x') }, '嵌有'],
    ['an old picture that names its source', main('<v:imagedata src="http://evil.example/x"/>'), '外部'],
    ['a database for mail', { 'word/settings.xml': strToU8(`<w:settings ${W}><w:mailMerge/></w:settings>`) }, '外部'],
    ['a field that fetches', main(field('INCLUDEPICTURE "http://evil.example/x" \\d')), 'INCLUDEPICTURE'],
    ['a field cut in pieces', main(field(' INCLU', 'DETEXT "http://evil.example/x"')), 'INCLUDETEXT'],
    ['a field within a field', main(field(field('DDEAUTO cmd'), 'PAGE')), 'DDEAUTO'],
    ['a field whose name another makes', main(field(field('= 1'), 'PICTURE x')), 'PICTURE'],
    ['a simple field', main('<w:fldSimple w:instr="LINK Excel.Sheet x"/>'), 'LINK'],
    ['a field under another prefix', main('<z:fldSimple z:instr="INCLUDETEXT x"/>'), 'INCLUDETEXT'],
    ['a day that changes by itself', main(field('DATE \\@ "yyyy年M月d日"')), 'DATE'],
    ['a field in a header', { 'word/header7.xml': strToU8(`<w:hdr ${W}>${field('TIME')}</w:hdr>`) }, 'TIME'],
  ])('%s is refused', (_name, parts, fault) => {
    expect(reachFault(parts)?.zh).toContain(fault);
  });

  test.each([
    [
      'numbers of pages',
      main(field(' PAGE  \\* MERGEFORMAT ') + field('NUMPAGES') + field('= ', field('PAGE'), ' - 1')),
    ],
    ['a hyperlink', links(far('http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink'))],
    [
      'a picture of its own',
      { ...links(`<Relationship Id="a" Type="${IMAGE}" Target="media/a.png"/>`), 'word/media/a.png': strToU8('x') },
    ],
  ])('%s may stay', (_name, parts) => {
    expect(reachFault(parts)).toBeNull();
  });
});
