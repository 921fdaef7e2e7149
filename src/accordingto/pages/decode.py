"""Bytes to text: which charset a page is in, whatever it says.

A page's own word is one candidate among others: pages in windows-1251 say UTF-8 and the reverse, and old Ukrainian
and Russian pages say nothing.  UTF-8 that decodes is taken at its word; otherwise each candidate is decoded and
scored by how much the outcome looks like writing.
"""

import codecs
import re

from accordingto.errors import NotText

# Files that are often named .html or .txt though they are something else: their first bytes and their name.
_MAGIC = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or office document"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"RIFF", "a media file"),
    (b"\x1f\x8b", "gzip-compressed"),
    (b"BZh", "bzip2-compressed"),
    (b"\xfd7zXZ", "xz-compressed"),
    (b"Rar!", "a RAR archive"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"\x7fELF", "a program"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"SQLite format 3", "an SQLite database"),
    (b"ID3", "an MP3 file"),
    (b"OggS", "a media file"),
    (b"\x00\x00\x01\x00", "an icon"),
)
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(rb"""<meta[^>]{0,300}?charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]{2,40})""", re.IGNORECASE)
_DECLARED_XML = re.compile(rb"""^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9_:.-]{2,40})""")
_CANDIDATES = (
    "windows-1251",
    "koi8-u",
    "windows-1252",
    "windows-1250",
    "iso-8859-2",
    "iso-8859-5",
    "cp866",
    "mac-cyrillic",
)
_LOOK = 60_000
"""Bytes that are scored: a page's charset shows early."""
_TAG = re.compile(r"<[^<>]{0,2000}>")
_CASE_SWITCH = re.compile(r"[a-zà-öø-ÿа-џґ][A-ZÀ-ÖØ-ÞА-ЯЁЄІЇҐ]")
_MIXED = re.compile(r"[A-Za-z][А-џҐґ]|[А-џҐґ][A-Za-z]")
# The ten letters that make up most of any Ukrainian or Russian text; no other decoding of it keeps them so.
_COMMON = frozenset("оаиіентсрвл")


def text_of(data: bytes, input: str, charset: str | None = None) -> str:
    """Return `data` as text; `charset` is what the server said.

    Raises NotText, with the reason, for what is empty, binary, or a file of another kind.
    """
    if not data.strip(b" \t\r\n\x00\xef\xbb\xbf"):
        raise NotText(input, "is empty")
    for magic, what in _MAGIC:
        if data.startswith(magic):
            raise NotText(input, f"is {what}, not a page or a text")
    for bom, name in _BOMS:
        if data.startswith(bom):
            return data[len(bom) :].decode(name, errors="replace")
    head = data[:4096]
    if wide := _utf16(head):
        return data.decode(wide, errors="replace")
    if head.count(0) > len(head) // 20 or _controls(head) > len(head) // 30:
        raise NotText(input, "is binary, not a page or a text")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _best(data, charset)


def _controls(head: bytes) -> int:
    return len(head) - len(head.translate(None, bytes(range(1, 9)) + bytes(range(14, 27)) + bytes(range(28, 32))))


def _utf16(head: bytes) -> str | None:
    """Tell UTF-16 without a mark by its zeros: every second byte of Latin letters and of markup."""
    half = len(head) // 2
    if half >= 8:
        if head[1::2].count(0) > 0.4 * half and head[0::2].count(0) < 0.05 * half:
            return "utf-16-le"
        if head[0::2].count(0) > 0.4 * half and head[1::2].count(0) < 0.05 * half:
            return "utf-16-be"
    return None


def declared(data: bytes) -> str | None:
    """Return the charset that the page itself names in its first bytes, if Python knows it."""
    head = data[:4096]
    match = _DECLARED.search(head) or _DECLARED_XML.search(head)
    return _known(match.group(1).decode("ascii")) if match else None


def _known(name: str | None) -> str | None:
    if not name:
        return None
    try:
        info = codecs.lookup(name)
    except (LookupError, ValueError):
        return None
    # Python's codecs between bytes and bytes (zip, hex, ...) are no charsets.
    return info.name if info._is_text_encoding else None


def _best(data: bytes, charset: str | None) -> str:
    """Decode by the candidate whose outcome looks most like writing."""
    sample = data[:_LOOK]
    said = [name for name in (_known(charset), declared(data)) if name]
    found: list[tuple[float, str]] = [(_utf8_score(sample), "utf-8")]
    for name in dict.fromkeys((*said, *_CANDIDATES)):
        if name == "utf-8":
            continue
        decoded = sample.decode(name, errors="replace")
        # A declaration decides between charsets that look alike, not against what the letters say.
        found.append((_score(decoded) + (0.05 if name in said else 0.0), name))
    return data.decode(max(found)[1], errors="replace")


def _utf8_score(sample: bytes) -> float:
    """Score UTF-8 with a few broken bytes: no other charset falls into its sequences by chance."""
    decoded = sample.decode("utf-8", errors="replace")
    high = sum(c > "\x7f" for c in decoded)
    return 2.0 - 20.0 * decoded.count("\ufffd") / max(1, high)


def _score(decoded: str) -> float:
    """Return how much `decoded` looks like writing, about 0 to 1: by its letters outside ASCII alone."""
    text = _TAG.sub(" ", decoded)
    high = [c for c in text if c > "\x7f"]
    if not high:
        return 0.5
    letters = sum(c.isalpha() for c in high)
    usual = sum(c in "«»“”„’‘–—…№©®°·•\xa0€§¿¡" for c in high)
    odd = len(high) - letters - usual
    switches = len(_CASE_SWITCH.findall(text)) + len(_MIXED.findall(text))
    cyrillic = [c for c in high if "\u0400" <= c <= "\u04ff"]
    score = (letters + 1.1 * usual - 2 * odd - 2 * switches) / len(high)
    if len(cyrillic) > len(high) / 2:
        score += 0.5 * sum(c in _COMMON for c in cyrillic) / len(cyrillic)
    else:
        # Accented letters stand alone between plain ones; a run of them is another charset's.
        runs = len(re.findall(r"[^\x00-\x7f\W]{3,}", text))
        score -= 3 * runs / len(high)
        score += 0.3
    return score
