"""Sample files of what can be imported, to download and fill in."""

import json

_ARTICLE = {
    "url": "https://paper.example/2026/06/25/quillbank",
    "headline": "Quillbank closes 31 branches",
    "datePublished": "2026-06-25T08:00:00Z",
    "publisher": {"@type": "Organization", "name": "Harbour Post"},
    "author": [{"@type": "Person", "name": "Ada Lind"}],
    "articleBody": "Quillbank will close 31 branches by the end of the year, it said on Thursday.",
}
_CSV = (
    "url,headline,datePublished,publisher,articleBody\n"
    "https://paper.example/2026/06/25/quillbank,Quillbank closes 31 branches,2026-06-25T08:00:00Z,Harbour Post,"
    '"Quillbank will close 31 branches by the end of the year, it said on Thursday."\n'
    "https://gazette.example/news/quillbank,,,,\n"
)
SAMPLES = {"sample.jsonl": json.dumps(_ARTICLE) + "\n", "sample.csv": _CSV}
