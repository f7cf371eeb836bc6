#!/bin/sh
# SPDX-License-Identifier: LGPL-2.1-or-later
# Measures a build: makes the data, then runs the kernel by itself and the library against its peers.
#
# usage: run.sh BUILD_FOLDER [SIZE…]        the sizes are S and M unless said otherwise (S, M, L, XL, XXL)
#
# Prints lines that begin with DATA (what was measured with) and BENCH (how long it took); see bench.py. The status is 1
# when an answer differs from that of a peer. PYTHON chooses the interpreter, RUNS the number of runs, BENCH_DATA a
# folder to keep the data in. Peers come from the packages python3-scipy, python3-networkx and gir1.2-json-1.0; what is
# not there is skipped, and says so. Measure a build of type release or debugoptimized, on a machine that does nothing
# else.
set -eu

if [ $# -lt 1 ] || [ ! -f "$1/build.ninja" ]; then
  sed -n '3,6p' "$0" | cut -c3- >&2
  exit 2
fi

here=$(cd "$(dirname "$0")" && pwd)
build=$(cd "$1" && pwd)
shift
[ $# -gt 0 ] || set -- S M
python=${PYTHON:-/usr/bin/python3}
runs=${RUNS:-7}

if [ -n "${BENCH_DATA:-}" ]; then
  data=$BENCH_DATA
else
  data=$(mktemp -d)
  trap 'rm -rf "$data"' EXIT
fi

# The library as it is in the build folder, whatever is installed.
LD_LIBRARY_PATH=$build/libregiotafel${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}
GI_TYPELIB_PATH=$build/libregiotafel${GI_TYPELIB_PATH:+:$GI_TYPELIB_PATH}
PYTHONPATH=$here/../../bindings/python${PYTHONPATH:+:$PYTHONPATH}
# One thread for the libraries under NumPy, so that both sides have the same.
OPENBLAS_NUM_THREADS=1
OMP_NUM_THREADS=1
export LD_LIBRARY_PATH GI_TYPELIB_PATH PYTHONPATH OPENBLAS_NUM_THREADS OMP_NUM_THREADS

ninja -C "$build" libregiotafel/Regiotafel-1.typelib tests/bench/bench-pairs >&2

for size in "$@"; do
  "$python" "$here/generate.py" "$size" "$data"
  for threads in 1 2; do
    "$build/tests/bench/bench-pairs" "$data/$size.bin" --size "$size" --runs "$runs" --threads "$threads"
  done
  "$python" "$here/bench.py" "$data" "$size" --runs "$runs"
done
