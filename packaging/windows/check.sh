#!/bin/sh
# Compiles nudge.wxs with wixl, on a Linux that cannot run the result.
#
#   packaging/windows/check.sh FOLDER OUTPUT.msi      FOLDER stands in for the frozen program
#
# wixl 0.101 does not know ShortcutProperty, so that one element is left out here.
set -eu
source=$(realpath "$(dirname "$0")/nudge.wxs")
output=$(realpath "$2")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
grep -v '<ShortcutProperty ' "$source" >"$work/nudge.wxs"
cd "$1"
find . -type f | sort | sed 's|^\./||' |
  wixl-heat --prefix '' --directory-ref INSTALLDIR --component-group Files --var var.Frozen \
    --win64 >"$work/Files.wxs"
wixl --arch x64 -D Win64=yes -D Version=0.0.1 -D Frozen=. -o "$output" \
  "$work/nudge.wxs" "$work/Files.wxs"
