"""The sections of a rendered page, as its search finds them."""

from syllabus.site.page_sections import page_sections


def found(html: str) -> list[tuple[str, str, str]]:
    return [(section.id, section.title, section.text) for section in page_sections(html)]


def test_a_page_is_parted_at_headings_that_can_be_linked_to():
    html = '<p>Before.</p><h2 id="a">One <em>more</em><a class="headerlink" href="#a">¶</a></h2><p>Text</p><p>on.</p>'
    html += "<h2>Without id</h2><p>Still a.</p><h4 id='deep'>Deep</h4><p>here</p>"
    assert found(html) == [("", "", "Before."), ("a", "One more", "Text on. Without id Still a. Deep here")]


def test_the_heading_of_a_page_is_the_page():
    assert found('<h1 id="t">Title</h1><p>Text.</p>') == [("", "Title", "Text.")]


def test_words_of_neighbouring_elements_do_not_run_together_and_those_of_one_word_stay():
    html = (
        "<ul><li>one</li><li>two</li></ul><table><tr><td>a</td><td>b</td></tr></table><p>art<b>icle</b> 13<br>next</p>"
    )
    assert found(html) == [("", "", "one two a b article 13 next")]


def test_controls_and_what_is_kept_out_of_the_search_are_passed_over_with_all_that_is_in_them():
    html = '<h2 id="a">A</h2><div data-search-exclude><p>hidden <img src=x> <b>too</b></p><h2 id="b">B</h2></div>'
    html += "<button>Copy</button><details><summary>More</summary><p>Seen</p></details><svg><title>x</title></svg>"
    assert found(html) == [("a", "A", "Seen")]


def test_the_sections_of_a_tool_are_known_as_such():
    html = '<h2 id="a">A</h2><section class="sy-handout"><h3 id="t">Sheet</h3><p>List</p></section><h2 id="b">B</h2>'
    assert [(section.id, section.is_tool) for section in page_sections(html)] == [
        ("a", False),
        ("t", True),
        ("b", False),
    ]
