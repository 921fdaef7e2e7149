"""Two versions of one invented page: a statement each added, removed, reworded, another's, now denied; a notice."""

from typing import Final

from .ferry import page

_BEFORE = [
    "The Rusalka ferry sank because a bow door had been left open, said Olena Hnatiuk, the harbour master.",
    "The crew had closed every hatch before the storm came over the river, said Taras Moroz, an engineer.",
    "Forty people were rescued from the water by fishing boats of the village, said Iryna Bondar, a doctor.",
    "Danube Lines said that its boats had been inspected by the coast guard in the spring.",
    "The company will pay for the hotel rooms of all the passengers, said Petro Savchuk, its director.",
]
_AFTER = [
    "The Rusalka ferry sank because a stern door had been left open, said Olena Hnatiuk, the harbour master.",
    "The crew had closed every hatch before the storm came over the river, said Marta Lys, an inspector.",
    "Forty people were rescued from the water by fishing boats of the village, said Iryna Bondar, a doctor.",
    "Danube Lines denied that its boats had been inspected by the coast guard in the spring.",
    "Divers found three lifeboats still tied to the deck of the wreck, said Andrii Koval, who led the search.",
    "Correction: the door of the ferry was wrong in an earlier version of this article.",
]
BEFORE: Final = page("The Harbour Ledger", "2026-03-12", "Ferry sank with its door open", _BEFORE)
AFTER: Final = page("The Harbour Ledger", "2026-03-12", "Ferry sank with its stern door open", _AFTER)
