"""Products of matrices that stay on one core."""

import numpy as np
import pytest

from accordingto.attribution.encoder import products
from accordingto.attribution.encoder.products import Projection


@pytest.mark.parametrize("rows", [0, 1, 8, 9, 60])
@pytest.mark.parametrize(("columns", "width"), [(0, 12), (1, 12), (5, 12), (97, 1152), (300, 1152)])
def test_a_projection_is_the_product_with_each_column(rows: int, columns: int, width: int) -> None:
    made = np.random.default_rng(7)
    own = made.standard_normal((rows, width)).astype(np.float32)
    weights = made.standard_normal((columns, width)).astype(np.float32)
    found = Projection.of(weights).of_rows(own)
    assert found.shape == (rows, columns)
    np.testing.assert_allclose(found, own @ weights.T, atol=1e-3)


def test_no_single_product_is_large_enough_for_a_second_core() -> None:
    laid_out = Projection.of(np.zeros((700, 1152), np.float32))
    _, width, columns = laid_out.blocks.shape
    assert products._ROWS * width * columns <= products._STEPS
