"""Make the English attribution model: ``python -m training.english --data DIR --out DIR``.

DIR of --data holds polnear-train.jsonl.gz and polnear-dev.jsonl.gz.  See training/README.md.
"""

import argparse
import math
import random
import time
from collections.abc import Callable
from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch import Tensor
from torch.nn import functional as F  # noqa: N812

from accordingto.attribution.encoder import EncoderReader
from accordingto.attribution.encoder.model import Model
from training import corpus, examples, measure, relink, ship, weights
from training.network import Network

SIZE = 254
"""Pieces in a window, as in inference."""
BATCH = 16
LINK_WEIGHT = 0.15
PLAIN_WEIGHT = 0.3
"""Of the cross-entropy on single words beside the CRF's loss."""
MASKED = 0.05
COMPOSED = 70
"""Documents of forms that the corpus lacks, per epoch."""


def loss_of(network: Network, batch: examples.Batch) -> tuple[Tensor, Tensor]:
    """Return the labelling loss per word and the linking loss."""
    emissions, hidden = network(batch.ids, batch.present)
    rows = torch.arange(len(batch.ids)).unsqueeze(1)
    of_words = emissions[rows, batch.words]
    chain = network.crf.loss(of_words, batch.labels, batch.word_present) / batch.weight
    plain = F.cross_entropy(of_words[batch.word_present], batch.labels[batch.word_present])
    linking = network.link_loss(network.span_vectors(hidden, batch.candidates), batch.candidates, batch.links)
    return chain + PLAIN_WEIGHT * plain, torch.zeros(()) if linking is None else linking


def groups(network: Network) -> list[dict[str, object]]:
    """Return the parameters with the learning rate of each part."""
    encoder = [p for p in network.encoder.parameters() if p.requires_grad]
    heads = [p for head in (network.label, network.cue_source, network.content_cue) for p in head.parameters()]
    return [
        {"params": encoder, "lr": 2e-4, "weight_decay": 0.01},
        {"params": heads, "lr": 1e-3},
        {"params": network.crf.parameters(), "lr": 1e-2},
    ]


def epoch_batches(
    documents: list[corpus.Document], tokenizer: Tokenizer, rng: random.Random
) -> list[list[examples.Example]]:
    """Return one epoch's batches: every document in a dress and with cuts of this epoch, and some composed ones."""
    found: list[examples.Example] = []
    for document in [*(corpus.redress(d, rng) for d in documents), *corpus.compose(documents, COMPOSED, rng)]:
        marked = examples.mark(document, tokenizer)
        found += examples.examples(marked, SIZE, rng.randint(40, SIZE))
    rng.shuffle(found)
    # Batches of like lengths waste less on padding.
    ordered = []
    for at in range(0, len(found), BATCH * 16):
        ordered += sorted(found[at : at + BATCH * 16], key=lambda e: len(e.ids))
    batches = [ordered[at : at + BATCH] for at in range(0, len(ordered), BATCH)]
    rng.shuffle(batches)
    return batches


def warmed(total: int) -> Callable[[int], float]:
    """Return the factor of the learning rate by step: up over the first 6 %, then down to nothing at `total`."""
    warm = 0.06 * total
    return lambda at: min((at + 1) / warm, max(0.0, (total - at) / (total - warm)))


def train(
    network: Network, documents: list[corpus.Document], tokenizer: Tokenizer, epochs: int, seed: int, out: Path
) -> None:
    """Fine-tune `network`; a checkpoint is written after each epoch."""
    torch.manual_seed(seed)
    rng = random.Random(seed)
    optimizer = torch.optim.AdamW(groups(network), weight_decay=0.0)
    batches = epoch_batches(documents, tokenizer, rng)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, warmed(len(batches) * epochs))
    for epoch in range(epochs):
        network.train()
        started, sums = time.monotonic(), [0.0, 0.0]
        for done, some in enumerate(batches, 1):
            labelling, linking = loss_of(network, examples.batch(some, rng, MASKED))
            optimizer.zero_grad(set_to_none=True)
            (labelling + LINK_WEIGHT * linking).backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            sums = [sums[0] + labelling.item(), sums[1] + linking.item()]
            if not math.isfinite(sums[0]):
                raise FloatingPointError(f"loss is {sums[0]} at batch {done} of epoch {epoch + 1}")
            if done % 25 == 0:
                print(
                    f"epoch {epoch + 1} batch {done}/{len(batches)} labelling {sums[0] / done:.4f} "
                    f"linking {sums[1] / done:.4f} {time.monotonic() - started:.0f} s",
                    flush=True,
                )
        torch.save(network.state_dict(), out / f"epoch-{epoch + 1}.pt")
        batches = epoch_batches(documents, tokenizer, rng)


def main() -> None:
    """Read the corpus, train, ship and print what was reached."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--pretrained", type=Path, default=Path(".cache/all-MiniLM-L6-v2"))
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(args.threads)

    folder = weights.fetch(args.pretrained)
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    documents, swaps = corpus.mend_swapped(corpus.read(args.data / "polnear-train.jsonl.gz"))
    dev = corpus.read(args.data / "polnear-dev.jsonl.gz")
    print(f"{len(documents)} documents, {swaps} attributions with source and cue swapped back", flush=True)
    torch.manual_seed(args.seed)
    network = Network()
    network.encoder.load(weights.load(folder))
    last = args.out / f"epoch-{args.epochs}.pt"
    if not last.is_file():
        train(network, documents, tokenizer, args.epochs, args.seed, args.out)
    network.load_state_dict(torch.load(last, weights_only=True))
    ship.ship(network, folder, args.out / "model", dev)
    composed = corpus.compose(documents, COMPOSED, random.Random(args.seed))
    relink.relink(network, Model(args.out / "model", args.threads), [*documents, *composed], tokenizer, SIZE, args.seed)
    ship.ship(network, folder, args.out / "model", dev)
    measured = measure.measure(EncoderReader(args.out / "model", strip=False), dev)
    print("\n".join(["PolNeAR dev, the int8 model:", *measured.lines()]))
    ship.write_card(args.out / "model", measured, seed=args.seed, epochs=args.epochs, swaps=swaps)


if __name__ == "__main__":
    main()
