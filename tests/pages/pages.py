"""Pages written for these tests."""

from accordingto.nouns import Article, BlockKind, Page
from accordingto.pages import read

ARTICLE = """<!DOCTYPE html>
<html lang="xx"><head><meta charset="utf-8">
<title>Harbour bridge to close for three weeks | Lantern Bay Post</title>
<link rel="canonical" href="https://www.lanternbay.example/news/bridge">
<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2021-05-04T10:20:00+02:00"}</script>
</head><body>
<nav><a href="/">Home</a> <a href="/sport">Sport</a> <a href="/tides">Tides</a></nav>
<main><h1>Harbour bridge to close for three weeks</h1>
<p class="byline">By Ada Brenner</p>
<figure><img src="b.jpg"><figcaption>The bridge on Monday. Photo: Ada Brenner</figcaption></figure>
<div class="story">
<p>LANTERN BAY (Coast Wire) - The harbour bridge will be closed to all traffic for three weeks from Monday, the town
council said in a <a href="/statement">statement</a>.</p>
<p>Engineers found cracks in two of the four main cables last autumn, according to a report that the council
published on its site.</p>
<p class="promo">Never miss a story: sign up for our newsletter</p>
<blockquote><p>“We would rather be late than sorry,” the harbour master, Jon Vey, told reporters on the
quay.</p></blockquote>
<h2>Ferries</h2>
<p>Two ferries will run every twenty minutes, he said, and the fares will be paid by the county until the work is
done.</p>
</div>
<p class="related">Read also: <a href="/lamp">The lighthouse keeper says he will not leave until…</a></p>
</main>
<footer>© 2021 Lantern Bay Post. All rights reserved.</footer>
</body></html>"""

SCRAPED = """Lantern Bay Post
Home  News  Sport  Log in
Harbour bridge to close for three weeks
Posted 4 May 2021 by Ada Brenner
The harbour bridge will be closed to all traffic for three weeks from Monday, the town council said in a statement.
Engineers found cracks in two of the four main cables last autumn, according to a report that the council published.
Two ferries will run every twenty minutes, the harbour master said, and the county will pay the fares.
Мер розповів, коли відкриють нову школу на лівому березі, і… Читати більше
Рятувальники знайшли рибалок, яких віднесло на крижині в… Читати більше
Ми використовуємо файли cookie. Залишаючись на сайті, ви погоджуєтеся з цим.
© 2021 Lantern Bay Post"""


def html(text: str, name: str = "page.html") -> Article:
    return read(Page(name, text.encode(), media_type="text/html"))


def plain(text: str, name: str = "page.txt") -> Article:
    return read(Page(name, text.encode(), media_type="text/plain"))


def lines(article: Article, *kinds: BlockKind) -> list[str]:
    return [b.span.of(article.text) for b in article.blocks if b.kind in kinds]
