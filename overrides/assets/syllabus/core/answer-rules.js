/** What does not count when a typed answer is compared. Made by scripts/answer_rules.py; the reasons stand in
 * plugins/syllabus/model/answer_rules.py. */
export const RULES = [
  ["[\\u0300-\\u036f\\u0610-\\u061a\\u0640\\u064b-\\u065f\\u0670\\u06d6-\\u06dc\\u06df-\\u06e8\\u06ea-\\u06ed\\u00ad\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufe00-\\ufe0f\\ufeff]+", ""],
  ["\\u0671", "ا"],
  ["[\\u0649\\u06cc]", "ي"],
  ["[\\u0629\\u06c1\\u06d5]", "ه"],
  ["\\u06a9", "ك"],
  ["æ", "ae"],
  ["œ", "oe"],
  ["ß", "ss"],
  ["ø", "o"],
  ["ł", "l"],
  ["[٠۰]", "0"],
  ["[١۱]", "1"],
  ["[٢۲]", "2"],
  ["[٣۳]", "3"],
  ["[٤۴]", "4"],
  ["[٥۵]", "5"],
  ["[٦۶]", "6"],
  ["[٧۷]", "7"],
  ["[٨۸]", "8"],
  ["[٩۹]", "9"],
  ["[\\u0000-\\u002f\\u003a-\\u0040\\u005b-\\u0060\\u007b-\\u00bf\\u00d7\\u00f7\\u02b0-\\u02ff\\u060c\\u061b\\u061f\\u066a-\\u066d\\u06d4\\u1680\\u2000-\\u206f\\u20a0-\\u20cf\\u2190-\\u2bff\\u3000-\\u303f\\ufd3e\\ufd3f]+", " "],
  ["([0-9]) ?(?=[a-z\\u0621-\\u064a])", "$1 "],
  ["(^| )(?:ال)+(?=[\\u0621-\\u064a])", "$1"],
  ["(^| )(?:art|article|articulo|s|sec|sect|section|seccion|para|par|paragraph|paragraphe|parrafo|al|alinea|apartado|n|no|nr|num|number|numero|ماده|مواد|م|فصل|فقره|فقرات|ف|قسم|بند|رقم)(?:e?s)? ?(?=[0-9])", "$1"],
  ["^ ?(?:the|an?|l[ae]s?|los?|l|el) (?=[a-z0-9])", ""],
  ["^ | $", ""],
];

/** Those by which the search compares too. */
export const LETTERS = RULES.slice(0, 21);
