"""The header files beside the site."""

import base64
import hashlib

from syllabus.site.headers import inline_hashes, security_headers, write_headers


def sha(text: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"


def test_only_inline_scripts_that_run_are_hashed_and_each_once(tmp_path):
    page = '<script>one()</script><script src="a.js"></script><script> </script>'
    page += '<script type="application/json">{}</script><script type="application/ld+json">{"a": 1}</script>'
    (tmp_path / "fr").mkdir()
    (tmp_path / "index.html").write_text(page, encoding="utf-8")
    (tmp_path / "fr/index.html").write_text(page + "<SCRIPT defer>two('é')</SCRIPT>", encoding="utf-8")
    assert inline_hashes(tmp_path) == sorted([sha("one()"), sha("two('é')")])


def test_the_policy_allows_nothing_from_elsewhere_and_nothing_inline():
    policy = security_headers(["sha256-abc="])["Content-Security-Policy"]
    assert "script-src 'self' 'sha256-abc='" in policy
    assert policy.startswith("default-src 'none'; ")
    assert not any(word in policy for word in ("unsafe", "http", "*"))


def test_every_kind_of_host_gets_the_same_headers(tmp_path):
    write_headers(tmp_path)
    strict = security_headers([])
    for file in ("server/nginx.conf", "server/apache.conf", "server/Caddyfile"):
        text = (tmp_path / file).read_text(encoding="utf-8")
        for name, value in strict.items():
            assert name in text
            assert f'"{value}"' in text
    text = (tmp_path / "_headers").read_text(encoding="utf-8")
    assert all(name in text for name in strict)


def test_only_the_search_s_worker_may_run_webassembly_where_the_host_can_tell_files_apart(tmp_path):
    write_headers(tmp_path)
    allowed = security_headers([], wasm=True)["Content-Security-Policy"]
    assert allowed == security_headers([])["Content-Security-Policy"].replace(
        "script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'"
    )
    for file in ("server/nginx.conf", "server/apache.conf", "server/Caddyfile"):
        text = (tmp_path / file).read_text(encoding="utf-8")
        before, _, after = text.partition("pagefind-worker")
        assert "wasm-unsafe-eval" not in before
        assert after.count("wasm-unsafe-eval") == 1
    # Two rules for one file would join their policies there, and both would apply.
    assert (tmp_path / "_headers").read_text(encoding="utf-8").count("Content-Security-Policy") == 1
