/** Tables for texts that broke on their way: Traditional forms, pinyin, wrong decoding. */
const PAIRS =
  '万萬与與东東严嚴个個为為举舉义義乐樂书書买買乱亂争爭于於产產亲親亿億仅僅从從众眾优優会會传傳伤傷体體余餘债債储儲儿兒关關兴興养養内內册冊写寫军軍农農冲沖决決况況减減几幾凭憑则則刚剛创創别別办辦务務动動劳勞势勢区區医醫华華协協单單卖賣卫衛厂廠历歷压壓参參双雙发發变變号號叶葉员員响響园園国國图圖围圍场場坏壞块塊坚堅坛壇备備复復够夠头頭奖獎妇婦娱娛孙孫学學宁寧实實审審宽寬对對导導将將层層属屬岗崗带帶帮幫干幹广廣庆慶库庫应應庙廟开開异異张張强強当當录錄径徑总總恢恢惠惠户戶扩擴执執扬揚护護报報担擔拥擁择擇挂掛损損据據换換数數断斷无無旧舊时時显顯机機权權条條来來极極构構标標栏欄样樣档檔检檢楼樓欢歡残殘气氣汇匯沟溝治治泽澤洁潔测測济濟温溫湾灣满滿滨濱灾災炼煉点點热熱爱愛爷爺状狀环環现現电電畅暢疗療监監盖蓋盘盤确確码碼础礎种種积積称稱税稅稳穩窝窩竞競笔筆签簽简簡类類粮糧级級纪紀约約纳納纠糾组組细細织織终終经經结結给給统統继繼续續维維综綜绿綠编編网網罚罰职職联聯节節范範药藥营營虑慮补補装裝见見规規视視觉覺触觸计計认認议議记記讲講许許论論设設访訪证證评評识識诉訴试試话話询詢该該详詳语語误誤说說请請诸諸读讀课課调調谈談负負财財责責败敗账賬货貨质質购購贫貧贯貫贴貼费費资資赛賽赶趕跃躍车車转轉轮輪软軟载載较較输輸边邊达達过過运運还還进進远遠违違连連迟遲适適选選递遞邮郵里裡针針钱錢铁鐵银銀销銷锁鎖错錯镇鎮长長门門问問间間闻聞阶階际際陆陸险險随隨隐隱难難雾霧静靜页頁项項顺順须須预預领領频頻题題颜顏风風饭飯馆館驻駐验驗骗騙鱼魚鸡雞麦麥齐齊龄齡乡鄉县縣拟擬术術业業处處丽麗讨討扫掃摊攤携攜矿礦钟鐘侧側脚腳红紅诚誠绝絕缓緩谢謝轻輕脱脫灭滅烟煙线線练練纯純纸紙绍紹贡貢趋趨龙龍桥橋张張伤傷纹紋';
const TRADITIONAL = new Map<string, string>();
for (let at = 0; at + 1 < PAIRS.length; at += 2) {
  const [from, to] = [PAIRS[at] ?? '', PAIRS[at + 1] ?? ''];
  if (from !== to) TRADITIONAL.set(from, to);
}

/** Simplified text as a machine makes it Traditional, and how many characters changed */
export function traditional(text: string): { text: string; changed: number } {
  let changed = 0;
  const made = [...text].map((sign) => {
    const other = TRADITIONAL.get(sign);
    if (other) changed += 1;
    return other ?? sign;
  });
  return { text: made.join(''), changed };
}

export const PINYIN: Readonly<Record<string, string>> = {
  村: 'cūn',
  水: 'shuǐ',
  的: 'de',
  镇: 'zhèn',
  民: 'mín',
  和: 'hé',
  人: 'rén',
  地: 'dì',
  工: 'gōng',
  作: 'zuò',
  发: 'fā',
  行: 'xíng',
  长: 'zhǎng',
  重: 'zhòng',
  点: 'diǎn',
  安: 'ān',
  全: 'quán',
  中: 'zhōng',
  学: 'xué',
  校: 'xiào',
  生: 'shēng',
  农: 'nóng',
  户: 'hù',
  老: 'lǎo',
  路: 'lù',
  理: 'lǐ',
  政: 'zhèng',
  府: 'fǔ',
  年: 'nián',
  上: 'shàng',
  下: 'xià',
  定: 'dìng',
  不: 'bù',
  要: 'yào',
  好: 'hǎo',
};

const read = (bytes: Uint8Array, as: string): string => new TextDecoder(as).decode(bytes);

let gbk: Map<string, readonly [number, number]> | undefined;

function gbkTable(): Map<string, readonly [number, number]> {
  if (gbk) return gbk;
  gbk = new Map();
  for (let high = 0x81; high <= 0xfe; high += 1) {
    for (let low = 0x40; low <= 0xfe; low += 1) {
      const sign = read(new Uint8Array([high, low]), 'gbk');
      if (sign.length === 1 && sign !== '\uFFFD' && !gbk.has(sign)) gbk.set(sign, [high, low]);
    }
  }
  return gbk;
}

function gbkBytes(text: string): Uint8Array {
  return new Uint8Array([...text].flatMap((sign) => [...(gbkTable().get(sign) ?? [sign.charCodeAt(0) & 0x7f])]));
}

export const MISREAD: Readonly<Record<string, (text: string) => string>> = {
  utf8AsGbk: (text) => read(new TextEncoder().encode(text), 'gbk'),
  utf8AsLatin: (text) => read(new TextEncoder().encode(text), 'windows-1252'),
  gbkAsLatin: (text) => read(gbkBytes(text), 'windows-1252'),
  gbkAsUtf8: (text) => read(gbkBytes(text), 'utf-8'),
  replaced: (text) => '\uFFFD'.repeat(text.length),
  rubbish: (text) => '锟斤拷'.repeat(Math.max(1, Math.floor(text.length / 3))),
};
