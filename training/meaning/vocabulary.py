"""The part of the pretrained vocabulary that ships, and the tokenizer over it."""

import re
from collections import Counter
from collections.abc import Iterable

import numpy as np
from tokenizers import Regex, Tokenizer, models, normalizers, pre_tokenizers, processors

from training.meaning.pretrained import Pretrained

# Pieces that stand in words of the languages read, by script: Latin with the letters of Europe, Cyrillic with those of
# Russian and Ukrainian.
_LATIN = re.compile(r"▁?[A-Za-z\u00c0-\u017f]+")
_CYRILLIC = re.compile(r"▁?[А-Яа-яЁёІіЇїЄєҐґ'’]+")
_ANY = re.compile(r"▁?[\W\d_]+")


def whole(pretrained: Pretrained) -> Tokenizer:
    """Return the tokenizer over all pieces."""
    return _tokenizer(pretrained, range(len(pretrained.pieces)))


def chosen(pretrained: Pretrained, texts: Iterable[str], size: int) -> list[int]:
    """Return the numbers of `size` pieces, in order: those met in `texts` most, then the likeliest of both scripts.

    A word whose piece is left out is cut into smaller pieces, of which every letter of the scripts is one.
    """
    tokenizer = whole(pretrained)
    met = Counter(number for text in texts for number in set(tokenizer.encode(text).ids))
    special = {pretrained.begin, pretrained.end, pretrained.padding, pretrained.unknown}
    letters = {n for n, piece in enumerate(pretrained.pieces) if len(piece.lstrip("▁")) <= 1 and _read(piece)}
    kept = special | letters
    ranked = sorted(
        (n for n, piece in enumerate(pretrained.pieces) if n not in kept and (met[n] or _read(piece))),
        key=lambda n: (-met[n], -pretrained.scores[n]),
    )
    # A third of what is left for what is likely in general, so that not all depends on the texts at hand.
    seen = [n for n in ranked if met[n]][: (size - len(kept)) * 2 // 3]
    kept |= set(seen)
    likely = sorted((n for n in ranked if n not in kept), key=lambda n: -pretrained.scores[n])
    cyrillic = [n for n in likely if _CYRILLIC.fullmatch(pretrained.pieces[n])]
    kept |= set(cyrillic[: (size - len(kept)) // 2])
    kept |= set([n for n in likely if n not in kept][: size - len(kept)])
    return sorted(kept)


def shipped(pretrained: Pretrained, kept: list[int]) -> Tokenizer:
    """Return the tokenizer over the pieces `kept`, numbered anew in their order."""
    return _tokenizer(pretrained, kept)


def rows(pretrained: Pretrained, kept: list[int], width: int) -> tuple[np.ndarray, np.ndarray]:
    """Return the vectors of the pieces `kept` as they are in the file: four-bit numbers and the blocks' scales."""
    numbers, scales = pretrained.blocks("emb.word", width)
    return numbers[kept], scales[kept]


def _read(piece: str) -> bool:
    return any(kind.fullmatch(piece) for kind in (_LATIN, _CYRILLIC, _ANY))


def _tokenizer(pretrained: Pretrained, kept: Iterable[int]) -> Tokenizer:
    kept = list(kept)
    place = {number: at for at, number in enumerate(kept)}
    pieces = [(pretrained.pieces[n], float(pretrained.scores[n])) for n in kept]
    tokenizer = Tokenizer(models.Unigram(pieces, unk_id=place[pretrained.unknown]))
    tokenizer.normalizer = normalizers.Sequence([normalizers.NFKC(), normalizers.Replace(Regex(" {2,}"), " ")])
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace()
    ends = [(pretrained.pieces[n], place[n]) for n in (pretrained.begin, pretrained.end)]
    tokenizer.post_processor = processors.TemplateProcessing(
        single=f"{ends[0][0]} $A {ends[1][0]}", special_tokens=ends
    )
    return tokenizer
