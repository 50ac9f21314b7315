/** By what interpretations are graded: elements with points. No source prints any, so a site decides. */
import { z } from 'zod';

export const rubricElementSchema = z.object({
  id: z.string().regex(/^[a-z0-9-]{1,20}$/),
  name: z.string().min(1).max(60),
  points: z.number().int().min(1).max(100),
});

export const rubricSchema = z.object({
  elements: z
    .array(rubricElementSchema)
    .min(1)
    .max(20)
    .default([
      { id: 'background', name: '背景：讲清出台原因和要解决的问题', points: 15 },
      { id: 'grounds', name: '依据：列明法律、上级文件', points: 10 },
      { id: 'main', name: '主要内容：突出要点，不照抄原文', points: 25 },
      { id: 'change', name: '变化：说明对谁有什么变化、怎么办', points: 20 },
      { id: 'form', name: '形式：除文字外有图解、视频、问答等', points: 10 },
      { id: 'linked', name: '关联：与原文件相互链接', points: 10 },
      { id: 'in-time', name: '时限：按时与文件一并公开', points: 10 },
    ]),
  /** working days after the document within which its interpretation is released */
  days: z.number().int().min(0).max(30).default(3),
  /** points by which two graders may differ before they settle it */
  tolerance: z.number().int().min(0).max(100).default(10),
});
export type Rubric = z.infer<typeof rubricSchema>;
