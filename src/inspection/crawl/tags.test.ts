import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { type Attributes, eachTag } from './tags.ts';

const NAMES = new Set(['a', 'img', 'script', 'title', 'base', 'meta', 'textarea']);

type Tags = [string, Attributes][];

function tags(html: string): Tags {
  const found: Tags = [];
  eachTag(html, NAMES, (name, attributes) => found.push([name, attributes]));
  return found;
}

/** As the parser of the content checks reads them. */
function parsed(html: string): Tags {
  const found: Tags = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      if (NAMES.has(name)) found.push([name, { ...attributes }]);
    },
  });
  parser.end(html);
  return found;
}

describe('tags of a page', () => {
  it.each([
    '<A HREF = x/y ID=\'1\' class title="a>b" href=2>政务</a>公开',
    '<!-- <a href=1> --><!--><a href=2><!---><a href=3><!doctype html><a href=4><?xml <a?><a href=5>',
    '<![CDATA[<a href=1>]]><a href=2><![if IE]><a href=3><![endif]></ a><a href=4></><a href=5></政<a>务><a href=6>',
    '<script src=a.js>"<a href=1>"</scrip></script ><a href=2><script src=b /><a href=3><TITLE>a<a href=4></Title><a href=5>',
    '<textarea><a href=1></textarea\n x><a href=2><xmp><a href=3></xmp><style>a:after{content:"<a href=4>"}</style><a href=5>',
    '<a href="?x=1&amp;y=2&copy=3&#20844;">1</a><a href=?a=1&lt=2><a href=\'&quot;\'>',
    '<a href="no end><a href=1>',
    '<a href=1 /><a/href=2/ ><a ="x" href=3><a "x"=y href=4><a href=><a href= >',
    '<a<b href=1><1 <a href=2><<a href=3>< a href=4><a href=5',
    '<img alt="<a href=1>" src=x><base href="/y"><a constructor=1 href=2>',
  ])('are those of the parser in %s', (html) => {
    expect(tags(html)).toEqual(parsed(html));
  });

  it('are those of the parser in whatever is sent as a page', () => {
    const pieces =
      '< > </ /> <a <img <script </script> <title </title> <style> </style> <!-- --> <![CDATA[ ]]> <! <? href= src= = " \' & &amp; &quot; &#39; / - x y=z 政 \n'.split(
        ' ',
      );
    const piece = fc.constantFrom(...pieces, ' ', ' ');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (parts) => {
        const html = parts.join('');
        expect(tags(html)).toEqual(parsed(html));
      }),
      { numRuns: 1_000 },
    );
  });
});
