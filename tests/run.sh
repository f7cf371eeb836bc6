#!/bin/sh
# SPDX-License-Identifier: LGPL-2.1-or-later
# Everything that is tested, on a bare Debian 12, as root or with sudo. The last line is "N passed, N failed".
#
#   sh tests/run.sh
#
# What is built and logged goes to _run, or to the folder that RUN names. Each step goes on where an earlier one failed,
# so that one run tells all; the exit code is 0 only when nothing failed and nothing was skipped.
set -u
source=$(cd "$(dirname "$0")/.." && pwd) || exit 1
. "$source/tests/packages.sh"
plain_environment
unset REGIOTAFEL_SOURCE REGIOTAFEL_BUILD REGIOTAFEL_DEBUG
run=${RUN:-$source/_run}
rm -rf "$run"
mkdir -p "$run" || exit 1
run=$(cd "$run" && pwd)
jobs=$(nproc)
began=$(date +%s)
checks="$run/checks"
: >"$checks"

# Under valgrind everything takes some fifty times as long. These work for more than half a second without it: on large
# inventories, on every byte changed in every way, on every call made to fail. The sanitizers see all of them. Both see fewer
# cases of a kind than a run without: see is_watched() in tests/test-util.h.
TOO_SLOW_FOR_VALGRIND="hostile inventory-check inventory-life json-parser mask pairs profile questions-bytes read-edge-hostile read-snapshot
  save-faults"

step ()
{
  printf '\n== [%4d s] %s\n' "$(($(date +%s) - began))" "$*"
}

# check NAME COMMAND…: one test that is not meson's.
check ()
{
  name=$1
  shift
  if "$@" >"$run/check.log" 2>&1
  then
    echo "passed $name" >>"$checks"
    echo "ok      $name"
  else
    echo "failed $name" >>"$checks"
    echo "FAILED  $name"
    tail -n 60 "$run/check.log"
    return 1
  fi
}

build ()
{
  folder=$1
  shift
  check "$folder: configure" meson setup "$run/$folder" "$source" --werror "$@" || return 1
  check "$folder: build" ninja -C "$run/$folder" -j "$jobs"
}

# suites FOLDER LOG [OPTION…]: meson's tests; the counting is done at the end, from what it logs.
suites ()
{
  folder=$1
  log=$2
  shift 2
  meson test -C "$run/$folder" --no-rebuild --logbase "$log" --print-errorlogs --num-processes "$jobs" "$@" >"$run/$log.log" 2>&1
  code=$?
  grep -E '^ *[0-9]+/[0-9]+ .*(FAIL|ERROR|TIMEOUT|SKIP)|^(Ok|Fail|Skipped|Timeout):' "$run/$log.log" | awk '!seen[$0]++'
  # With a wrapper its name comes behind that of the log.
  ls "$run/$folder/meson-logs/$log"*.junit.xml >/dev/null 2>&1 || echo "failed $log: no tests were run" >>"$checks"
  if [ "$code" != 0 ]
  then
    sed -n '/――/,$p' "$run/$log.log" | head -n 200
  fi
  return "$code"
}

# names SUITE [BUT…]: the tests of a suite by name.
names ()
{
  /usr/bin/python3 - "$run/gcc" "$@" <<'PY'
import json, sys
folder, suite, *but = sys.argv[1:]
with open(folder + "/meson-info/intro-tests.json", encoding="utf-8") as file:
    print(*(test["name"] for test in json.load(file)
            if any(name.rpartition(":")[2] == suite for name in test["suite"]) and test["name"] not in but))
PY
}

step "packages"
# shellcheck disable=SC2086
install_missing $BUILD_PACKAGES $BINDING_PACKAGES $TEST_PACKAGES $BENCH_PACKAGES || exit 1

# A bare Debian has no locale that writes a comma in numbers, and that must make no difference.
mkdir "$run/locales"
check "packages: a Dutch locale" localedef -i nl_NL -f UTF-8 "$run/locales/nl_NL.UTF-8" && export LOCPATH="$run/locales"

step "licences"
# A copy without what was built, and without git, which would leave out what it ignores: a folder of a run may be in one.
mkdir "$run/licences"
(cd "$source" && tar cf - --exclude='./_*' --exclude=./.git --exclude=__pycache__ --exclude=./build* .) | (cd "$run/licences" && tar xf -)
check "licences: every file says its own" env GIT_CEILING_DIRECTORIES="$run" reuse --root "$run/licences" lint
rm -rf "$run/licences"

step "form of the sources"
# The form depends on the version of the program; this is that of Debian 12.
check "form: clang-format changes nothing" sh -c 'cd "$1" && find libregiotafel tests examples -name "*.[ch]" | xargs clang-format --dry-run -Werror' \
  sh "$source"

step "gcc: build, all tests"
if build gcc --prefix=/usr -Dintrospection=enabled -Dvapi=enabled -Ddocs=true
then
  suites gcc all
  for suite in c python js vala command docs house examples
  do
    check "gcc: the suite $suite has tests" test -n "$(names "$suite")"
  done
fi

step "clang: build without a warning"
# gcc looks for variables that nobody uses. clang takes those for such whose only use is that they are cleaned up.
CC=clang build clang -Dintrospection=disabled -Dvapi=disabled -Dc_args=-Wno-unused-variable

