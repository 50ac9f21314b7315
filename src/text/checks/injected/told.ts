/** Signs that somebody tells of an offer, and that nobody does. In folded text. */

/** What came of it, or who did it: somebody tells of an offer. */
export const TOLD =
  /有人[^。,]{0,8}[卖说称发]|其实是|实际上?是|多半|往往是|[再就]也?联系不上|卷款|担责|查出|旗号|打着|招牌|字样的|撕[下掉]|铲除|没收|辞退|骗[到走去钱了]|骗人的|检出的|正常经营|不抽头|登记的|印着|拉黑|禁考|被[^。，,]{0,6}(?:认出|识破|发现|抓|查|拘|罚|扣|取消|辞退|开除|禁)|花了?[一二两三四五六七八九十百千万\d]+元?(?:请|托|买|办)|典当行|上当|\p{Script=Han}[说称道喊问][,，:：]|经[^。，,]{0,3}查|短信|牌子|帖子|传单|广告|卖家|推销|顾客|\d{4}年|\d月\d|[花取卖买骗退]了|听说|成绩(?:无效|作废|按)|取消[^。,]{0,4}成绩|零分|禁考|不准(?:报|参|应)|记入[^。,]{0,4}档案|作废|解聘|开除|除名|停教|扣发|暂缓|追回|退回并|到期换/u;

/** No warning gives the number that is to be called. */
export const OWN_NUMBER = /(?<!\d)1[3-9]\d{9}(?!\d)|(?:tg|微信?号?|[vq][:：]?|qq|薇信?|飞机号)[a-z:]{0,6}\d{3,}/u;
