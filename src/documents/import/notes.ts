/** What an import has to say besides the faults of the text. */
import type { Finding } from '../../text/checks/rule.ts';

/** The text has no title, and the one given is a proposal. */
export function untitled(proposal: string): Finding {
  return {
    rule: 'untitled',
    severity: 'medium',
    span: [0, proposal.length],
    excerpt: proposal,
    reason: {
      zh: '原文没有标题，现标题取自正文首句。',
      en: 'The text has no title; this one is taken from its first sentence.',
    },
    remedy: { zh: '对照原件填写标题。', en: 'Enter the title from the original.' },
  };
}

/** Pictures of a Word document do not come along. */
export function picturesDropped(text: string, count: number): Finding {
  const end = text.indexOf('\n');
  return {
    rule: 'pictures-dropped',
    severity: 'medium',
    span: [0, end < 0 ? text.length : end],
    excerpt: text.slice(0, end < 0 ? 60 : Math.min(end, 60)),
    reason: { zh: `文档中的${count}幅图片没有导入。`, en: `${count} picture(s) of the document were not imported.` },
    remedy: {
      zh: '把图片作为附件上传，再插入正文。',
      en: 'Upload the pictures as attachments and insert them into the body.',
    },
  };
}
