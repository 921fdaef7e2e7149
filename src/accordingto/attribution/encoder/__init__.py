"""A trained encoder that finds attributions: the runtime side, on onnxruntime, tokenizers and numpy alone.

Pieces and windows (``pieces``) go through the graph (``model``), the labels are decoded (``decoding``) and linked
(``linking``) into drafts (``assembly``), drafts that share words are joined or found (``nesting``), and all of it is
brought to the project's convention (``convention``, ``words``): what the labels pass over is added (``nominal``,
``hearsay``, ``figures``, ``relaying``), what stands for something else replaced by it (``relatives``, ``anaphora``),
contents brought to their ends (``extent``, ``coordination``, ``turns``).  How the model is made: training/README.md.
"""

from accordingto.attribution.encoder.reader import EncoderReader

__all__ = ["EncoderReader"]
