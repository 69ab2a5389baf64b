"""One small listing of every format."""

URL = "https://news.example/feed"
RSS = """<?xml version="1.0" encoding="{encoding}"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
<channel><title>The Größe Gazette</title><link>https://news.example/</link><ttl>15</ttl><language>en-gb</language>
<item><media:title>not this one</media:title><title>Shares &lt;b&gt;fell&lt;/b&gt; 4.9% &amp;amp; more</title>
<link>/a/1?id=7</link><guid isPermaLink="false">x1</guid><pubDate>Thu, 25 Jun 2026 10:00:00 EST</pubDate>
<dc:creator>Ann Lee</dc:creator><author>bob@news.example (Bob Ray)</author><category>Markets</category>
<description><![CDATA[<p>One</p><p>two &#8364;3</p>]]></description></item>
<item><guid>https://news.example/a/2</guid><title>Only a guid</title><dc:date>2026-06-25</dc:date></item>
<item><title>No address at all</title><guid isPermaLink="false">y</guid></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de" xml:base="https://atom.example/blog/">
<title>A</title><link href="."/><link rel="self" href="feed.atom"/><link rel="next" href="?page=2"/>
<link rel="hub" href="https://hub.example/"/>
<entry><id>tag:atom.example,2026:1</id><title type="html">5 &amp;lt; 6</title><link rel="enclosure" href="a.mp3"/>
<link rel="alternate" type="text/html" href="e/1"/><published>2026-06-25T10:00:00+02:00</published>
<updated>2026-06-26T00:00:00Z</updated>
<author><name>Ann Lee</name><email>a@b.example</email></author><category term="money"/><summary>Short</summary>
</entry></feed>"""
RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://rdf.example/"><title>R</title></channel>
<item rdf:about="https://rdf.example/1"><title>T</title><link>https://rdf.example/1</link>
<dc:date>2026-06-25T10:00:00Z</dc:date></item></rdf:RDF>"""
SITEMAP = """<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
<url><loc> https://news.example/a </loc><lastmod>2026-06-26T09:00:00Z</lastmod><news:news><news:publication>
<news:name>N</news:name>
<news:language>en</news:language></news:publication><news:publication_date>2026-06-25</news:publication_date>
<news:title>T 4.9%</news:title></news:news></url>
<url><loc>https://news.example/b</loc></url></urlset>"""
INDEX = """<sitemapindex><sitemap><loc>https://news.example/old.xml</loc><lastmod>2025-01-01</lastmod></sitemap>
<sitemap><loc>/new.xml.gz</loc><lastmod>2026-01-01</lastmod></sitemap></sitemapindex>"""
SECTION = """<html lang="en"><head><title>Markets</title></head><body><nav>
<a href="/2026/06/about-the-old-paper-itself">About the paper and its people</a></nav>
<main><article><h2><a href="/2026/06/shares-fall-again">Shares fall again by 4.9%</a></h2>
<time datetime="2026-06-25T10:00:00Z">now</time><p>Why they did.</p></article>
<article><a href="/2026/06/bank-earns-less"><h3>Bank earns less than it did</h3></a></article>
<article><h2><a href="/2026/06/port-handles-more?utm_source=x">Port handles more boxes than ever</a></h2></article>
<a href="/tag/money">All stories about the money market</a>
<a href="https://elsewhere.example/2026/06/other-site-story">A story on some other site</a></main>
<footer><a href="/privacy/policy-of-this-site">Privacy policy of this whole site</a></footer></body></html>"""
