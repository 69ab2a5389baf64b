"""`make reset`: throw the data folder away. Plain Python, so that it works without the environment."""

import argparse
import fcntl
import os
import shutil
import sys
from pathlib import Path


def main() -> int:
    parser = argparse.ArgumentParser(prog="make reset", description=__doc__)
    parser.add_argument("--sure", action="store_true", help="don't ask")
    folder = Path(os.environ.get("DATA_DIR") or Path(__file__).resolve().parent.parent / "var").resolve()
    if not (folder / "users.lock").exists():
        print(f"There is no data in {folder}.")
        return 0
    with (folder / "users.lock").open() as users:
        try:
            fcntl.flock(users, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            print(f"The servers of {folder} are running. Stop `make run` and other commands first.", file=sys.stderr)
            return 1
        if not parser.parse_args().sure:
            answer = input(f"Delete everything in {folder}: articles, claims, verdicts, accounts? Type yes: ")
            if answer.strip().lower() != "yes":
                print("Nothing was deleted.")
                return 1
        shutil.rmtree(folder)
    print(f"Deleted {folder}.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
