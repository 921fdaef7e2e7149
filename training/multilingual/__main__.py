"""Make the multilingual attribution model: ``python -m training.multilingual --data DIR --out DIR``.

DIR of --data holds polnear-train.jsonl.gz.  See training/README.md.
"""

import argparse
import random
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch import Tensor
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from accordingto.attribution.encoder.model import Model
from training import corpus, examples, pruning, restore, twice
from training.corpus import Document, Event
from training.english import JUDGED_WINDOWS, LINK_WEIGHT, Recipe, groups, loss_of, warmed, whole_loss
from training.feed import SIZE, grouped
from training.meaning import pretrained
from training.multilingual import export, passages
from training.multilingual.network import Encoder
from training.network import Network
from training.taught import Taught

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


def train(network: Network, every: list[examples.Batch], recipe: Recipe, out: Path, taught: Taught | None) -> None:
    """Fine-tune `network` in place; what it ends as, ``last.pt`` in `out`, is an average of the last steps.

    Each step shows it a batch with gold and, if given, windows from `taught`.  Products are made in bfloat16, and the
    losses of labels and links on either are printed each 20 steps.
    """
    torch.manual_seed(recipe.seed)
    optimizer = torch.optim.AdamW(groups(network, recipe), weight_decay=0.0)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, warmed(len(every)))
    average = AveragedModel(network, multi_avg_fn=get_ema_multi_avg_fn(recipe.averaging))
    started = time.monotonic()
    network.train()
    for done, batch in enumerate(every, 1):
        parts = list(loss_of(network, batch, halved=True))
        if taught:
            parts += taught.losses(network, halved=True)
        optimizer.zero_grad(set_to_none=True)
        (sum(parts[::2]) + LINK_WEIGHT * sum(parts[1::2])).backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimizer.step()
        schedule.step()
        average.update_parameters(network)
        if done % 20 == 0:
            seconds = time.monotonic() - started
            shown = " ".join(f"{part.item():.3f}" for part in parts)
            print(f"step {done} of {len(every)}: {shown} {seconds:.0f} s", flush=True)
        if done % 100 == 0:
            torch.save(average.module.state_dict(), out / "last.pt")
    network.load_state_dict(average.module.state_dict())
    torch.save(network.state_dict(), out / "last.pt")


def judge(network: Network, own: list[Document], tokenizer: Tokenizer) -> Iterator[Callable[[], Tensor]]:
    """Yield the losses of single windows of `own` documents, by which it is judged what can be left out."""
    rng = random.Random(1)
    found = [e for d in own for e in examples.examples(examples.mark(d, tokenizer), SIZE, rng.randint(40, SIZE))]
    for one in rng.sample(found, min(JUDGED_WINDOWS, len(found))):
        yield partial(whole_loss, network, examples.batch([one]))


def main(arguments: list[str] | None = None) -> None:
    """Read corpus and passages, train in two runs, write the model folder."""
    parser = argparse.ArgumentParser(prog="python -m training.multilingual", description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--cache", type=Path, default=Path(".cache/e5"), help="for the pretrained file")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--start", type=Path, help="go on from this model folder, in one run, the second")
    parser.add_argument("--spare", type=float, default=0.0, help="milliseconds of --start's 19 a window to save")
    parser.add_argument("--also", type=Path, help="a folder of further sets, whose texts can't be here")
    parser.add_argument("--unlabelled", type=Path, help='news for --start to label: JSONL with "id" and "text"')
    parser.add_argument("--epochs", type=int, default=THEN.epochs, help="of the second run (default 9)")
    parser.add_argument("--rate", type=float, default=THEN.share, help="share of its learning rates (default .5)")
    parser.add_argument("--averaging", type=float, default=THEN.averaging, help="decay of its average, a step")
    parser.add_argument("--documents", type=int, help="read only so many of each, to try the way")
    asked = parser.parse_args(arguments)
    if (asked.spare or asked.unlabelled) and not asked.start:
        parser.error("--spare leaves out what --start has, and --unlabelled is labelled by it")
    torch.set_num_threads(asked.threads)
    asked.out.mkdir(parents=True, exist_ok=True)

    base = pretrained.Pretrained(pretrained.fetch(asked.cache))
    tokenizer = export.tokenizer()
    of_corpus, _ = corpus.mend_swapped(corpus.read(asked.data / "polnear-train.jsonl.gz"))
    of_corpus = of_corpus[: asked.documents]
    pages = [passages.document(page) for page in passages.of_stories("learn")]
    more = passages.of_sets(asked.also) if asked.also else []
    own = (more + passages.of_sets() + pages)[: asked.documents]
    print(f"{len(own)} passages, {len(of_corpus)} documents of the corpus", flush=True)
    network = Network(Encoder(base, export.kept(base, tokenizer)))
    then = Recipe(asked.epochs, THEN.seed, THEN.encoder_rate, asked.rate, asked.averaging)
    runs = [(1.0, FIRST), (SOME, then)]
    taught = None
    if asked.start:
        restore.restore(network, asked.start)
        runs = [(SOME, then)]
    if asked.spare:
        losses = judge(network.eval(), own, tokenizer)
        network.encoder.layers = pruning.spare(network.encoder.layers, losses, asked.spare)
        network.zero_grad(set_to_none=True)
    if asked.unlabelled:
        model = Model(asked.start, asked.threads, export.MEANING)
        news = corpus.read(asked.unlabelled)[: asked.documents]
        taught = Taught([one for text in own + news for one in twice.once(model, text.text)], TOGETHER, THEN.seed)
    for share, recipe in runs:
        rng = random.Random(recipe.seed)
        epochs = [list(batches(own, of_corpus, share, tokenizer, rng)) for _ in range(recipe.epochs)]
        train(network, [batch for epoch in epochs for batch in epoch], recipe, asked.out, taught)
    export.write(network, base, asked.out / "model")


if __name__ == "__main__":
    main()
