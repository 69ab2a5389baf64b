import pytest
from hypothesis import given
from hypothesis import strategies as st

from sources.scraping.encoding import decode

GERMAN = "Die Größe fällt um 5 % – „mehr“ als gedacht, für 3 €."
RUSSIAN = "Цены на нефть выросли на пять процентов, сообщили власти города в понедельник утром."
JAPANESE = "日本の株価は四・九パーセント下落し、取引所は木曜日に説明した。"
CHINESE = "中国的股票价格星期四下跌了百分之四点九，交易所在声明中说。"
KOREAN = "한국 주가는 목요일에 사점구 퍼센트 하락했다고 거래소가 밝혔다."


@pytest.mark.parametrize(
    ("text", "codec", "declared"),
    [
        (GERMAN, "utf-8", None),
        (GERMAN, "utf-8", "iso-8859-1"),
        (GERMAN, "utf-8-sig", "windows-1252"),
        (GERMAN, "cp1252", "iso-8859-1"),
        (GERMAN, "cp1252", "latin1"),
        (GERMAN, "cp1252", "us-ascii"),
        (GERMAN, "utf-16", "utf-8"),
        (RUSSIAN, "cp1251", "windows-1251"),
        (RUSSIAN, "koi8-r", "KOI8-R"),
        (JAPANESE, "cp932", "Shift_JIS"),
        (JAPANESE, "euc-jp", "x-euc-jp"),
        (JAPANESE, "iso2022_jp", "ISO-2022-JP"),
        (CHINESE, "gb18030", "gb2312"),
        (KOREAN, "cp949", "ks_c_5601-1987"),
    ],
)
def test_declared_encodings_mean_what_browsers_mean(text: str, codec: str, declared: str | None) -> None:
    assert decode(text.encode(codec), declared) == text


@pytest.mark.parametrize(
    ("text", "codec"),
    [
        (GERMAN, "cp1252"),
        (RUSSIAN, "cp1251"),
        (JAPANESE * 3, "cp932"),
        (JAPANESE * 3, "euc-jp"),
        (CHINESE * 3, "gb18030"),
    ],
)
def test_undeclared_encodings_are_detected(text: str, codec: str) -> None:
    assert decode(text.encode(codec)) == text


@pytest.mark.parametrize(
    "head",
    ["<meta charset='windows-1251'>", '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">',
     '<?xml version="1.0" encoding="windows-1251"?>'],
)  # fmt: skip
def test_a_document_may_declare_its_own(head: str) -> None:
    assert decode((head + RUSSIAN).encode("cp1251")) == head + RUSSIAN


def test_utf16_without_a_mark_is_seen() -> None:
    assert decode("<p>4.9%</p>".encode("utf-16-le")) == "<p>4.9%</p>"


def test_one_broken_byte_does_not_undo_utf8() -> None:
    text = decode((GERMAN * 5).encode() + b"\xff", "utf-8")

    assert text == GERMAN * 5 + "\ufffd"


@pytest.mark.parametrize("declared", ["utf-7", "nonsense", "", "x-user-defined", "utf-8; x"])
def test_labels_that_nobody_may_use_are_ignored(declared: str) -> None:
    assert decode(GERMAN.encode(), declared) == GERMAN


@given(
    st.binary(max_size=200),
    st.one_of(st.none(), st.sampled_from(["utf-8", "big5", "utf-16", "iso-2022-jp", "hz-gb-2312"])),
)
def test_no_bytes_at_all_raise(body: bytes, declared: str | None) -> None:
    assert isinstance(decode(body, declared), str)
