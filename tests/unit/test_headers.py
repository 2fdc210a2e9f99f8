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
    files = ["_headers", "server/nginx.conf", "server/apache.conf", "server/Caddyfile"]
    for file in files:
        text = (tmp_path / file).read_text(encoding="utf-8")
        for name, value in security_headers([]).items():
            assert name in text
            assert value in text
