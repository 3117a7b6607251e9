#!/bin/sh
# Builds Nudge for macOS: Nudge.app, its self-test, and dist/Nudge.dmg.
#
#   packaging/macos/build.sh                         unsigned: for trials on this machine
#   SIGN_AS="Developer ID Application: ..." packaging/macos/build.sh
#
# macOS shows notifications of signed programs alone. Not tried yet: no macOS was at hand;
# .github/workflows/packages.yml runs it, unsigned.
set -eu
cd "$(dirname "$0")/../.."

python3 -m venv build/tools
build/tools/bin/python -m pip install --quiet -c packaging/constraints.txt . pyinstaller
build/tools/bin/python packaging/make_icons.py
build/tools/bin/pyinstaller --noconfirm --log-level WARN \
  --distpath build/frozen --workpath build/pyinstaller packaging/nudge.spec
build/frozen/Nudge.app/Contents/MacOS/nudge --self-test
plutil -lint build/frozen/Nudge.app/Contents/Info.plist packaging/macos/org.nudge.Nudge.plist

if [ -n "${SIGN_AS:-}" ]; then
  codesign --force --deep --options runtime --timestamp --sign "$SIGN_AS" build/frozen/Nudge.app
  codesign --verify --strict build/frozen/Nudge.app
fi
mkdir -p dist build/dmg
rm -rf build/dmg/* dist/Nudge.dmg
cp -R build/frozen/Nudge.app build/dmg/
ln -s /Applications build/dmg/Applications
hdiutil create -quiet -volname Nudge -srcfolder build/dmg -format UDZO dist/Nudge.dmg
