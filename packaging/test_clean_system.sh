#!/bin/sh
# Installs the .deb in a clean Debian, uses it there as a user would, and removes it again.
#
#   packaging/test_clean_system.sh PACKAGE.deb
#
# It needs root, debootstrap and Xvfb. The Debian lies in build/clean_system and gets nothing
# but the package and what that depends on; the display comes from outside, by its socket. The
# package archive is the one that this machine uses.
set -eu
umask 022

package=$(realpath "$1")
home=$(realpath "$(dirname "$0")/..")
work=$home/build/clean_system
root=$work/root
user=kim
display=:87

say() { printf '%s\n' "$*"; }
fail() { say "FAILED: $*" >&2; exit 1; }
inside() { chroot "$root" /usr/bin/env -i PATH=/usr/bin:/bin:/usr/sbin:/sbin LANG=C.UTF-8 \
  DEBIAN_FRONTEND=noninteractive "$@"; }
as_user() { inside setpriv --reuid="$user" --regid="$user" --init-groups env HOME="/home/$user" \
  USER="$user" DISPLAY="$display" XDG_RUNTIME_DIR="/run/user/1000" "$@"; }
list_files() { (cd "$root" && find . -xdev \( -path ./proc -o -path ./sys -o -path ./dev -o \
  -path ./tmp -o -path ./var/log -o -path ./var/cache -o -path ./var/lib/apt -o \
  -path ./var/lib/dpkg -o -path ./run \) -prune -o -print | sort); }
finish() {
  [ -z "${tray:-}" ] || kill "$tray" 2>/dev/null || true
  [ -z "${server:-}" ] || kill "$server" 2>/dev/null || true
  for place in dev proc tmp/.X11-unix; do
    if mountpoint -q "$root/$place" && ! umount --lazy "$root/$place"; then
      say "$root/$place is still mounted, so $root is left as it is" >&2
      return
    fi
  done
  rm -rf --one-file-system "$root"
}

[ "$(id -u)" -eq 0 ] || fail "this has to run as root: it makes a system in a folder"
for program in debootstrap Xvfb; do
  command -v "$program" >/dev/null || fail "$program is not installed"
done

# 1. A Debian of its own; kept as an archive, since making it takes minutes.
base=$work/base.tar
archive=$(apt-get indextargets --format '$(REPO_URI) $(CODENAME)' 'Created-By: Packages' | head -n 1)
mkdir -p "$work"
rm -rf "$root"
trap finish EXIT
if [ ! -f "$base" ]; then
  say "Making a Debian in $root ..."
  # shellcheck disable=SC2086 -- address and name of the release
  set -- $archive
  debootstrap --variant=minbase "$2" "$root" "$1" >"$work/debootstrap.log" 2>&1 ||
    fail "debootstrap; see $work/debootstrap.log"
  tar -C "$root" -cf "$base" .
else
  mkdir -p "$root"
  tar -C "$root" -xf "$base"
fi
cp /etc/resolv.conf "$root/etc/resolv.conf"
mount --bind /proc "$root/proc"
mount -t tmpfs tmpfs "$root/dev" && mkdir "$root/dev/pts" "$root/dev/shm"
mknod -m 666 "$root/dev/null" c 1 3
mknod -m 666 "$root/dev/zero" c 1 5
mknod -m 666 "$root/dev/urandom" c 1 9
mknod -m 666 "$root/dev/random" c 1 8
ln -s /proc/self/fd "$root/dev/fd"
chmod 1777 "$root/dev/shm"
inside useradd --create-home --uid 1000 "$user"
mkdir -p "$root/run/user/1000" && chown 1000:1000 "$root/run/user/1000" && chmod 700 "$root/run/user/1000"
inside apt-get update -q >"$work/apt.log" 2>&1 || fail "apt-get update; see $work/apt.log"
inside apt-get install -q -y --no-install-recommends >>"$work/apt.log" 2>&1
cp "$home/content/sample/day.ics" "$root/home/$user/" && sed -i -e 's/{[^}]*}/20270316/g' "$root/home/$user/day.ics"
list_files >"$work/before"
inside dpkg-query -W -f '${Package}\n' | sort >"$work/packages_before"

