"""The search without its dialog: what is folded, what is looked up, and what is asked of Pagefind."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

VECTORS = Path(__file__).resolve().parents[1] / "vectors"
FOLDED = json.loads((VECTORS / "fold.json").read_text(encoding="utf-8"))
LOOKED_UP = json.loads((VECTORS / "search.json").read_text(encoding="utf-8"))
LETTERS = [(0x20, 0x250), (0x2B0, 0x370), (0x400, 0x530), (0x600, 0x700), (0x1E00, 0x2200), (0x3000, 0x3040)]

ROWS = """
const { fold } = await import("/assets/syllabus/core/fold.js");
const folded = (names) => [...new Set(names.map(fold))];
// The names of whole laws are those of their provisions too.
const isWhole = ([kind, , , , numbers]) => ["law", "jurisdiction"].includes(kind) && numbers.length === 0;
const free = new Set(entries.filter(isWhole).flatMap(([, , title, , , names]) => folded([title, ...names])));
const rows = entries.map(([kind, url, title, detail, numbers, names], at) => {
    const all = folded([...names, ...numbers.length ? [] : [title]]);
    const own = all.filter((name) => !numbers.length || !free.has(name));
    return [kind, url, title, detail, "", "", numbers, own, at, ""];
});
const works = entries.map(([, , , , numbers, names]) =>
    numbers.length ? folded(names).filter((name) => free.has(name)) : []);
