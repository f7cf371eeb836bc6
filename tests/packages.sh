# SPDX-License-Identifier: LGPL-2.1-or-later
# shellcheck shell=sh
# shellcheck disable=SC2034,SC2317
# Sourced by tests/run.sh and examples/demo.sh: the Debian packages that are needed, and what brings them in.

# To build the library and the command.
BUILD_PACKAGES="gcc libc6-dev meson ninja-build pkg-config libglib2.0-dev libjson-glib-dev libstemmer-dev"
# To make the bindings and the documentation.
BINDING_PACKAGES="libgirepository1.0-dev valac gi-docgen"
# To run the tests, and to look at what they do: g++ tries the headers, python3-jsonschema the schemas.
TEST_PACKAGES="python3 python3-gi python3-numpy python3-pandas python3-jsonschema gjs g++ binutils clang clang-format libclang-rt-14-dev
 valgrind reuse man-db locales"
# To compare with others, in the benchmark.
BENCH_PACKAGES="python3-scipy python3-networkx gir1.2-json-1.0"

# What a login shell, a virtual environment or a toolbox may have put in the way of Debian's own programs.
plain_environment ()
{
  export PATH=/usr/local/sbin:/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive
  unset PYTHONPATH PYTHONHOME VIRTUAL_ENV GI_TYPELIB_PATH GIR_PATH LD_LIBRARY_PATH LD_PRELOAD PKG_CONFIG_PATH GJS_PATH CC CXX \
    CFLAGS CXXFLAGS CPPFLAGS LDFLAGS DESTDIR LANGUAGE G_DEBUG G_MESSAGES_DEBUG XDG_DATA_DIRS
}

# install_missing PACKAGE…: nothing happens when all are there.
install_missing ()
{
  missing=""
  for package in "$@"
  do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing="$missing $package"
  done
  [ -z "$missing" ] && return 0
  echo "installing:$missing"
  sudo=""
  if [ "$(id -u)" != 0 ]
  then
    command -v sudo >/dev/null || { echo "these packages are missing, and there is no sudo to install them with" >&2; return 1; }
    sudo="sudo"
  fi
  log=$(mktemp) || return 1
  # shellcheck disable=SC2086
  if $sudo apt-get update -qq >"$log" 2>&1 \
    && $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing </dev/null >"$log" 2>&1
  then
    rm -f "$log"
  else
    tail -n 40 "$log" >&2
    rm -f "$log"
    return 1
  fi
}
