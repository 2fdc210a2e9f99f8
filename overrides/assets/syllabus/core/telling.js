/** Which words of a query tell what is looked for. */

export const HAN = /\p{Script=Han}/u;
const set = (words) => new Set(words.split(" "));
/** Words that are in every text. */
export const SMALL = set(
  "a an and for in of on or the to v vs versus others de du des la le les un une et en au aux contre autres el los las del y " +
    "contra otros otras der die das und من في علي ضد واخرون о и в на про против і проти të e i",
);

/** What plain questions are asked with, in the languages of the texts: folded, as the query is. */
const ASKING = set(
  "how what when where who whom which why can could does did do is are be been may might must shall should will would am " +
    "if not we my our you your his her their he she him them they it its this that there get got have has had any i me so " +
    "was were with from about by at as than then but need want someone somebody client clients happens happen tell know whether now only just also " +
    "comment combien quand ou qui que quoi quel quelle quels quelles est ce peut doit dois puis je mon ma mes son sa ses " +
    "ne pas si dans pour par sur avec sans etre a ont faut il elle on nous vous se ces cette un une lui leur sont ai as " +
    "peux pouvons doivent peuvent notre votre y client cliente fait faire pourquoi lorsque soit sera serait etait moi toi tout tous aussi encore c d j l m n s t qu " +
    "como cuanto cuanta cuando donde quien que cual cuales puede puedo pueden debe debo tiene tengo hay es son ser mi mis " +
    "su sus se si no para por con sin un una unos lo le me ella esta este esto cliente clienta hace hacer " +
    "ما ماذا متي اين كيف هل كم هو هي ان اذا لا لم لن يجب يمكن يمكنني استطيع موكلي لموكلي موكلتي لموكلتي موكل موكله علي الي عن " +
    "مع بعد قبل عند هذا هذه ذلك تلك تي ذي كان كانت يكون تكون قد او ثم حتي بين لي لها له ها انا نحن ينبغي لماذا",
);
const QUESTION = 4;

/**
 * Leave out the words that are in every text, and in a question what it is asked with, unless there are no others.
 * @param {string[]} words
 */
export function telling(words) {
  const big = words.filter((word) => !SMALL.has(word) && (word.length > 1 || HAN.test(word)));
  const left = words.length < QUESTION ? big : big.filter((word) => !ASKING.has(word));
  return left.length > 0 ? left : big.length > 0 ? big : words;
}
