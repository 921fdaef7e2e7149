"""Make the English attribution model: ``python -m training.english --data DIR --out DIR``.

DIR of --data holds polnear-train.jsonl.gz and polnear-dev.jsonl.gz.  With --teacher a larger network is trained first
and the one that ships learns from it too.  See training/README.md.
"""

import argparse
import math
import random
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch import Tensor
from torch.nn import functional as F  # noqa: N812
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from accordingto.attribution.encoder import EncoderReader
from accordingto.attribution.encoder.model import Model
from training import corpus, examples, measure, relink, restore, ship, weights
from training.network import Encoder, Network
from training.teacher import Teacher

SIZE = 254
"""Pieces in a window, as in inference."""
BATCH = 16
LINK_WEIGHT = 0.15
PLAIN_WEIGHT = 0.3
"""Of the cross-entropy on single words beside the CRF's loss."""
TAUGHT_WEIGHT = 1.0
"""Of the divergence from the teacher's shares."""
MASKED = 0.05
AVERAGING = 0.99
"""Decay of the moving average of the weights, a step."""
COMPOSED = 12
"""One document of forms that the corpus lacks is composed for so many of the corpus, each epoch."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """How one network is trained."""

    epochs: int
    seed: int
    encoder_rate: float
    share: float = 1.0
    """Of the learning rates."""
    teacher: Network | None = None
    unlabelled: Sequence[corpus.Document] = ()
    """Texts on which only the teacher is followed; as many windows an epoch as the corpus has."""


def loss_of(network: Network, batch: examples.Batch, teacher: Network | None = None) -> tuple[Tensor, Tensor]:
    """Return the labelling loss per word and the linking loss; without gold labels only the teacher is followed."""
    with torch.autocast(network.device.type, torch.bfloat16, enabled=network.device.type == "cuda"):
        emissions, hidden = network(batch.ids, batch.dress, batch.present)
    hidden = hidden.float()
    rows = torch.arange(len(batch.ids), device=network.device).unsqueeze(1)
    of_words = emissions.float()[rows, batch.words]
    labelling = torch.zeros((), device=network.device)
    if teacher is not None:
        with (
            torch.no_grad(),
            torch.autocast(network.device.type, torch.bfloat16, enabled=network.device.type == "cuda"),
        ):
            taught = teacher(batch.ids, batch.dress, batch.present)[0].float()[rows, batch.words]
        shares = taught[batch.word_present].softmax(-1)
        own = of_words[batch.word_present].log_softmax(-1)
        labelling = labelling + TAUGHT_WEIGHT * F.kl_div(own, shares, reduction="batchmean")
    if not batch.labelled:
        return labelling, torch.zeros((), device=network.device)
    chain = network.crf.loss(of_words, batch.labels, batch.word_present) / batch.weight
    plain = F.cross_entropy(of_words[batch.word_present], batch.labels[batch.word_present])
    linking = network.link_loss(network.span_vectors(hidden, batch.candidates), batch.candidates, batch.links)
    return labelling + chain + PLAIN_WEIGHT * plain, torch.zeros_like(chain) if linking is None else linking


def groups(network: Network, recipe: Recipe) -> list[dict[str, object]]:
    """Return the parameters with the learning rate of each part."""
    encoder = [p for p in network.encoder.parameters() if p.requires_grad]
    heads = [p for head in (network.label, network.cue_source, network.content_cue) for p in head.parameters()]
    return [
        {"params": encoder, "lr": recipe.encoder_rate * recipe.share, "weight_decay": 0.01},
        {"params": heads, "lr": 1e-3 * recipe.share},
        {"params": network.crf.parameters(), "lr": 1e-2 * recipe.share},
    ]


def epoch_batches(
    documents: Sequence[corpus.Document], tokenizer: Tokenizer, rng: random.Random
) -> list[list[examples.Example]]:
    """Return one epoch's batches: every document in a dress and with cuts of this epoch, and some composed ones."""
    dressed = [corpus.redress(corpus.recue(d, rng), rng) for d in documents]
    return _batched([*dressed, *corpus.compose(documents, len(documents) // COMPOSED, rng)], tokenizer, rng)


def _batched(
    documents: Sequence[corpus.Document], tokenizer: Tokenizer, rng: random.Random
) -> list[list[examples.Example]]:
    found: list[examples.Example] = []
    for document in documents:
        found += examples.examples(examples.mark(document, tokenizer), SIZE, rng.randint(40, SIZE))
    rng.shuffle(found)
    # Batches of like lengths waste less on padding.
    ordered = []
    for at in range(0, len(found), BATCH * 16):
        ordered += sorted(found[at : at + BATCH * 16], key=lambda e: len(e.ids))
    batches = [ordered[at : at + BATCH] for at in range(0, len(ordered), BATCH)]
    rng.shuffle(batches)
    return batches


def _with_unlabelled(
    labelled: list[list[examples.Example]], recipe: Recipe, tokenizer: Tokenizer, rng: random.Random
) -> list[tuple[list[examples.Example], bool]]:
    """Return an epoch's batches, each with whether it has gold labels."""
    every = [(some, True) for some in labelled]
    if recipe.unlabelled:
        texts = rng.sample(recipe.unlabelled, len(recipe.unlabelled))
        bare = _batched([corpus.redress(d, rng) for d in texts[: 2 * len(labelled)]], tokenizer, rng)
        every += [(some, False) for some in bare[: len(labelled)]]
        rng.shuffle(every)
    return every


def warmed(total: int) -> Callable[[int], float]:
    """Return the factor of the learning rate by step: up over the first 6 %, then down to nothing at `total`."""
    warm = 0.06 * total
    return lambda at: min((at + 1) / warm, max(0.0, (total - at) / (total - warm)))


def train(
    network: Network, documents: Sequence[corpus.Document], tokenizer: Tokenizer, recipe: Recipe, out: Path
) -> None:
    """Fine-tune `network` in place; what it ends as, and the checkpoints in `out`, are averages of the last steps.

    ``latest.pt`` is written every hundred steps, ``epoch-N.pt`` after each epoch.
    """
    out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(recipe.seed)
    rng = random.Random(recipe.seed)
    optimizer = torch.optim.AdamW(groups(network, recipe), weight_decay=0.0)
    average = AveragedModel(network, multi_avg_fn=get_ema_multi_avg_fn(AVERAGING))
    batches = _with_unlabelled(epoch_batches(documents, tokenizer, rng), recipe, tokenizer, rng)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, warmed(len(batches) * recipe.epochs))
    for epoch in range(recipe.epochs):
        network.train()
        started, sums = time.monotonic(), [0.0, 0.0]
        for done, (some, labelled) in enumerate(batches, 1):
            batch = examples.batch(some, rng, MASKED, network.device, labelled=labelled)
            labelling, linking = loss_of(network, batch, recipe.teacher)
            optimizer.zero_grad(set_to_none=True)
            (labelling + LINK_WEIGHT * linking).backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            average.update_parameters(network)
            sums = [sums[0] + labelling.item(), sums[1] + linking.item()]
            if not math.isfinite(sums[0]):
                raise FloatingPointError(f"loss is {sums[0]} at batch {done} of epoch {epoch + 1}")
            if done % 25 == 0:
                print(
                    f"epoch {epoch + 1} batch {done}/{len(batches)} labelling {sums[0] / done:.4f} "
                    f"linking {sums[1] / done:.4f} {time.monotonic() - started:.0f} s",
                    flush=True,
                )
            if done % 100 == 0:
                torch.save(average.module.state_dict(), out / "latest.pt")
        torch.save(average.module.state_dict(), out / f"epoch-{epoch + 1}.pt")
        batches = _with_unlabelled(epoch_batches(documents, tokenizer, rng), recipe, tokenizer, rng)
    network.load_state_dict(average.module.state_dict())


def taught_by(
    args: argparse.Namespace, documents: Sequence[corpus.Document], students: Tokenizer, dev: Sequence[corpus.Document]
) -> Network:
    """Return the teacher, trained as the small network is; one that was trained before is read from --out."""
    folder = weights.fetch_teacher(args.pretrained.with_name("all-mpnet-base-v2"))
    own = Tokenizer.from_file(str(folder / "tokenizer.json"))
    encoder = Teacher()
    encoder.load(weights.load(folder), own, students)
    teacher = Network(encoder, Teacher.width).to(args.device)
    out = args.out / "teacher"
    last = out / f"epoch-{args.teacher_epochs}.pt"
    if last.is_file():
        teacher.load_state_dict(torch.load(last, weights_only=True))
    else:
        train(teacher, documents, students, Recipe(args.teacher_epochs, args.seed, encoder_rate=5e-5), out)
    teacher.eval()
    lost = [
        loss_of(teacher, examples.batch(some, device=args.device))[0].item()
        for some in _batched(dev, students, random.Random(args.seed))
    ]
    print(f"the teacher's labelling loss on dev: {sum(lost) / len(lost):.4f}", flush=True)
    return teacher.requires_grad_(requires_grad=False)


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
    parser.add_argument("--rate", type=float, default=1.0, help="share of the learning rates (default 1)")
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--device", default="cpu", help="cpu (default) or cuda")
    parser.add_argument("--teacher", action="store_true", help="train all-mpnet-base-v2 first and learn from it")
    parser.add_argument("--teacher-epochs", type=int, default=5)
    parser.add_argument("--unlabelled", type=Path, help='news to follow the teacher on: JSONL with "id" and "text"')
    parser.add_argument("--documents", type=int, help="read the first N documents of each split only, for a trial")
    return parser.parse_args()


def main() -> None:
    """Read the corpus, train, ship and print what was reached."""
    args = _arguments()
    args.out.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(args.threads)

    folder = weights.fetch(args.pretrained)
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    documents, swaps = corpus.mend_swapped(corpus.read(args.data / "polnear-train.jsonl.gz"))
    documents = documents[: args.documents]
    dev = corpus.read(args.data / "polnear-dev.jsonl.gz")[: args.documents]
    print(f"{len(documents)} documents, {swaps} attributions with source and cue swapped back", flush=True)
    torch.manual_seed(args.seed)
    encoder = Encoder()
    encoder.load(weights.load(folder))
    network = Network(encoder)
    if args.start:
        restore.restore(network, args.start)
    begun = {name: weight.clone() for name, weight in network.state_dict().items()}
    last = args.out / f"epoch-{args.epochs}.pt"
    if not last.is_file():
        teacher = taught_by(args, documents, tokenizer, dev) if args.teacher else None
        unlabelled = corpus.read(args.unlabelled) if args.unlabelled else ()
        recipe = Recipe(args.epochs, args.seed, 2e-4, args.rate, teacher, unlabelled)
        train(network.to(args.device), documents, tokenizer, recipe, args.out)
        network.to("cpu")
    trained = torch.load(last, weights_only=True, map_location="cpu")
    network.load_state_dict({name: torch.lerp(begun[name], weight, args.blend) for name, weight in trained.items()})
    ship.ship(network, folder, args.out / "model", dev)
    if not args.keep_links:
        seen = [*documents, *corpus.compose(documents, len(documents) // COMPOSED, random.Random(args.seed))]
        relink.relink(network, Model(args.out / "model", args.threads), seen, tokenizer, SIZE, args.seed)
        ship.ship(network, folder, args.out / "model", dev)
    measured = measure.measure(EncoderReader(args.out / "model", strip=False), dev)
    print("\n".join(["PolNeAR dev, the int8 model:", *measured.lines()]))
    ship.write_card(
        args.out / "model", measured, gone_on=bool(args.start), seed=args.seed, epochs=args.epochs, swaps=swaps
    )


if __name__ == "__main__":
    main()
