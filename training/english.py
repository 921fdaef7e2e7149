"""Make the English attribution model: ``python -m training.english --data DIR --out DIR``.

DIR of --data holds polnear-train.jsonl.gz and polnear-dev.jsonl.gz.  With --teacher a larger network is trained first
and the one that ships learns from it too.  See training/README.md.
"""

import argparse
import math
import random
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch import Tensor
from torch.nn import functional as F  # noqa: N812
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from accordingto.attribution.encoder import EncoderReader
from accordingto.attribution.encoder.model import Model
from training import asked, corpus, examples, measure, pruning, registers, relink, restore, ship, twice, weights
from training.corpus import Document
from training.feed import COMPOSED, SIZE, Feed, load_tokenizer
from training.network import Encoder, Network, halves
from training.taught import Taught
from training.teacher import Teacher

LINK_WEIGHT = 0.15
PLAIN_WEIGHT = 0.3
"""Of the cross-entropy on single words beside the CRF's loss."""
JUDGED, JUDGED_WINDOWS = 120, 400
"""Documents, and windows of them, by which it is judged what can be left out."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """How one network is trained."""

    epochs: int
    seed: int
    encoder_rate: float
    share: float = 1.0
    """Of the learning rates."""
    averaging: float = 0.99
    """Decay of the moving average of the weights, a step."""
    taught_steps: int = 1
    """Steps on what others make of news for each with gold; the first is one with it."""


def loss_of(network: Network, batch: examples.Batch, *, halved: bool = False) -> tuple[Tensor, Tensor]:
    """Return the labelling loss per word and the linking loss, products in bfloat16 on a GPU or if `halved`."""
    device = network.device
    ids, dress, present, words, word_present, labels = (
        torch.from_numpy(a).to(device, non_blocking=True)
        for a in (batch.ids, batch.dress, batch.present, batch.words, batch.word_present, batch.labels)
    )
    with halves(device, always=halved):
        emissions, hidden = network(ids, dress, present)
    of_words = emissions.float()[torch.arange(len(ids), device=device).unsqueeze(1), words]
    chain = network.crf.loss(of_words, labels, word_present) / int(batch.word_present.sum())
    plain = F.cross_entropy(of_words[word_present], labels[word_present])
    linking = network.link_loss(network.span_vectors(hidden.float(), batch.candidates), batch.candidates, batch.links)
    return chain + PLAIN_WEIGHT * plain, torch.zeros_like(chain) if linking is None else linking


def groups(network: Network, recipe: Recipe) -> list[dict[str, object]]:
    """Return the parameters with the learning rate of each part."""
    encoder = [p for p in network.encoder.parameters() if p.requires_grad]
    apart = {id(p) for part in (network.encoder, network.crf) for p in part.parameters()}
    heads = [p for p in network.parameters() if id(p) not in apart]
    return [
        {"params": encoder, "lr": recipe.encoder_rate * recipe.share, "weight_decay": 0.01},
        {"params": heads, "lr": 1e-3 * recipe.share},
        {"params": network.crf.parameters(), "lr": 1e-2 * recipe.share},
    ]


def warmed(total: int) -> Callable[[int], float]:
    """Return the factor of the learning rate by step: up over the first 6 %, then down to nothing at `total`."""
    warm = 0.06 * total
    return lambda at: min((at + 1) / warm, max(0.0, (total - at) / (total - warm)))


def train(network: Network, feed: Feed, recipe: Recipe, out: Path, taught: Taught | None = None) -> None:
    """Fine-tune `network` in place; what it ends as, ``last.pt`` in `out`, is an average of the last steps.

    ``latest.pt`` is written every 500 steps.  Printed are, each 100 steps, the mean losses of labels and of links on
    gold, then on what others make of news.  Each step shows it a batch with gold from `feed`, windows from `taught`, or
    both.  Raises FloatingPointError when the loss stops being a number.
    """
    out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(recipe.seed)
    optimizer = torch.optim.AdamW(groups(network, recipe), weight_decay=0.0, fused=network.device.type == "cuda")
    average = AveragedModel(network, multi_avg_fn=get_ema_multi_avg_fn(recipe.averaging))
    windows = feed.labelled(0)
    steps = recipe.taught_steps if taught else 1
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, warmed(len(windows) * recipe.epochs * steps))
    started, done = time.monotonic(), 0
    sums = torch.zeros(4, device=network.device)
    network.train()
    for epoch in range(recipe.epochs):
        for batch in feed.batches(windows, epoch):
            for step in range(steps):
                parts = [torch.zeros((), device=network.device)] * 4
                if not step:
                    parts[:2] = loss_of(network, batch)
                if taught:
                    parts[2:] = taught.losses(network)
                optimizer.zero_grad(set_to_none=True)
                (parts[0] + parts[2] + LINK_WEIGHT * (parts[1] + parts[3])).backward()
                torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
                optimizer.step()
                schedule.step()
                average.update_parameters(network)
                sums += torch.stack(parts).detach() * torch.tensor([steps, steps, 1, 1], device=network.device)
                done += 1
                if done % 100 == 0:
                    means = (sums / 100).tolist()
                    sums.zero_()
                    if not math.isfinite(sum(means)):
                        raise FloatingPointError(f"loss is {means} at step {done}, in epoch {epoch + 1}")
                    shown = " ".join(f"{mean:.4f}" for mean in means)
                    print(f"epoch {epoch + 1} step {done}: {shown} {time.monotonic() - started:.0f} s", flush=True)
                if done % 500 == 0:
                    torch.save(average.module.state_dict(), out / "latest.pt")
        if epoch + 1 < recipe.epochs:
            windows = feed.labelled(epoch + 1)
    network.load_state_dict(average.module.state_dict())
    torch.save(network.state_dict(), out / "last.pt")


def fetch_teacher(args: argparse.Namespace, students: Tokenizer) -> Network:
    """Return the teacher as it is before training."""
    folder = weights.fetch_teacher(args.pretrained.with_name("all-mpnet-base-v2"))
    encoder = Teacher()
    encoder.load(weights.load(folder), Tokenizer.from_file(str(folder / "tokenizer.json")), students)
    return Network(encoder, Teacher.width).to(args.device)


def teacher(args: argparse.Namespace, feed: Feed, number: int, students: Tokenizer) -> Network:
    """Return teacher `number`, trained as the small network is; one that was trained before is read from --out."""
    out = args.out / f"teacher-{number}"
    torch.manual_seed(number)
    network = fetch_teacher(args, students)
    if (out / "last.pt").is_file():
        network.load_state_dict(torch.load(out / "last.pt", weights_only=True, map_location=args.device))
    else:
        train(network, feed, Recipe(args.teacher_epochs, number, encoder_rate=5e-5), out)
    return network.eval().requires_grad_(requires_grad=False)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--pretrained", type=Path, default=Path(".cache/all-MiniLM-L6-v2"))
    parser.add_argument(
        "--start", type=Path, help="go on from this model folder rather than from the pretrained weights"
    )
    parser.add_argument("--blend", type=float, default=1.0, help="share of the trained weights beside those of --start")
    parser.add_argument("--keep-links", action="store_true", help="don't fit the linking heads once more")
    parser.add_argument(
        "--keep-confidence", action="store_true", help="with the weights of --start: rules are set by them"
    )
    parser.add_argument("--rate", type=float, default=1.0, help="share of the learning rates (default 1)")
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--together", type=int, default=16, help="windows with gold a step (default 16)")
    parser.add_argument("--averaging", type=float, default=0.99, help="decay of the average of weights, a step")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--workers", type=int, default=0, help="processes that make batches (default: none beside)")
    parser.add_argument("--device", default="cpu", help="cpu (default) or cuda")
    parser.add_argument("--teachers", type=int, default=0, help="so many all-mpnet-base-v2 to train and learn from")
    parser.add_argument("--teacher-epochs", type=int, default=5)
    parser.add_argument("--only-teacher", type=int, help="train teacher N and stop: several may learn side by side")
    parser.add_argument("--unlabelled", type=Path, help='news for the teachers to label: JSONL with "id" and "text"')
    parser.add_argument("--taught-steps", type=int, default=5, help="steps on such news for each with gold (default 5)")
    parser.add_argument("--taught-together", type=int, default=64, help="windows of such news a step (default 64)")
    parser.add_argument(
        "--registers", type=int, default=0, help="so many times the invented articles of other registers (default 0)"
    )
    parser.add_argument("--spare", type=float, default=0.0, help="milliseconds of --start's 9.5 a window to save")
    parser.add_argument("--documents", type=int, help="read the first N documents of each split only, for a trial")
    args = parser.parse_args()
    if args.teachers and not args.unlabelled:
        parser.error("--teachers label the news of --unlabelled")
    if args.unlabelled and not (args.teachers or args.start):
        parser.error("--unlabelled is labelled by --teachers, or by --start")
    if args.spare and not args.start:
        parser.error("--spare leaves out what --start has")
    return args


def main() -> None:
    """Read the corpus, train, ship and print what was reached."""
    args = _arguments()
    args.out.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(args.threads)

    folder = weights.fetch(args.pretrained)
    tokenizer = load_tokenizer(folder)
    documents, swaps = corpus.mend_swapped(corpus.read(args.data / "polnear-train.jsonl.gz"))
    documents = documents[: args.documents]
    dev = corpus.read(args.data / "polnear-dev.jsonl.gz")[: args.documents]
    print(f"{len(documents)} documents, {swaps} attributions with source and cue swapped back", flush=True)
    seed = args.only_teacher or args.seed
    documents += registers.documents()[: args.documents] * args.registers
    feed = Feed(documents, folder, seed=seed, together=args.together, workers=args.workers)
    if args.only_teacher:
        teacher(args, feed, args.only_teacher, tokenizer)
        feed.close()
        return
    torch.manual_seed(args.seed)
    encoder = Encoder()
    encoder.load(weights.load(folder))
    network = Network(encoder)
    if args.start:
        restore.restore(network, args.start)
    if args.spare:
        losses = judge(network.eval(), folder, documents)
        encoder.layers = pruning.spare(encoder.layers, losses, args.spare)
        network.zero_grad(set_to_none=True)
    if args.unlabelled and not args.teachers and not hasattr(network, "nested"):
        network.add_nested()
    begun = {name: weight.clone() for name, weight in network.state_dict().items()}
    last = args.out / "last.pt"
    if not last.is_file():
        taught = learn_from(args, feed, tokenizer) if args.unlabelled else None
        recipe = Recipe(args.epochs, args.seed, 2e-4, args.rate, args.averaging, args.taught_steps)
        train(network.to(args.device), feed, recipe, args.out, taught)
        network.to("cpu")
    feed.close()
    trained = torch.load(last, weights_only=True, map_location="cpu")
    network.load_state_dict({name: torch.lerp(begun[name], weight, args.blend) for name, weight in trained.items()})
    like = args.start if args.keep_confidence else None
    ship.ship(network, folder, args.out / "model", dev, like)
    if not args.keep_links:
        seen = [*documents, *corpus.compose(documents, len(documents) // COMPOSED, random.Random(args.seed))]
        relink.relink(network, Model(args.out / "model", args.threads), seen, tokenizer, SIZE, args.seed)
        ship.ship(network, folder, args.out / "model", dev, like)
    measured = measure.measure(EncoderReader(args.out / "model", strip=False), dev)
    print("\n".join(["PolNeAR dev, the int8 model:", *measured.lines()]))
    ship.write_card(
        args.out / "model",
        measured,
        gone_on=bool(args.start),
        taught=_taught_by(args),
        seed=args.seed,
        epochs=args.epochs,
        swaps=swaps,
    )


def _taught_by(args: argparse.Namespace) -> str:
    if args.unlabelled:
        by = (
            f"{args.teachers} all-mpnet-base-v2 that learned the same corpus"
            if args.teachers
            else "the model it began with"
        )
        return f"{args.unlabelled.name}, labelled by {by}"
    return "what the first run did" if args.start else "nothing"


def judge(network: Network, folder: Path, documents: Sequence[Document]) -> Iterator[Callable[[], Tensor]]:
    """Yield the losses of windows of some of the `documents`."""
    some = random.Random(1).sample(documents, min(JUDGED, len(documents)))
    feed = Feed(some, folder, seed=1, together=1)
    for window in feed.batches(feed.labelled(0)[:JUDGED_WINDOWS], 0):
        yield partial(whole_loss, network, window)


def whole_loss(network: Network, batch: examples.Batch) -> Tensor:
    """Return the loss of labels and links together."""
    labelling, linking = loss_of(network, batch)
    return labelling + LINK_WEIGHT * linking


def learn_from(args: argparse.Namespace, feed: Feed, tokenizer: Tokenizer) -> Taught:
    """Return what the teachers make of --unlabelled, having trained those that are missing.

    Without teachers it is what the model of --start makes of it and of the documents with gold, in two readings.
    """
    news = corpus.read(args.unlabelled)[: args.documents]
    if args.teachers:
        teachers = [teacher(args, feed, number, tokenizer) for number in range(1, args.teachers + 1)]
        found = list(asked.ask(feed.bare(news), teachers))
    else:
        reader = twice.Contents(args.start)
        found = [one for text in (*feed.documents, *news) for one in twice.opinions(reader, text.text)]
    print(f"{len(found)} windows to learn from", flush=True)
    return Taught(found, args.taught_together, args.seed)


if __name__ == "__main__":
    main()