const data = { works, asked: [], alike: [], entries: rows };
"""


@pytest.fixture
def blank(page: Page) -> Page:
    page.goto("blank.html")
    return page


def test_texts_are_folded_as_the_index_is(blank):
    got = blank.evaluate(
        """async (vectors) => {
            const { fold } = await import("/assets/syllabus/core/fold.js");
            return vectors.map(([text]) => [text, fold(text)]);
        }""",
        FOLDED,
    )
    assert got == FOLDED


def test_letters_count_as_in_typed_answers(blank):
    texts = [f"a{chr(code)}b" for start, end in LETTERS for code in range(start, end)]
    got = blank.evaluate(
        """async (texts) => {
            const { fold } = await import("/assets/syllabus/core/fold.js");
            const { RULES } = await import("/assets/syllabus/core/answer-rules.js");
            const rules = RULES.slice(0, RULES.findIndex(([, put]) => put === " ") + 1);
            const plain = (text) => rules.reduce(
                (left, [find, put]) => left.replace(new RegExp(find, "gu"), put), text.normalize("NFKD").toLowerCase());
            return texts.filter((text) => fold(text) !== plain(text));
        }""",
        texts,
    )
    assert got == []


def test_whatever_a_lawyer_types_leads_to_its_entry_first(blank):
    got = blank.evaluate(
        f"""async ({{ entries, queries }}) => {{
            {ROWS}
            const {{ Search }} = await import("/assets/syllabus/core/search.js");
            const search = new Search(data, async () => []);
            return queries.map(([query]) => [query, search.atOnce(query)[0]?.url ?? ""]);
        }}""",
        LOOKED_UP,
    )
    assert [found for found in got if found not in LOOKED_UP["queries"]] == []
    assert len(got) >= 60


def lookup(page: Page, query: str, filters: dict[str, str] | None = None) -> list[str]:
    return page.evaluate(
        f"""async ({{ entries, query, filters }}) => {{
            {ROWS}
            const {{ Search }} = await import("/assets/syllabus/core/search.js");
            return new Search(data, async () => []).atOnce(query, filters).map(({{ url }}) => url);
        }}""",
        {"entries": LOOKED_UP["entries"], "query": query, "filters": filters or {}},
    )


def test_an_article_alone_lists_that_of_every_instrument_then_that_of_countries(blank):
    assert lookup(blank, "art 4")[:3] == [
        f"law/instruments/{key}/#art-4" for key in ("cets-197", "un-tip-protocol", "echr")
    ]
    assert lookup(blank, "art 13") == [
        "law/instruments/un-tip-protocol/#art-13",
        "law/instruments/cets-197/#art-13(1)",
        "law/instruments/cets-197/#art-13(2)",
        "law/countries/it/#reflection-period-law-228",
    ]


def test_a_paragraph_that_has_no_entry_leads_to_its_article(blank):
    assert lookup(blank, "article 26(1) CETS 197")[0] == "law/instruments/cets-197/#art-26"


def test_a_law_is_found_by_its_name_and_its_provisions_by_name_and_number(blank):
    assert [url for url in lookup(blank, "CETS 197") if "#" in url] == []


def test_no_more_than_eight_are_looked_up(blank):
    assert len(lookup(blank, "convention")) <= 8


def test_filters_hold_for_what_is_looked_up(blank):
    assert lookup(blank, "non-punishment", {"kind": "glossary"}) == ["glossary/#non-punishment"]
    assert set(lookup(blank, "offence", {"place": "de"})) <= {
        f"law/countries/de/#{id_}" for id_ in ("offence-stgb-232",)
    }
    assert lookup(blank, "offence", {"place": "de"})


def search(
    page: Page,
    query: str,
    texts: dict[str, str],
    terms: list[list[str]] | None = None,
    words: dict[str, list[list[str]]] | None = None,
    titles: dict[str, str] | None = None,
    **filters: str,
) -> dict[str, Any]:
    """Ask with a small Pagefind of our own, which finds whole words and exact phrases as the real one does."""
    return page.evaluate(
        """async ({ query, texts, terms, words: { asked: lay = [], alike = [] }, titles, filters }) => {
            const { Search } = await import("/assets/syllabus/core/search.js");
            const asked = [];
            const find = async (query, filters) => {
                asked.push(query);
                if (texts.fail) throw new Error("no engine");
                const phrase = /^"(.+)"$/.exec(query)?.[1];
                const wanted = phrase ? [phrase] : query.split(" ");
                return Object.entries(texts)
                    .filter(([, text]) => wanted.every((word) => ` ${text} `.includes(` ${word} `)))
                    .filter(([id]) => !filters.kind || id.startsWith(filters.kind))
                    .map(([id, text]) =>
                        ({ id, score: 1 / text.length, data: async () => ({ meta: { url: id, text } }) }));
            };
            const entries = terms.map((names, at) =>
                ["glossary", `glossary/#${at}`, names[0], "", "", "", [], names, -1, `glossary/#${at}`]);
            for (const [id, title] of Object.entries(titles)) {
                entries.push([id.split("/")[0], id, title, "", "", "", [], [], -1, id]);
            }
            const data = { works: [], asked: lay, alike, entries };
            const { found, results, words, failed } = await new Search(data, find).search(query, filters);
            return { found: found.map(({ url }) => url), results: results.map(({ id }) => id), words, failed, asked };
        }""",
        {
            "query": query,
            "texts": texts,
            "terms": terms or [],
            "words": words or {},
            "titles": titles or {},
            "filters": filters,
        },
    )


def test_what_has_all_the_words_comes_before_what_has_some(blank):
    texts = {
        "both": "a permit for the victim of a crime and more words",
        "one": "the victim",
        "other": "a permit",
        "none": "costs",
    }
    found = search(blank, "Victim permit", texts)["results"]
    assert found[0] == "both"
    assert set(found) == {"both", "one", "other"}


def test_a_question_finds_sections_with_its_rare_words(blank):
    texts = {f"common{number}": "client country" for number in range(9)} | {"rare": "client may stay", "off": "law"}
    found = search(blank, "Can my client stay in the country?", texts)["results"]
    assert found[0] == "rare"
    assert "off" not in found


def test_enough_results_are_not_watered_down(blank):
    texts = {f"both{number}": "victim permit" for number in range(3)} | {"one": "victim"}
    assert "one" not in search(blank, "victim permit", texts)["results"]


@pytest.mark.parametrize("typed", ["compnsation", "compensatoin", "conpensatiom", "COMPENSATIN"])
def test_a_misspelt_word_finds_what_was_meant(blank, typed):
    texts = {"right": "claim compensation", "wrong": "claim a reward"}
    assert search(blank, f"claim {typed}", texts, [["compensation"]])["results"][0] == "right"


def test_a_rare_word_that_is_in_a_text_is_not_taken_for_a_mistake(blank):
    texts = {"right": "a composition", "wrong": "compensation"}
    assert search(blank, "composition", texts, [["compensation"]])["results"] == ["right"]


def test_another_name_of_a_term_finds_texts_that_use_the_term(blank):
    texts = {"own": "law on human trafficking", "term": "law on trafficking in persons", "off": "law"}
    terms = [["trafficking in persons", "thb", "human trafficking"]]
    assert search(blank, "human trafficking law", texts, terms)["results"][:2] == ["own", "term"]
    assert search(blank, "THB law", texts, terms)["results"][0] == "term"


def test_everyday_words_lead_to_the_words_of_the_law(blank):
    texts = {"law": "a residence permit for the victim", "stay": "stay out of the country", "off": "costs"}
    asked = {"asked": [["residence permit", "stay in the country", "papers"]]}
    assert search(blank, "can my client stay in the country?", texts)["results"] == ["stay"]
    assert set(search(blank, "can my client stay in the country?", texts, words=asked)["results"]) == {"law", "stay"}
    assert search(blank, "papers", texts, words=asked)["results"] == ["law"]
    # A phrase counts with all of its words only, the little ones too that tell who asks what.
    assert search(blank, "stay the proceedings", texts, words=asked)["results"] == ["stay"]


def test_words_that_stand_for_each_other_find_each_other(blank):
    texts = {"many": "children at work", "off": "law"}
    assert search(blank, "child", texts)["results"] == []
    assert search(blank, "child", texts, words={"alike": [["child", "children"]]})["results"] == ["many"]


def test_a_section_about_the_matter_comes_before_those_that_mention_it(blank):
    texts = {f"module/{number}": f"word{number} and the interpreter helps" for number in range(4)}
    texts["module/own"] = "whoever speaks for another has much to learn and the interpreter helps now and then"
    titles = {id_: f"Scope {id_}" for id_ in texts} | {"module/own": "Who interprets: the interpreter"}
    assert search(blank, "how to find an interpreter?", texts, titles=titles)["results"][0] == "module/own"


def test_what_every_module_has_counts_less(blank):
    texts = {f"module/{number}": "who decides" for number in range(8)} | {"module/own": "it is written who decides"}
    titles = dict.fromkeys(texts, "In your jurisdiction") | {"module/own": "Procedure"}
    assert search(blank, "who decides on it", texts, titles=titles)["results"][0] == "module/own"


def test_a_quotation_is_looked_for_as_it_was_typed_and_in_law_first(blank):
    texts = {"module/1": "he has conclusive grounds", "law/1": "on the ground of conclusive grounds and more of it"}
    titles = {"module/1": "One", "law/1": "Two"}
    assert search(blank, '"conclusive grounds"', texts, titles=titles)["results"] == ["law/1", "module/1"]


def test_numbers_and_quotations_are_asked_for_as_exact_phrases(blank):
    texts = {"right": "see article 13 1 there", "wrong": "13 and 1 or 131"}
    got = search(blank, "article 13(1)", texts)
    assert got["results"] == ["right"]
    assert '"13 1"' in got["asked"]
    texts = {"right": "the first interview", "wrong": "interview the first"}
    assert search(blank, "“first interview”", texts)["results"] == ["right"]
    assert search(blank, '"first interview" the', texts)["results"][0] == "right"


def test_a_bare_number_means_an_article_only_if_it_is_in_no_text(blank):
    got = blank.evaluate(
        """async () => {
            const { Search } = await import("/assets/syllabus/core/search.js");
            const entries = [["law", "#art-26", "Article 26", "", "", "", ["26"], ["convention"], -1, ""]];
            const data = { works: [], asked: [], alike: [], entries };
            const ask = async (results) => (await new Search(data, async () => results).search("26")).found.length;
            return [await ask([]), await ask([{ id: "text", score: 1 }])];
        }"""
    )
    assert got == [1, 0]


def test_filters_are_handed_on_and_answers_are_remembered(blank):
    assert search(blank, "victim", {"module/1": "victim", "law/1": "victim"}, kind="law")["results"] == ["law/1"]
    asked = search(blank, "victim permit", {"a": "x"})["asked"]
    assert len(asked) == len(set(asked))


def test_without_an_engine_what_is_looked_up_is_still_there(blank):
    got = search(blank, "compensation", {"fail": "yes"}, [["compensation"]])
    assert got["failed"]
    assert got["found"] == ["glossary/#0"]


def test_nothing_asked_finds_nothing(blank):
    for query in ("", "  ", "?!", '""', "؟"):
        got = search(blank, query, {"a": "x"}, [["x"]])
        assert (got["found"], got["results"], got["asked"]) == ([], [], [])


@pytest.mark.parametrize(
    ("text", "words", "marked"),
    [
        ("Les victimes ont droit à un séjour.", ["sejour", "victime"], ["victimes", "séjour"]),
        ("يحق للضحايا التعويض", ["ضحايا", "تعويض"], ["للضحايا", "التعويض"]),
        ("打击人口贩运", ["人口贩运"], ["人口贩运"]),
        ("торговлю людьми", ["торговля"], ["торговлю"]),
        ("L’indemnisation d’une victime", ["indemnisation"], ["L’indemnisation"]),
        ("Article 13(1) and 131", ["13", "1"], ["13", "1"]),
        ("<b>victim</b> & more", ["victim"], ["victim"]),
    ],
)
def test_what_is_asked_for_is_marked_in_any_form(blank, text, words, marked):
    parts = blank.evaluate(
        """async ({ text, words }) => {
            const { excerpt } = await import("/assets/syllabus/core/excerpt.js");
            return excerpt(text, words, "en");
        }""",
        {"text": text, "words": words},
    )
    assert "".join(part["text"] for part in parts) == text
    assert [part["text"] for part in parts if part["marked"]] == marked


def test_a_long_text_is_quoted_around_the_first_match(blank):
    text = " ".join(
        [*(f"before{number}" for number in range(200)), "victim", *(f"after{number}" for number in range(200))]
    )
    parts = blank.evaluate(
        """async (text) => {
            const { excerpt } = await import("/assets/syllabus/core/excerpt.js");
            return excerpt(text, ["victim"], "en");
        }""",
        text,
    )
    shown = "".join(part["text"] for part in parts)
    assert shown.startswith("… ")
    assert shown.endswith(" …")
    assert "victim" in shown
    assert 25 <= len(shown.split()) <= 35


def test_a_thousand_entries_are_looked_up_between_two_keys(blank):
    milliseconds = blank.evaluate(
        f"""async ({{ entries: few }}) => {{
            const entries = Array.from({{ length: 40 }}, (_, copy) => few.map(([kind, url, title, ...rest]) =>
                [kind, `${{copy}}/${{url}}`, title, ...rest])).flat();
            {ROWS}
            const {{ Search }} = await import("/assets/syllabus/core/search.js");
            const search = new Search(data, async () => []);
            const start = performance.now();
            for (const query of ["art 13", "rantsv", "offence germany", "convention traite"]) search.atOnce(query);
            return (performance.now() - start) / 4;
        }}""",
        LOOKED_UP,
    )
    print(f"looked up in {milliseconds:.1f} ms")
    assert milliseconds < 50


ENGINE = """
const texts = ["victim permit", "victim duty stay", "assistance", "permit duty"];
export const options = async () => {};
export const init = async () => {};
export const search = async (query) => ({
  results: texts
    .map((text, id) => ({ id: String(id), score: 1, data: async () => ({ meta: { url: text } }), text }))
    .filter(({ text }) => query.startsWith("qq") || query.split(" ").every((word) => text.includes(word))),
});
"""


def test_every_result_holds_what_the_engine_would_forget_without_it(blank, runtime_site):
    folder = runtime_site.folder / "search" / "fake"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "pagefind.js").write_text(ENGINE, encoding="utf-8")
    (folder / "lookup.json").write_text(
        '{"schema": 2, "works": [], "asked": [], "alike": [], "entries": []}', encoding="utf-8"
    )
    held = blank.evaluate(
        """async () => {
            const { openIndex } = await import("/assets/syllabus/elements/search-index.js");
            const search = await openIndex(new URL("/search/fake/", location.href).href);
            const found = [];
            // Each way to an answer copies its results: all the words, some of them, a long question, a kind alone.
            for (const query of ["victim", "victim permit", "assistance victim", "permit duty stay assistance"]) {
                for (const filters of [{}, { kind: "law" }]) {
                    const { results } = await search.search(query, filters);
                    found.push(...results.map(({ id, held }) => held?.id === id && held !== undefined));
                }
            }
            return found;
        }"""
    )
    assert len(held) >= 8
    assert all(held)
