"""Fuzzing the desk's API by its own OpenAPI document with schemathesis, which must be installed beside the package.

    python -m benchmarks.api [--examples 20]

Makes a desk of the example pages, serves it, and ends with schemathesis' exit code: 0 where no answer was other than
the document says.
"""

import argparse
import subprocess
import sys
import tempfile
from contextlib import closing
from pathlib import Path

from benchmarks.desk import served
from benchmarks.kills import PAGES

from accordingto.desk import add, catch_up, connect


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--examples", type=int, default=20)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "fuzzed.db"
        with closing(connect(path)) as db:
            list(add(db, [str(PAGES)]))
            catch_up(db)
        with served(path) as client:
            document = f"{client.base_url}/api/schema/openapi.json"
            phases = ["--phases", "coverage,fuzzing", "-n", str(given.examples), "--request-timeout", "60"]
            command = [str(Path(sys.executable).with_name("schemathesis")), "run", document, *phases]
            sys.exit(subprocess.run(command, cwd=folder, check=False).returncode)


if __name__ == "__main__":
    main()
