#!/usr/bin/env python3
"""Holds resources/promises.md against the tests: each promise is kept by the tests that bear its number.
    promises.py            checks that the page names each promiseN_ test, and none that is not there
    promises.py --write    writes the lists of the page anew
SPDX-License-Identifier: Apache-2.0
"""
import collections
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
PAGE = ROOT / "resources" / "promises.md"
NUMBER = re.compile(r"^## ([0-9]+b?)\. ", re.M)
NOT_YET = "Not kept yet:"


def tests():
    """Promise -> file -> the names of its tests."""
    found = collections.defaultdict(lambda: collections.defaultdict(set))
    for path in sorted((ROOT / "tests").rglob("*")):
        if path.suffix not in (".cpp", ".txt") or not path.is_file() or "build" in path.parts:
            continue
        for name, number in re.findall(r"\b(promise([0-9]+b?)_\w+)", path.read_text(encoding="utf-8")):
            if not name.endswith("_data"):
                found[number][str(path.relative_to(ROOT))].add(name)
    return found


def listing(files):
    lines = ["Kept by:"]
    for file, names in sorted(files.items()):
        lines.append(f"- `{file}`: " + ", ".join(f"`{name}`" for name in sorted(names)))
    return "\n".join(lines) + "\n"


def sections(page):
    """Promise -> its whole section."""
    starts = [(m[1], m.start()) for m in NUMBER.finditer(page)]
    ends = [start for _, start in starts[1:]] + [len(page)]
    return {number: page[start:end] for (number, start), end in zip(starts, ends)}


def written(page, found):
    for number, section in sections(page).items():
        text = re.sub(r"Kept by:\n(- .*\n)*", "", section).rstrip("\n")
        if found.get(number):
            text += "\n\n" + listing(found[number])
        else:
            text += "\n"
        page = page.replace(section, text + "\n")
    return page.rstrip("\n") + "\n"


def main():
    page = PAGE.read_text(encoding="utf-8")
    found = tests()
    if "--write" in sys.argv:
        PAGE.write_text(written(page, found), encoding="utf-8")
        return
    wrong = []
    promised = sections(page)
    for number, section in promised.items():
        if not found.get(number) and NOT_YET not in section:
            wrong.append(f"no test bears the number of promise {number}, and the page does not say that it is not kept yet")
        if found.get(number) and NOT_YET in section:
            wrong.append(f"promise {number} is said not to be kept, and has tests")
    wrong += [f"a test bears the number {number}, which is no promise" for number in found if number not in promised]
    if page != written(page, found):
        wrong.append("the lists differ from the tests: run tests/house/promises.py --write")
    for line in wrong:
        print("  " + line)
    print(f"{len(promised)} promises, {sum(len(n) for f in found.values() for n in f.values())} tests")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
