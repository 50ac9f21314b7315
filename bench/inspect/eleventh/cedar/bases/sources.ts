/** All base documents, by the name that begins the ids of their pages. */
import { bankCard } from './bank-card.ts';
import { cutOff } from './cut-off.ts';
import { dateContradiction } from './date-contradiction.ts';
import { disclosureGuide } from './disclosure-guide.ts';
import { documentNumber } from './document-number.ts';
import { droppedCharacters } from './dropped-characters.ts';
import { duplicateParagraph } from './duplicate-paragraph.ts';
import { emptiedTable } from './emptied-table.ts';
import { emptySection } from './empty-section.ts';
import { everyday } from './everyday.ts';
import { homeAddress } from './home-address.ts';
import { illicitOffer } from './illicit-offer.ts';
import { injectedBrand } from './injected-brand.ts';
import { injectedPinyin } from './injected-pinyin.ts';
import { interpretation } from './interpretation.ts';
import { keywordStuffing } from './keyword-stuffing.ts';
import { lookalike } from './lookalike.ts';
import { medical } from './medical.ts';
import { minor } from './minor.ts';
import { misDecoded } from './mis-decoded.ts';
import { outdatedName } from './outdated-name.ts';
import { passport } from './passport.ts';
import { percentage } from './percentage.ts';
import { placeholder } from './placeholder.ts';
import { plate } from './plate.ts';
import { privatePhone } from './private-phone.ts';
import { privateUse } from './private-use.ts';
import { residentId } from './resident-id.ts';
import { runTogether } from './run-together.ts';
import { serviceGuide } from './service-guide.ts';
import { tableSum } from './table-sum.ts';
import { textTable } from './text-table.ts';
import { traditionalScript } from './traditional-script.ts';
import { validity } from './validity.ts';
import { webDebris } from './web-debris.ts';
import { wrongCharacter } from './wrong-character.ts';
import { wrongWeekday } from './wrong-weekday.ts';

export const SOURCES: Readonly<Record<string, string>> = {
  'bank-card': bankCard,
  'cut-off': cutOff,
  'date-contradiction': dateContradiction,
  'disclosure-guide': disclosureGuide,
  'document-number': documentNumber,
  'dropped-characters': droppedCharacters,
  'duplicate-paragraph': duplicateParagraph,
  'emptied-table': emptiedTable,
  'empty-section': emptySection,
  everyday: everyday,
  'home-address': homeAddress,
  'illicit-offer': illicitOffer,
  'injected-brand': injectedBrand,
  'injected-pinyin': injectedPinyin,
  interpretation: interpretation,
  'keyword-stuffing': keywordStuffing,
  lookalike: lookalike,
  medical: medical,
  minor: minor,
  'mis-decoded': misDecoded,
  'outdated-name': outdatedName,
  passport: passport,
  percentage: percentage,
  placeholder: placeholder,
  plate: plate,
  'private-phone': privatePhone,
  'private-use': privateUse,
  'resident-id': residentId,
  'run-together': runTogether,
  'service-guide': serviceGuide,
  'table-sum': tableSum,
  'text-table': textTable,
  'traditional-script': traditionalScript,
  validity: validity,
  'web-debris': webDebris,
  'wrong-character': wrongCharacter,
  'wrong-weekday': wrongWeekday,
};
