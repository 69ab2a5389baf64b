"""Find the Chromium that browser tests drive, or install one; `python -m tests.browser.chromium` says which."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
HOW_TO = "Browser tests need Chromium. Install it (Debian: apt-get install chromium) or set CHROMIUM to its path."


ARGUMENTS = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"]


def browser_arguments() -> list[str]:
    """Quiet, and as root without the sandbox that Chromium refuses root."""
    return [*ARGUMENTS, "--no-sandbox"] if os.geteuid() == 0 else ARGUMENTS


def find_chromium() -> Path | None:
    """The path in CHROMIUM, else an installed one, else one that Playwright downloaded, else None."""
    named = os.environ.get("CHROMIUM")
    if named:
        return Path(named)
    for name in NAMES:
        found = shutil.which(name)
        if found:
            return Path(found)
    downloads = Path.home() / ".cache" / "ms-playwright"
    return next(iter(sorted(downloads.glob("chromium-*/chrome-linux*/chrome"))), None)


def install_chromium() -> None:
    """Ask the system's packages where we may, and Playwright's download otherwise; either may fail."""
    if os.geteuid() == 0 and shutil.which("apt-get"):
        quiet = {"stdout": subprocess.DEVNULL, "stdin": subprocess.DEVNULL}
        environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
        subprocess.run(["apt-get", "update", "-qq"], check=False, env=environment, **quiet)
        subprocess.run(["apt-get", "install", "-y", "-qq", "chromium"], check=False, env=environment, **quiet)
    if find_chromium() is None:
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)


def main() -> int:
    if find_chromium() is None:
        print("No Chromium here; installing one for the browser tests…")
        install_chromium()
    found = find_chromium()
    if found is None or not found.exists():
        print(HOW_TO, file=sys.stderr)
        return 1
    print(f"Browser tests drive {found}.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
