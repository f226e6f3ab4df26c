#!/usr/bin/python3
"""What the scripts that people call say, where they say it, and what they leave behind. Everything that installs and
builds is a stand-in, which notes that it was called.
SPDX-License-Identifier: Apache-2.0
"""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
STAND_IN = """#!/bin/sh
echo "$(basename "$0") $*" >>"$CALLS"
env >"$CALLS.$(basename "$0")"
case "$0" in
*dpkg-query) echo installed ;;
*) echo "noise of $(basename "$0")" ;;
esac
"""
PROGRAM = """#!/bin/sh
echo "program $*"
env >"$CALLS.program"
"""


class Scripts(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)
        self.root = self.folder / "project"
        self.home = self.folder / "home"
        self.home.mkdir()
        for name in ("packaging/run", "packaging/prepare", "tests/run"):
            copy = self.root / name
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, copy)
        for name in ("apt-get", "cmake", "ctest", "dpkg-query", "sudo"):
            self.write(self.folder / "bin" / name, STAND_IN)

    @staticmethod
    def write(path, text):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        path.chmod(0o755)

    def run_script(self, *command, **more):
        environment = {"PATH": f"{self.folder / 'bin'}:/usr/bin:/bin", "HOME": str(self.home),
                       "CALLS": str(self.folder / "calls"), **more}
        return subprocess.run([self.root / command[0], *command[1:]], env=environment, cwd=self.folder, text=True,
                              stdin=subprocess.DEVNULL, capture_output=True, timeout=60, check=False)

    def run_program(self, *arguments, **more):
        self.write(self.root / "build" / "conference-panel", PROGRAM)
        ended = self.run_script("packaging/run", *arguments, **more)
        self.assertEqual(ended.returncode, 0, ended.stderr)
        return ended

    def environment_of(self, who):
        lines = (self.folder / f"calls.{who}").read_text().splitlines()
        return dict(line.split("=", 1) for line in lines if "=" in line)

    def is_built_in(self, path):
        return pathlib.Path(path).is_relative_to(self.root / "build")

    def test_help_builds_nothing(self):
        for script in ("tests/run", "packaging/run"):
            for option in ("--help", "-h"):
                with self.subTest(script=script, option=option):
                    ended = self.run_script(script, option)
                    self.assertEqual(ended.returncode, 0, ended.stderr)
                    self.assertIn(script, ended.stdout)
                    self.assertFalse((self.folder / "calls").exists())
                    self.assertFalse((self.root / "build").exists())

    def test_what_is_passed_on_asks_the_program(self):
        self.assertEqual(self.run_program("--", "--help").stdout, "program --help\n")

    def test_standard_output_is_the_programs(self):
        ended = self.run_program("--", "--serve-sandbox")
        self.assertEqual(ended.stdout, "program --serve-sandbox\n")
        self.assertIn("Building in build", ended.stderr)
        self.assertEqual(self.run_program("--build-only").stdout, "")

    def test_leaves_nothing_outside_build(self):
        before = {path for path in self.folder.rglob("*")}
        self.run_program()
        left = {path for path in self.folder.rglob("*")} - before
        left = [str(path) for path in left if not self.is_built_in(path) and "calls" not in path.name]
        self.assertEqual(left, [])
        self.assertTrue(self.is_built_in(self.environment_of("cmake")["CCACHE_DIR"]))
        environment = self.environment_of("program")
        for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
            self.assertTrue(self.is_built_in(environment[name]), name)

    def test_a_cache_of_ones_own_is_used(self):
        self.run_program(CCACHE_DIR="/elsewhere")
        self.assertEqual(self.environment_of("cmake")["CCACHE_DIR"], "/elsewhere")
        self.write(self.home / ".config" / "ccache" / "ccache.conf", "")
        self.run_program()
        self.assertNotIn("CCACHE_DIR", self.environment_of("cmake"))


class Configuring(unittest.TestCase):
    def test_again_writes_nothing_that_is_compiled(self):
        with tempfile.TemporaryDirectory() as folder:
            def configure():
                subprocess.run(["cmake", "-S", ROOT, "-B", folder, "-G", "Ninja"], stdout=subprocess.DEVNULL, check=True,
                               timeout=120)
                return {path: path.lstat().st_mtime_ns for path in pathlib.Path(folder).rglob("*")
                        if path.suffix in (".cpp", ".h", ".hxx", ".moc", ".qrc") and not path.is_symlink()}
            first = configure()
            self.assertTrue(first)
            again = configure()
            self.assertEqual([str(path) for path in again if again[path] != first.get(path)], [])


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2)
