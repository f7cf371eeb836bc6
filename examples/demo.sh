#!/bin/sh
# SPDX-License-Identifier: LGPL-2.1-or-later
# Builds the command and does its main work on a real list: who sits in which joint arrangement in the Netherlands.
# Works on a bare Debian 12, as root or with sudo; what is built goes to _demo, or to the folder that DEMO names.
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
. "$here/tests/packages.sh"
plain_environment
work=${DEMO:-$here/_demo}
mkdir -p "$work"
work=$(cd "$work" && pwd)

echo "Building (in $work)…"
# shellcheck disable=SC2086
install_missing $BUILD_PACKAGES
[ -f "$work/build/build.ninja" ] || meson setup "$work/build" "$here" --buildtype=release -Dtests=false -Ddocs=false \
  -Dintrospection=disabled -Dvapi=disabled >"$work/build.log" 2>&1 || { cat "$work/build.log" >&2; exit 1; }
ninja -C "$work/build" >"$work/build.log" 2>&1 || { cat "$work/build.log" >&2; exit 1; }
PATH="$work/build/libregiotafel:$PATH"

cd "$work"
cp "$here/examples/data/gr-nl.csv" .
rm -f gr-nl.json canonical.json

# Shows a command as it would be typed, and then what it answers. 0 is fine and 1 says that there are findings; a
# file that cannot be read, or a wrong option, ends the demonstration.
show ()
{
  printf '\n$ regiotafel'
  for argument in "$@"
  do
    case $argument in
      --*=*[!A-Za-z0-9_./=,-]*) printf " %s='%s'" "${argument%%=*}" "${argument#*=}" ;;
      *[!A-Za-z0-9_./=,-]*) printf " '%s'" "$argument" ;;
      *) printf ' %s' "$argument" ;;
    esac
  done
  printf '\n'
  code=0
  regiotafel "$@" || code=$?
  if [ "$code" -gt 1 ]
  then
    echo "demo: the command above ended with $code" >&2
    exit "$code"
  fi
}

show import gr-nl.csv --table='Gemeenschappelijke regeling' --organisation=Deelnemer --area=Provincie --date=2015 \
  -o gr-nl.json
show check gr-nl.json
show overlap gr-nl.json --top=5
show overlap gr-nl.json --top=3 --lang=nl
show meets gr-nl.json --top=5
show meets gr-nl.json Utrecht --top=5
show meets gr-nl.json Beuningen Wijchen
show convert gr-nl.json -o canonical.json
cmp -s gr-nl.json canonical.json || { echo "demo: the canonical form differs from what was imported" >&2; exit 1; }
printf '\nThe files are in %s.\n' "$work"
