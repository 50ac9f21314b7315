import { columnTags } from '../web/meta.ts';

/** Tags of the pages on which the public asks (国办发〔2017〕47号, annex 2). */
export const REQUEST_TAGS = columnTags({
  name: '依申请公开',
  description: '向本地行政机关申请公开政府信息的办法、在线申请和办理进度查询',
  keywords: '依申请公开,申请公开政府信息',
  type: '依申请公开',
});
