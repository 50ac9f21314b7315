import { expect, it } from 'vitest';
import { parsePage } from '../../text/page/page.ts';
import { formAddress, inGbk } from './form-address.ts';
import { searchBoxOf } from './search-box.ts';

const address = (html: string, value: string) => {
  const page = parsePage(html);
  const found = searchBoxOf(page);
  return found && formAddress(page, found.form, found.box, value, 'http://www.county.gov.cn/');
};
const FORM = '<form action="/search.asp"><input type="hidden" name="t" value="1"><input name="q"></form>';

it('is written as browsers write it, in the encoding of the page', () => {
  expect(address(FORM, '公开 指南')).toBe(
    'http://www.county.gov.cn/search.asp?t=1&q=%E5%85%AC%E5%BC%80+%E6%8C%87%E5%8D%97',
  );
  expect(address(`<meta charset="gb2312">${FORM}`, '公开 指南')).toBe(
    'http://www.county.gov.cn/search.asp?t=1&q=%B9%AB%BF%AA+%D6%B8%C4%CF',
  );
  expect(address(`<meta charset="gbk">${FORM.replace('<form', '<form accept-charset="utf-8"')}`, '公')).toBe(
    'http://www.county.gov.cn/search.asp?t=1&q=%E5%85%AC',
  );
});

it('writes characters that GBK lacks as their numbers', () => {
  expect(inGbk('县𠮷')).toBe('%CF%D8%26%23134071%3B');
});
