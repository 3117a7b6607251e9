#!/bin/sh
# Makes sure that the Debian packages of the named lists are installed.
#
#   packaging/require_packages.sh LIST...     a list is packaging/system_packages/LIST.txt
#
# As root it installs what is missing; otherwise it prints the one command that does, and
# fails. On a system without dpkg it changes nothing: it names the lists and goes on.
set -eu
here=$(dirname "$0")/system_packages

wanted=
for list in "$@"; do
  wanted="$wanted $(sed -e 's/#.*//' "$here/$list.txt" | tr '\n' ' ')"
done

if ! command -v dpkg-query >/dev/null 2>&1; then
  [ "$(uname -s)" != Linux ] ||
    echo "This is not Debian: see that you have the equivalents of:$wanted" | tr -s ' ' >&2
  exit 0
fi

# A later Debian may provide a library under a longer name (libglib2.0-0t64), so what an
# installed package provides counts as installed too.
present=$(dpkg-query --show --showformat '${db:Status-Abbrev} ${Package} ${Provides}\n' |
  sed -n 's/^ii *//p' | sed -e 's/([^)]*)//g' -e 's/,/ /g' | tr -s ' ' '\n')
missing=
for package in $wanted; do
  printf '%s\n' "$present" | grep -qxF "$package" || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

if [ "$(id -u)" -ne 0 ]; then
  echo "Some Debian packages are missing. Run this once, then try again:" >&2
  echo "  sudo apt-get install --no-install-recommends$missing" >&2
  exit 1
fi
mkdir -p build
echo "Installing Debian packages:$missing"
export DEBIAN_FRONTEND=noninteractive
{ apt-get update && apt-get install --yes --no-install-recommends $missing; } \
  >build/packages.log 2>&1 </dev/null || {
  tail -n 20 build/packages.log >&2
  echo "The packages could not be installed; the whole story is in build/packages.log." >&2
  exit 1
}
