#!/bin/sh
# SPDX-License-Identifier: LGPL-2.1-or-later
# Builds the command and asks it seven questions, about real tables in and around Utrecht and about a region that was
# invented (fictief).
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
cp "$here/examples/data/utrecht.json" .
cp "$here/examples/data/u10-u16.json" .
cp "$here/examples/data/lindestroom/2026.json" lindestroom.json
cp "$here/examples/data/lindestroom/2025.json" lindestroom-2025.json
cp "$here/examples/data/lindestroom/persons-2026.json" persons.json

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

ask ()
{
  printf '\n\n%s\n' "$1"
  printf '%s\n' "$1" | sed 's/./-/g'
}

ask '1. Which tables are there?'
show overview lindestroom.json --level=policy
ask '2. What is known of this one?'
show show utrecht.json 'Bestuurstafel Gezond Utrecht'
ask '3. At which table do I put this?'
show find lindestroom.json 'kwetsbare ouderen'
show find lindestroom.json 'wachtlijsten jeugd-ggz' --lang=nl
ask '4. Which tables should talk?'
show overlap lindestroom.json --profile --top=8
ask '5. Who meets whom, and where?'
show meets utrecht.json 'Gemeente Utrecht' --top=5
show meets lindestroom.json 'Linde Medisch Centrum' 'Huisartsen Lindestroom' --lang=nl
ask '6. What changed since last year?'
show compare lindestroom-2025.json lindestroom.json
show compare u10-u16.json --since=2014-06 --lang=nl
ask '7. What does it hold of persons?'
show privacy lindestroom.json --persons=persons.json

for file in utrecht lindestroom
do
  rm -f canonical.json
  regiotafel convert "$file.json" -o canonical.json >convert.log 2>&1 || { cat convert.log >&2; exit 1; }
  cmp -s "$file.json" canonical.json || { echo "demo: $file.json does not come back the same" >&2; exit 1; }
done
printf '\nThe files are in %s.\n' "$work"
