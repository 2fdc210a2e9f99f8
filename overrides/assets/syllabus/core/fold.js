/** Words as the search compares them. Python has the same in syllabus/model/fold.py, for the index. */

// Short forms of the first rows of answer-rules.js, which a test compares with them: quizzes have that file, and a
// search should not have to load it.
const NOTHING =
  /[\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff]+/g;
const FORMS = /[\u0671\u0649\u06cc\u0629\u06c1\u06d5\u06a9æœßøł]/g;
const FORM = { ٱ: "ا", ى: "ي", ی: "ي", ة: "ه", ہ: "ه", ە: "ه", ک: "ك", æ: "ae", œ: "oe", ß: "ss", ø: "o", ł: "l" };
const BLANK =
  /[\u0000-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u00d7\u00f7\u02b0-\u02ff\u060c\u061b\u061f\u066a-\u066d\u06d4\u1680\u2000-\u206f\u20a0-\u20cf\u2190-\u2bff\u3000-\u303f\ufd3e\ufd3f]+/g;
const ARTICLE = /^[وف]?(?:[بك]?ال|لل)(?=[\u0621-\u064a]{2})/;
// Short French words before an apostrophe, and the English genitive.
const ELIDED = /(^|[^\p{L}\p{N}])(?:[cdjlmnst]|qu)['’](?=\p{L})|['’]s(?![\p{L}\p{N}])/gu;
// V.C.L. is one word, as it is spoken.
const INITIALS = /(?<![\p{L}\p{N}])(?:\p{L}\.){2,}/gu;

/**
 * Reduce letters and digits to what counts in them, and leave all between them as it is.
 * @param {string} text
 */
export const letters = (text) =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replace(ELIDED, "$1")
    .replace(INITIALS, (name) => name.replaceAll(".", ""))
    .replace(NOTHING, "")
    .replace(FORMS, (form) => FORM[form])
    .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15));

/**
 * Take the Arabic article, and what is written together with it, off a word.
 * @param {string} word
 */
export const bare = (word) => word.replace(ARTICLE, "");

/**
 * Reduce a text to its words, with one blank between them.
 * @param {string} text
 */
export const fold = (text) =>
  letters(text)
    .replace(BLANK, " ")
    .split(" ")
    .map(bare)
    .filter(Boolean)
    .join(" ");
