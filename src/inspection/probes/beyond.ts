import { type Text, text } from '../../web/language.ts';

/** Indicators of 2019 of which the pages of a site tell a program nothing, and why: they are unknown, never passed. */
export const BEYOND: Readonly<Record<string, Text>> = {
  'W1.1': text(
    '表述错误是否严重，由人员判断；文字检查的结果可供参考',
    'whether an error of wording is grave is for a person to judge, with the findings of the text checks at hand',
  ),
  'W1.2': text('是否涉及国家秘密，由保密审查人员判断', 'whether it is a secret is for those who review secrets'),
  'W1.4': text('处置情况不在网页上', 'how an attack was dealt with is on no page'),
  'W1.6': text('舆情不在本网站上', 'what the public says is elsewhere'),
  'B5.1': text('做法是否值得借鉴，由人员判断', 'whether others could learn from it is for a person to judge'),
};
