"""Make the multilingual attribution model: ``python -m training.multilingual --data DIR --out DIR``.

DIR of --data holds polnear-train.jsonl.gz.  See training/README.md.
"""

import argparse
import random
import time
from collections.abc import Iterator
from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from training import corpus, examples
from training.corpus import Document, Event
from training.english import LINK_WEIGHT, Recipe, groups, loss_of, warmed
from training.feed import SIZE, grouped
from training.meaning import pretrained
from training.multilingual import export, passages
from training.multilingual.network import Encoder
from training.network import Network

TOGETHER = 16
COMPOSED = 24
"""One document of forms that no other has is composed for so many others."""
HIDDEN = 0.05
"""Of the words."""
UNKNOWN_ID = 3
"""What stands for a hidden word."""
FIRST = Recipe(epochs=1, seed=1, encoder_rate=1.5e-4)
THEN = Recipe(epochs=9, seed=1, encoder_rate=2.4e-4, share=0.5)
SOME = 0.2
"""Of the corpus, beside all passages, in the second run."""
_MARKS = "\"'“”„«»‚‘’‹› \n\t"


def bare(document: Document) -> Document:
    """Return the document without the quotation marks around its contents, as the contract has them."""
    events = []
    for event in document.events:
        stretches = []
        for start, end in event.content:
            left = len(document.text[start:end]) - len(document.text[start:end].lstrip(_MARKS))
            kept = document.text[start:end].strip(_MARKS).rstrip(",")
            if kept:
                stretches.append((start + left, start + left + len(kept)))
        if stretches:
            events.append(Event(event.source, event.cue, tuple(stretches)))
    return Document(document.id, document.text, tuple(events))


def batches(
    own: list[Document], of_corpus: list[Document], share: float, tokenizer: Tokenizer, rng: random.Random
) -> Iterator[examples.Batch]:
    """Yield an epoch: all `own` documents and a `share` of the corpus', in a dress and cuts of their own."""
    documents = own + rng.sample(of_corpus, int(share * len(of_corpus)))
    documents += corpus.compose(of_corpus, len(documents) // COMPOSED, rng)
    found = []
    for document in documents:
        dressed = corpus.redress(corpus.recue(bare(document), rng), rng)
        found += examples.examples(examples.mark(dressed, tokenizer), SIZE, rng.randint(40, SIZE))
    for some in grouped(found, TOGETHER, rng):
        yield examples.batch(some, rng, HIDDEN, UNKNOWN_ID)


def train(
    network: Network, own: list[Document], of_corpus: list[Document], share: float, tokenizer: Tokenizer, recipe: Recipe
) -> None:
    """Fine-tune `network` in place; what it ends as is an average of the last steps.

    Products are made in bfloat16, and the losses of labels and links are printed each 20 steps.
    """
    torch.manual_seed(recipe.seed)
    rng = random.Random(recipe.seed)
    epochs = [list(batches(own, of_corpus, share, tokenizer, rng)) for _ in range(recipe.epochs)]
    every = [batch for epoch in epochs for batch in epoch]
    optimizer = torch.optim.AdamW(groups(network, recipe), weight_decay=0.0)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, warmed(len(every)))
    average = AveragedModel(network, multi_avg_fn=get_ema_multi_avg_fn(recipe.averaging))
    started = time.monotonic()
    network.train()
    for done, batch in enumerate(every, 1):
        labels, links = loss_of(network, batch, halved=True)
        optimizer.zero_grad(set_to_none=True)
        (labels + LINK_WEIGHT * links).backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimizer.step()
        schedule.step()
        average.update_parameters(network)
        if done % 20 == 0:
            seconds = time.monotonic() - started
            print(f"step {done} of {len(every)}: {labels.item():.3f} {links.item():.3f} {seconds:.0f} s", flush=True)
    network.load_state_dict(average.module.state_dict())


def main(arguments: list[str] | None = None) -> None:
    """Read corpus and passages, train in two runs, write the model folder."""
    parser = argparse.ArgumentParser(prog="python -m training.multilingual", description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--cache", type=Path, default=Path(".cache/e5"), help="for the pretrained file")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--documents", type=int, help="read only so many of each, to try the way")
    asked = parser.parse_args(arguments)
    torch.set_num_threads(asked.threads)
    asked.out.mkdir(parents=True, exist_ok=True)

    base = pretrained.Pretrained(pretrained.fetch(asked.cache))
    tokenizer = export.tokenizer()
    kept = export.kept(base, tokenizer)
    of_corpus, _ = corpus.mend_swapped(corpus.read(asked.data / "polnear-train.jsonl.gz"))
    of_corpus = of_corpus[: asked.documents]
    pages = [passages.document(page) for page in passages.of_stories("learn")]
    own = (passages.of_sets() + pages)[: asked.documents]
    print(f"{len(own)} passages, {len(of_corpus)} documents of the corpus", flush=True)
    network = Network(Encoder(base, kept))
    for share, recipe in ((1.0, FIRST), (SOME, THEN)):
        train(network, own, of_corpus, share, tokenizer, recipe)
        torch.save(network.state_dict(), asked.out / "last.pt")
    export.write(network, base, asked.out / "model")


if __name__ == "__main__":
    main()
