#!/usr/bin/env python3
"""The house as it stands in the sources: rooms, arrows, files, sizes.
    rooms.py arrows | circles | headers | sizes | widgets | files | map
SPDX-License-Identifier: Apache-2.0
"""
import collections
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]

# From the ground up. A room includes only rooms of the floors below its own.
FLOORS = [
    ["sandbox", "threads"],
    ["settings", "twilio"],
    ["account"],
    ["addresses"],
    ["history"],
    ["changes"],
    ["words"],
    ["reading"],
    ["people"],
    ["session"],
    ["scenario"],
    ["look"],
    ["style"],
    ["controls"],
    ["library"],
    ["table", "panel", "hearing", "records", "connect", "bench", "dialing"],
    ["conferences"],
    ["window"],
    ["program"],
    ["tour"],
]
FLOOR = {room: number for number, rooms in enumerate(FLOORS) for room in rooms}

# Header and source together. Tables of data are no class, and may be longer: name them here with the reason.
LONGEST_CLASS = 450
TABLES = {}


def sources():
    for top in ("app", "ui"):
        for path in sorted((ROOT / top).glob("*/*")):
            if path.suffix in (".cpp", ".h"):
                yield path


def room_of(path):
    return path.relative_to(ROOT).parts[1]


def includes(path):
    for line in path.read_text(encoding="utf-8").splitlines():
        found = re.match(r'\s*#\s*include\s*[<"]([^>"]+)[>"]', line)
        if found:
            yield found[1]


def target_of(path, include):
    """The file of this house that an include names, or None."""
    beside = path.parent / include
    if beside.is_file():
        return beside
    for top in ("app", "ui"):
        if "/" in include and (ROOT / top / include).is_file():
            return ROOT / top / include
    return None


def arrows():
    """Every include leads to a room below; sandbox stands alone."""
    for path in sources():
        here = room_of(path)
        if here not in FLOOR:
            yield f"{path.relative_to(ROOT)}: the room {here} has no floor"
            continue
        for include in includes(path):
            target = target_of(path, include)
            if not target:
                continue
            there = room_of(target)
            if there == here:
                continue
            of_app = path.relative_to(ROOT).parts[0] == "app"
            if FLOOR.get(there, len(FLOORS)) >= FLOOR[here] or here == "sandbox" or (of_app and there == "sandbox"):
                yield f"{path.relative_to(ROOT)} includes <{include}>: {here} does not stand on {there}"


def circles():
    """No file includes itself by way of others."""
    edges = {path: [t for t in (target_of(path, i) for i in includes(path)) if t] for path in sources()}
    state = {}

    def visit(path, trail):
        state[path] = "open"
        for target in edges.get(path, []):
            if state.get(target) == "open":
                names = [str(p.relative_to(ROOT)) for p in trail[trail.index(target):] + [target]]
                yield "a circle: " + " -> ".join(names)
            elif target not in state:
                yield from visit(target, trail + [target])
        state[path] = "done"

    for path in edges:
        if path not in state:
            yield from visit(path, [path])


def headers():
    """Each .cpp but a main has the header of its name: a class lives in one pair of files."""
    for path in sources():
        if path.suffix == ".cpp" and path.stem != "main" and not path.with_suffix(".h").is_file():
            yield f"{path.relative_to(ROOT)} has no header of its own"
    for top in ("app", "ui"):
        for path in (ROOT / top).glob("*.cpp"):
            yield f"{path.relative_to(ROOT)} lies outside the rooms"


def sizes():
    """No class is longer than LONGEST_CLASS lines, header and source together."""
    lines = collections.Counter()
    for path in sources():
        lines[path.with_suffix("")] += len(path.read_text(encoding="utf-8").splitlines())
    for stem, count in sorted(lines.items()):
        name = str(stem.relative_to(ROOT))
        if count > LONGEST_CLASS and name not in TABLES:
            yield f"{name} has {count} lines, more than {LONGEST_CLASS}"
    for name in TABLES:
        if lines.get(ROOT / name, 0) <= LONGEST_CLASS:
            yield f"{name} is excused and needs not be"


def widgets():
    """app/ knows no windows."""
    for path in sources():
        if path.relative_to(ROOT).parts[0] != "app":
            continue
        for include in includes(path):
            if re.match(r"(QtWidgets|QtGui/|Q(Widget|Application|MainWindow|Dialog|TableView|Action|Menu)$)", include):
                yield f"{path.relative_to(ROOT)} includes <{include}>"


def files():
    """Nobody but the settings' own room asks QSettings, which waits for a file."""
    for path in sources():
        if room_of(path) != "settings" and re.search(r"\bQSettings\b", path.read_text(encoding="utf-8")):
            yield f"{path.relative_to(ROOT)} names QSettings"


def map():
    """CONTRIBUTING names every room, and none that is not there."""
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    named = set(re.findall(r"(?:^|\s)((?:app|ui)/[a-z]+)/(?=[\s,]|$)", text, re.M))
    there = {f"{top}/{path.name}" for top in ("app", "ui") for path in (ROOT / top).iterdir()
             if (path / "CMakeLists.txt").is_file()}
    for room in sorted(there - named):
        yield f"{room}/ is not on the map"
    for room in sorted(named - there):
        yield f"{room}/ is on the map and does not exist"


def main():
    check = {f.__name__: f for f in (arrows, circles, headers, sizes, widgets, files, map)}[sys.argv[1]]
    print(check.__doc__)
    if not any(True for _ in sources()):
        sys.exit("no sources were found")
    wrong = list(check())
    for line in wrong:
        print("  " + line)
    print(f"{len(wrong)} to mend" if wrong else "All is so.")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
