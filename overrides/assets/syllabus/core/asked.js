/**
 * What is asked: the numbers of provisions and cases in a query, in any habit of writing them, and its other words.
 *
 * @typedef {{value: string, sure: boolean, text: string, unit: string}} AskedNumber
 *   `value` as {@link written}; `sure` if a word such as "article" stands with it, which is `unit`; `text` is folded
 * @typedef {{whole: string, words: string[], numbers: AskedNumber[], phrases: string[],
 *   exact: string[]}} Asked
 *   all folded; the phrases stood in quotation marks, and these and the numbers have to stand in a text as they are
 */
import { bare, fold, letters } from "./fold.js";

const set = (text) => new Set(letters(text).split(" "));
const has = (words, word) => words.has(word) || words.has(word.replace(/s$/, ""));

/** Words for parts of laws, in the languages that our readers write. */
const UNITS = set(
  "§ art article s sec section reg regulation rule ch chap chapter principle guideline articulo seccion " +
    "principe artigo articolo artikel paragraf " +
    "čl član člana članak članka článok článku člen neni nenit madde maddenin maddesi modda muhli " +
    "ст статья статьи статье статью стаття статті статтею чл член члан модда моддаи бап " +
    "მუხლი مادة مواد م فصل قسم مبدأ",
);
/** Words for parts of these. */
const PARTS = set(
  "para par paragraph paragraphe parrafo apartado al alinea abs absatz alin ust stavak st odst odsek lid pika fıkra fıkrası fikra fikrasi " +
    "فقرة بند ч часть части частина частини п пункт абз ст став",
);
const SCHEDULES = set("sch schedule");
/** Words that say no more than that a number follows. */
const NUMBERS = set("no nr num number numero n رقم");
const HAN = "0-9〇零一二三四五六七八九十百";
const ARTICLE_HAN = new RegExp(`第? ?([${HAN}]+) ?[条條](?: ?第? ?([${HAN}]+) ?[款項项])?`, "g");
const QUOTED = /["“-‟«»「-』](.+?)["“-‟«»「-』]/g;
// French codes number their articles L. 425-3.
const CODE = /(^|[^\p{L}\d])([lrd])[. ]{0,2}(?=\d+-\d)/gu;
// In Spanish and French a point is article 3 b).
const POINT = /(\d)[ ,]{1,2}([a-z])\)/g;
const TOKEN =
  /([lrd]?\d+(?:-\d+)+|\d+(?:[a-z]{1,2}(?![\p{L}\d]))?(?:[-./]\d+(?:[a-z](?![\p{L}\d]))?|\.[a-z](?![\p{L}\d]))*)((?:\s?\((?:\d{1,3}|\p{L}{1,4})\))*)|§+|[\p{L}\p{M}][\p{L}\p{M}\d]*/gu;

/** Write a number in one way: 13(1), 13 (1) and 13.1 are alike. */
export const written = (number) => letters(number).replace(/\s/g, "").replace(/\((\p{L}+|\d+)\)/gu, ".$1");

/** Read a Chinese numeral up to 999, or digits. */
function fromHan(text) {
  if (/^\d+$/.test(text)) return text;
  let sum = 0;
  let digit = 0;
  for (const sign of text) {
    const at = "〇一二三四五六七八九零".indexOf(sign);
    if (at >= 0) digit = at % 10;
    else {
      sum += (digit || 1) * (sign === "十" ? 10 : 100);
      digit = 0;
    }
  }
  return String(sum + digit);
}

function tokensOf(text) {
  const plain = letters(text)
    .replace(ARTICLE_HAN, (_, article, part) => ` § ${fromHan(article)}${part ? `(${fromHan(part)})` : ""} `)
    .replace(CODE, "$1$2")
    .replace(POINT, "$1($2)")
    // art13, s45 and cets197 are written in one; m02 and l425-1 are names.
    .replace(/\p{L}+(?=\d)/gu, (word) => (word.length > 1 || has(UNITS, word) ? `${word} ` : word));
  return [...plain.matchAll(TOKEN)].map(([whole, digits]) => {
    if (digits) return { number: written(whole), text: fold(whole) };
    const word = bare(whole);
    return {
      word: whole,
      unit: has(UNITS, word) || whole[0] === "§",
      part: has(PARTS, word),
      schedule: has(SCHEDULES, word),
      mute: has(NUMBERS, word),
    };
  });
}

/** Find the number of the article to which a paragraph belongs that was named before it: paragraph 1 of article 13. */
function articleAfter(tokens, start) {
  let at = start;
  while (at < start + 3 && tokens[at]?.word?.length <= 3 && !tokens[at].unit) at += 1;
  return tokens[at]?.unit && tokens[at + 1]?.number ? at + 1 : 0;
}

/**
 * Read a query.
 * @param {string} query
 * @returns {Asked}
 */
export function read(query) {
  const phrases = [];
  const rest = query.replace(QUOTED, (_, phrase) => {
    phrases.push(...[fold(phrase)].filter(Boolean));
    return " ";
  });
  const tokens = tokensOf(rest);
  const numbers = [];
  const words = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const { word, unit, part, schedule, mute } = tokens[at];
    const next = word && tokens[at + 1]?.number;
    if (next && mute) continue;
    if (next && schedule) {
      at += 1;
      numbers.push({ value: `sch${next}`, sure: true, text: `${word} ${tokens[at].text}`, unit: word });
      continue;
    }
    if (word && !(next && (unit || part))) {
      words.push(...[fold(word)].filter(Boolean));
      continue;
    }
    if (word) at += 1;
    const article = word && part ? articleAfter(tokens, at + 1) : 0;
    let { number: value, text } = tokens[at];
    let sure = Boolean(word);
    if (article) {
      [value, text] = [`${tokens[article].number}.${value}`, `${tokens[article].text} ${text}`];
      at = article;
    }
    // In article 10, § 2 the sign is that of a paragraph; in §§ 10, § 12 of another section.
    const below = (token) => token?.part || (token?.word === "§" && word && word[0] !== "§");
    while (below(tokens[at + 1]) && tokens[at + 2]?.number) {
      [value, text] = [`${value}.${tokens[at + 2].number}`, `${text} ${tokens[at + 2].text}`];
      sure = true;
      at += 2;
    }
    let named = word;
    // Turkish, Uzbek and Kazakh name the unit after its number, and the part after its own.
    if (!sure && tokens[at + 1]?.unit && (!tokens[at + 2]?.number || tokens[at + 3]?.part)) {
      sure = true;
      at += 1;
      named = tokens[at].word;
      if (tokens[at + 1]?.number) {
        [value, text] = [`${value}.${tokens[at + 1].number}`, `${text} ${tokens[at + 1].text}`];
        at += 2;
      }
    }
    numbers.push({ value, sure, text, unit: fold(named ?? "") });
  }
  const exact = [...numbers.map(({ text }) => text), ...phrases];
  return { whole: fold(query), words, numbers, phrases, exact };
}