step "address and undefined-behaviour sanitizers: C, Vala and the command"
export UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1
if build asan -Db_sanitize=address,undefined -Doptimization=1 -Ddebug=true -Dintrospection=enabled -Dvapi=enabled
then
  # These run the command some thousands of times; what they run there, the others run here.
  # Without G_SLICE GLib hands out the memory of objects itself, and no use of an object after its end would be seen.
  # shellcheck disable=SC2046
  G_SLICE=always-malloc suites asan asan --timeout-multiplier 5 $(names c) $(names vala) $(names command command-audience command-canary)
  step "address and undefined-behaviour sanitizers: Python and JavaScript"
  LD_PRELOAD="$(gcc -print-file-name=libasan.so) $(gcc -print-file-name=libubsan.so)" ASAN_OPTIONS=detect_leaks=0 \
    PYTHONMALLOC=malloc suites asan asan-bindings --suite python --suite js --timeout-multiplier 5
fi

step "valgrind: C, but $TOO_SLOW_FOR_VALGRIND"
# shellcheck disable=SC2046,SC2086
[ ! -d "$run/gcc/meson-info" ] || suites gcc valgrind --timeout-multiplier 30 --wrap="valgrind -q --error-exitcode=9 \
--leak-check=full --show-leak-kinds=definite --errors-for-leak-kinds=definite \
--suppressions=/usr/share/glib-2.0/valgrind/glib.supp" $(names c $TOO_SLOW_FOR_VALGRIND)

step "install, and use what was installed"
installed="$run/installed"
if check "installed: install" meson install -C "$run/gcc" --no-rebuild --quiet --destdir "$installed"
then
  usr="$installed/usr"
  libraries=$(dirname "$(find "$usr" -name 'libregiotafel-1.so')")
  mkdir "$run/consumer"
  # Only the place where it was staged differs from what is installed.
  sed "s|^prefix=.*|prefix=$usr|" "$libraries/pkgconfig/regiotafel-1.pc" >"$run/consumer/regiotafel-1.pc"
  export PKG_CONFIG_PATH="$run/consumer" LD_LIBRARY_PATH="$libraries" GI_TYPELIB_PATH="$libraries/girepository-1.0" \
    XDG_DATA_DIRS="$usr/share:/usr/share" GI_PYTHON="$usr/lib/python3/dist-packages"
  cp "$source"/tests/consumer/* "$run/consumer"
  cd "$run/consumer" || exit 1
  want="1 pair, library $(sed -n "s/^ *version: '\(.*\)',/\1/p" "$source/meson.build" | head -n 1)"
  says () { answer=$("$@") && echo "$answer" && [ "$answer" = "$want" ]; }
  # shellcheck disable=SC2046
  check "installed: C compiles" gcc -Wall -Wextra -Werror program.c -o program-c $(pkg-config --cflags --libs regiotafel-1) \
    && check "installed: C runs" says ./program-c
  # shellcheck disable=SC2046
  check "installed: one header only" sh -c '! gcc -fsyntax-only alone.c "$@" 2>error && grep -q "Only <regiotafel.h>" error' sh \
    $(pkg-config --cflags regiotafel-1)
  check "installed: Vala compiles" valac -X -w --vapidir "$usr/share/vala/vapi" --pkg regiotafel-1 program.vala -o program-vala \
    && check "installed: Vala runs" says ./program-vala
  check "installed: Python" says env PYTHONPATH="$GI_PYTHON" /usr/bin/python3 program.py
  check "installed: JavaScript" says gjs -m program.js
  # An example in each language prints what it prints within the tree.
  finds () { "$@" "$source/examples/data/lindestroom/2026.json" kwetsbare ouderen >found && cmp found "$source/examples/expected-which-table.txt"; }
  # shellcheck disable=SC2046
  check "installed: the example in C" gcc -Wall -Wextra -Werror "$source/examples/c/which-table.c" -o which-table-c \
    $(pkg-config --cflags --libs regiotafel-1) && check "installed: the example in C runs" finds ./which-table-c
  check "installed: the example in Vala" valac -X -w --vapidir "$usr/share/vala/vapi" --pkg regiotafel-1 \
    "$source/examples/vala/which-table.vala" -o which-table-vala \
    && check "installed: the example in Vala runs" finds ./which-table-vala
  check "installed: the example in Python" finds env PYTHONPATH="$GI_PYTHON" /usr/bin/python3 "$source/examples/python/which-table.py"
  check "installed: the example in JavaScript" finds gjs -m "$source/examples/js/which-table.js"
  check "installed: the command" test "$("$usr/bin/regiotafel" --version)" = "regiotafel ${want##* }"
  check "installed: the manual page" sh -c "man --warnings -l '$usr/share/man/man1/regiotafel.1' 2>&1 >page | tee warnings; \
    [ ! -s warnings ] && grep -q overlap page && grep -q import page"
  check "installed: the schemas" sh -c "ls '$usr'/share/regiotafel-1/*.schema.json"
  check "installed: no path of the build" sh -c "! grep -rlF '$run' '$usr/share' '$libraries/pkgconfig' '$usr/include'"
  cd "$source" || exit 1
  unset PKG_CONFIG_PATH LD_LIBRARY_PATH GI_TYPELIB_PATH XDG_DATA_DIRS GI_PYTHON
fi

step "demonstration"
check "examples/demo.sh" env DEMO="$run/demo" sh "$source/examples/demo.sh"

step "benchmark, at its smallest: does it give the right answers"
check "benchmark: size S" env RUNS=1 sh "$source/tests/bench/run.sh" "$run/gcc" S
# What was not compared is told, lest it be taken for compared.
grep skipped= "$run/check.log"

step "count"
/usr/bin/python3 "$source/tests/count.py" "$checks" "$run"/*/meson-logs/*.junit.xml
code=$?
exit "$code"
