"""What does not count when a typed answer is compared: substitutions, in order.

They apply to the text once it is decomposed (NFKD) and in lower case. The browser has the same table, generated from
this one by `scripts/answer_rules.py`, so only syntax that means the same in Python's `re` and in JavaScript is used
here: no classes such as `\\w`, no look-behind. `$1` in a replacement stands for the first group.
"""

_BEFORE_A_NUMBER = (
    # English, French and Spanish, without accents: article, section, paragraph, number.
    "art", "article", "articulo", "s", "sec", "sect", "section", "seccion", "para", "par", "paragraph", "paragraphe",
    "parrafo", "al", "alinea", "apartado", "n", "no", "nr", "num", "number", "numero",
    # Arabic: article (three words), paragraph (three), section, item, number; ال is gone before they are looked for.
    "ماده", "مواد", "م", "فصل", "فقره", "فقرات", "ف", "قسم", "بند", "رقم",
)  # fmt: skip

LETTERS: tuple[tuple[str, str], ...] = (
    # Marks over and under letters (Latin accents, Arabic vowels and hamza on its seat), the Arabic stroke that
    # lengthens a word, and characters that nobody sees.
    (
        "[\\u0300-\\u036f\\u0610-\\u061a\\u0640\\u064b-\\u065f\\u0670\\u06d6-\\u06dc\\u06df-\\u06e8\\u06ea-\\u06ed"
        "\\u00ad\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufe00-\\ufe0f\\ufeff]+",
        "",
    ),
    # Forms of one letter.
    ("\\u0671", "ا"),
    ("[\\u0649\\u06cc]", "ي"),
    ("[\\u0629\\u06c1\\u06d5]", "ه"),
    ("\\u06a9", "ك"),
    ("æ", "ae"),
    ("œ", "oe"),
    ("ß", "ss"),
    ("ø", "o"),
    ("ł", "l"),
    # Arabic and Persian digits.
    *((f"[{chr(0x660 + digit)}{chr(0x6F0 + digit)}]", str(digit)) for digit in range(10)),
    # Punctuation, brackets, signs and white space of any kind are one blank.
    (
        "[\\u0000-\\u002f\\u003a-\\u0040\\u005b-\\u0060\\u007b-\\u00bf\\u00d7\\u00f7\\u02b0-\\u02ff\\u060c\\u061b\\u061f"
        "\\u066a-\\u066d\\u06d4\\u1680\\u2000-\\u206f\\u20a0-\\u20cf\\u2190-\\u2bff\\u3000-\\u303f\\ufd3e\\ufd3f]+",
        " ",
    ),
)
"""What makes no difference between letters and between words; the search compares by it too."""

RULES: tuple[tuple[str, str], ...] = (
    *LETTERS,
    # A number parts from the letter after it: 3a is 3(a).
    ("([0-9]) ?(?=[a-z\\u0621-\\u064a])", "$1 "),
    # The Arabic article, as often as it stands before a word: the first letters of التزام go wherever it is written.
    ("(^| )(?:ال)+(?=[\\u0621-\\u064a])", "$1"),
    # "Article", "section" and their like before a number: who types 13, art 13 or art. 13 means Article 13.
    (f"(^| )(?:{'|'.join(_BEFORE_A_NUMBER)})(?:e?s)? ?(?=[0-9])", "$1"),
    # An article before the whole.
    ("^ ?(?:the|an?|l[ae]s?|los?|l|el) (?=[a-z0-9])", ""),
    ("^ | $", ""),
)
