/** Layouts written by somebody who had not read the reader, after it and the others were finished. */

import { FILES_APART } from './layouts-apart-files.ts';
import { CHINESE, inner, layout, packed, seven, shown } from './layouts-apart-make.ts';
import { TABLES_APART } from './layouts-apart-tables.ts';
import type { Layout } from './layouts-known.ts';
import { htmlPage, htmlTable, page } from './render.ts';

export const APART: readonly Layout[] = [
  // what stands beside a figure
  layout(
    'last year in brackets',
    shown((text) => `${text}（${Number(text) + 2}）`),
  ),
  layout(
    'a part in brackets',
    shown((text) => (Number(text) > 1 ? `${text}（其中网上1）` : text)),
  ),
  layout(
    'a footnote star',
    shown((text) => `${text}*`),
  ),
  layout(
    'a circled footnote',
    shown((text) => `${text}①`),
  ),
  layout(
    'a footnote in square brackets',
    shown((text) => `${text}[1]`),
  ),
  layout(
    'an arrow',
    shown((text) => `${text}↑`),
  ),
  layout(
    'a share',
    shown((text) => `${text}(10%)`),
  ),
  layout(
    'a sum written out',
    shown((text) => (Number(text) > 1 ? `${Number(text) - 1}+1=${text}` : text)),
  ),
  layout(
    'about so many',
    shown((text) => (Number(text) > 1 ? `约${text}` : text)),
  ),
  layout(
    'two decimals',
    shown((text) => Number(text).toFixed(2)),
  ),
  layout(
    'Chinese numerals',
    shown((text) => [...text].map((c) => CHINESE[Number(c)] ?? c).join('')),
  ),
  layout(
    'none in words',
    shown((text) => (text === '0' ? '无' : text)),
  ),
  layout(
    'not applicable in words',
    shown((text) => (text === '0' ? '不适用' : text)),
  ),
  layout(
    'full-width zeros as letters',
    shown((text) => text.replaceAll('0', '〇')),
  ),
  layout(
    'thousands parted by spaces',
    shown((text) => text.replace(/^(\d)(\d{3})$/, '$1 $2')),
  ),
  layout(
    'thousands parted by thin spaces',
    shown((text) => text.replace(/^(\d)(\d{3})$/, '$1\u2009$2')),
  ),
  layout(
    'zero-width spaces within figures',
    shown((text) => [...text].join('\u200b')),
  ),
  layout(
    'a minus before every figure',
    shown((text) => (text === '0' ? text : `-${text}`)),
  ),
  // markup
  layout(
    'digits as references',
    inner((text) => [...text].map((c) => `&#${c.charCodeAt(0)};`).join('')),
  ),
  layout(
    'old figures in strike and new in ins',
    inner((text) => `<strike>99</strike><ins>${text}</ins>`),
  ),
  layout(
    'old figures in del',
    inner((text) => `<del>7</del>${text}`),
  ),
  layout(
    'a hidden figure by attribute',
    inner((text) => `<span hidden>8</span>${text}`),
  ),
  layout(
    'a hidden figure by visibility',
    inner((text) => `<span style="visibility:hidden">8</span>${text}`),
  ),
  layout(
    'figures written by a script',
    inner((text) => `<script>document.write(${text})</script>`),
  ),
  layout(
    'figures as attributes',
    inner((text) => `<span data-value="${text}"></span>`),
  ),
  layout(
    'a template beside the figure',
    inner((text) => `<template>4</template>${text}`),
  ),
  layout(
    'a noscript figure',
    inner((text) => `<noscript>4</noscript>${text}`),
  ),
  layout(
    'options to choose',
    inner((text) => `<select><option>${Number(text) + 1}</option><option selected>${text}</option></select>`),
  ),
  layout(
    'figures in tables of their own',
    inner((text) => `<table><tr><td>${text}</td></tr></table>`),
  ),
  layout('cells never closed', (s) => page(s).replaceAll('</td>', '').replaceAll('</tr>', '')),
  layout('a hidden column of old figures', (s) =>
    page({ ...s, t3: s.t3.map((row) => row.map((cell) => ({ ...cell }))) }).replaceAll(
      /(<td>\d+<\/td>)(?=<\/tr>)/g,
      '<td style="display:none">3</td>$1',
    ),
  ),
  layout('hidden rows of old figures', (s) => {
    const old = htmlTable([[{ text: '一、本年新收政府信息公开申请数量', colSpan: 3 }, ...seven('1')]]);
    const row = /<tr>.*<\/tr>/s.exec(old)?.[0].replace('<tr>', '<tr style="display:none">') ?? '';
    return page(s).replace('<tr><td colspan="3">二、上年结转', `${row}<tr><td colspan="3">二、上年结转`);
  }),
  layout('the foot of a table written before its body', (s) => {
    const rows = s.t3.length - 1;
    const html = htmlTable(s.t3.slice(0, rows)).replace(
      '<table >',
      `<table><tfoot>${/<tr>.*<\/tr>/s.exec(htmlTable(s.t3.slice(rows)))?.[0]}</tfoot>`,
    );
    return htmlPage(s, { t2: htmlTable(s.t2), t3: html, t4: htmlTable(s.t4) });
  }),
  layout('spans of nought', (s) => page(s).replaceAll('rowspan="22"', 'rowspan="0"')),
  layout('a group in one cell, a line each', (s) =>
    htmlPage(s, { t2: htmlTable(s.t2), t3: packed(s.t3), t4: htmlTable(s.t4) }),
  ),
  ...TABLES_APART,
  ...FILES_APART,
];