# 2. The package with nothing but what it depends on.
say "Installing $(basename "$package") ..."
cp "$package" "$root/tmp/nudge.deb"
inside apt-get install -q -y --no-install-recommends /tmp/nudge.deb >>"$work/apt.log" 2>&1 ||
  { tail -n 5 "$work/apt.log"; fail "apt-get install; see $work/apt.log"; }
inside dpkg-query -W -f '${Package} ${Status}\n' nudge | grep -q 'ok installed' || fail "not installed"
for binary in platforms/libqxcb.so platforms/libqwayland.so tls/libqopensslbackend.so; do
  missing=$(inside ldd "/opt/nudge/_internal/PySide6/Qt/plugins/$binary" | grep 'not found' || true)
  [ -z "$missing" ] || fail "$binary lacks $missing"
done

# 3. Used as a user would.
as_user nudge --self-test || fail "the self-test"
as_user nudge agenda --feed "/home/$user/day.ics" --from 2027-03-15 --to 2027-03-18 --json |
  grep -q '"summary"' || fail "agenda prints no meeting"
Xvfb "$display" -screen 0 1024x768x24 -nolisten tcp >"$work/xvfb.log" 2>&1 &
server=$!
mkdir -p "$root/tmp/.X11-unix" /tmp/.X11-unix
mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix"
for _ in 1 2 3 4 5 6 7 8 9 10; do
  [ -S "/tmp/.X11-unix/X${display#:}" ] && break
  sleep 0.5
done
as_user nudge --background --feed "/home/$user/day.ics" >"$work/tray.log" 2>&1 &
tray=$!
running=
for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
  sleep 0.5
  as_user nudge doctor --json 2>/dev/null | grep -q '"is_running": true' && running=yes && break
done
[ -n "$running" ] || { cat "$work/tray.log" >&2; fail "no tray process answers"; }
as_user nudge doctor
as_user nudge nudge:guide/one-on-one || fail "a link does not reach the tray"
if as_user nudge nudge:quit 2>/dev/null; then fail "a link that is none was taken"; fi
as_user nudge quit || fail "the tray process does not quit"
wait "$tray" || fail "the tray process ended with an error"
tray=

# 4. A policy of IT, and a second look.
mkdir -p "$root/etc/nudge/policies/managed"
printf '{"AllowLocalIcsFiles": false}\n' >"$root/etc/nudge/policies/managed/it.json"
if as_user nudge agenda --feed "/home/$user/day.ics" --from 2027-03-15 --to 2027-03-18 2>"$work/policy.log"
then fail "a calendar file was read although IT does not allow it"; fi
grep -q 'organisation does not allow calendar files' "$work/policy.log" || fail "the refusal does not say why"
as_user nudge doctor --policy | grep -q '^AllowLocalIcsFiles *false *(managed: /etc/nudge' || fail "doctor --policy"
rm -r "$root/etc/nudge"

# 5. Removed: what the user wrote stays, and nothing else.
inside apt-get purge -q -y nudge >>"$work/apt.log" 2>&1 || fail "apt-get purge"
inside dpkg-query -W -f '${Package}\n' | sort >"$work/packages_after"
packages=$(comm -13 "$work/packages_before" "$work/packages_after" | tr '\n' ' ')
inside apt-get autoremove -q -y --purge >>"$work/apt.log" 2>&1
list_files >"$work/after"
left=$(comm -13 "$work/before" "$work/after" | grep -v "^./home/$user/" || true)
kept=$(comm -13 "$work/before" "$work/after" | grep "^./home/$user/" || true)
say "left behind: ${left:-nothing} (libraries that came along: $packages)"
printf '%s\n' "$kept" | grep -q '/nudge/nudge.db$' || fail "the user's data are gone"
printf '%s\n' "$left" | grep -q nudge && fail "files of the package are left"
say "1 passed, 0 failed"
