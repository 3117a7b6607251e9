#!/usr/bin/env bash
# Runs a command on a throw-away X11 desktop with a real system tray and a real notification
# daemon, hands back the command's exit status, and ends everything that it started.
#
#   desk.sh [options] [--] COMMAND [ARG...]
#
#   --panel xfce|trayer|none   the tray's host (default xfce: StatusNotifierItem and XEmbed;
#                              trayer: XEmbed alone; none: no tray at all)
#   --notify xfce|dunst|none   the notification daemon (default xfce, which draws buttons)
#   --display N                the X display's number (default: a free one)
#   --size WxH                 the screen's size in pixels (default 1920x1080)
#   --expire S                 seconds until a notification goes by itself (default 30)
#   --keep DIR                 use DIR for home, settings and logs, and keep it
#
# COMMAND gets DISPLAY, DBUS_SESSION_BUS_ADDRESS, a private HOME and private XDG folders.
# DESK_DIR names the folder that holds them all; logs are in $DESK_DIR/log.
set -u

panel=xfce notify=xfce display= size=1920x1080 expire=30 keep=
while [ $# -gt 0 ]; do
  case $1 in
    --panel) panel=$2; shift 2 ;;
    --notify) notify=$2; shift 2 ;;
    --display) display=${2#:}; shift 2 ;;
    --size) size=$2; shift 2 ;;
    --expire) expire=$2; shift 2 ;;
    --keep) keep=$2; shift 2 ;;
    --) shift; break ;;
    -h|--help) sed -n '2,17s/^# \{0,1\}//p' "$0"; exit 0 ;;
    -*) echo "desk.sh: unknown option $1" >&2; exit 2 ;;
    *) break ;;
  esac
done
[ $# -gt 0 ] || { echo "desk.sh: no command given" >&2; exit 2; }

# The inner half runs under dbus-run-session; what it starts it ends by process id.
if [ "${DESK_STAGE:-}" = inner ]; then
  unset DESK_STAGE
  export DBUS_SYSTEM_BUS_ADDRESS=$DBUS_SESSION_BUS_ADDRESS   # no logind, and never the host's
  pids=()
  start() { local name=$1; shift; "$@" >"$DESK_DIR/log/$name.log" 2>&1 & pids+=($!); }
  stop() {
    local i
    for ((i = ${#pids[@]} - 1; i >= 0; i--)); do kill "${pids[i]}" 2>/dev/null; done
    for i in "${pids[@]}"; do wait "$i" 2>/dev/null; done
  }
  trap stop EXIT
  trap 'exit 143' TERM INT HUP

  is_owned() {
    dbus-send --session --print-reply --dest=org.freedesktop.DBus / \
      org.freedesktop.DBus.NameHasOwner "string:$1" 2>/dev/null | grep -q 'boolean true'
  }
  wait_for() { local n=0; until "$@"; do n=$((n + 1)); [ $n -gt 150 ] && return 1; sleep 0.1; done; }

  start openbox openbox --sm-disable
  case $notify in
    dunst) start dunst dunst -conf "$XDG_CONFIG_HOME/dunst/dunstrc" ;;
    xfce)  daemon=$(ls /usr/lib/*/xfce4/notifyd/xfce4-notifyd /usr/libexec/xfce4/notifyd/xfce4-notifyd \
             2>/dev/null | head -1)
           start notifyd "$daemon" ;;
  esac
  case $panel in
    xfce)   start panel xfce4-panel --disable-wm-check ;;
    trayer) start panel trayer --edge top --align right --width 12 --height 32 --widthtype percent ;;
  esac
  [ "$notify" = none ] || wait_for is_owned org.freedesktop.Notifications ||
    echo "desk.sh: no notification daemon came up" >&2
  case $panel in
    xfce)   wait_for is_owned org.kde.StatusNotifierWatcher || echo "desk.sh: no tray came up" >&2 ;;
    trayer) wait_for xdotool search --class trayer >/dev/null 2>&1 || echo "desk.sh: no tray came up" >&2 ;;
  esac
  wait_for xdotool get_num_desktops >/dev/null 2>&1 || echo "desk.sh: no window manager came up" >&2
  "$@"
  exit $?
fi

for need in Xvfb dbus-run-session dbus-send openbox; do
  command -v "$need" >/dev/null || { echo "desk.sh: $need is not installed" >&2; exit 3; }
done
if [ -n "$keep" ]; then mkdir -p "$keep"; DESK_DIR=$(cd "$keep" && pwd)
else DESK_DIR=$(mktemp -d /tmp/desk.XXXXXX); fi
export DESK_DIR
mkdir -p "$DESK_DIR"/{home,config,cache,data,state,run,log}
chmod 700 "$DESK_DIR/run"
export HOME=$DESK_DIR/home XDG_CONFIG_HOME=$DESK_DIR/config XDG_CACHE_HOME=$DESK_DIR/cache \
       XDG_DATA_HOME=$DESK_DIR/data XDG_STATE_HOME=$DESK_DIR/state XDG_RUNTIME_DIR=$DESK_DIR/run \
       XDG_SESSION_TYPE=x11 XDG_CURRENT_DESKTOP=XFCE LIBGL_ALWAYS_SOFTWARE=1
unset WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS QT_QPA_PLATFORM

settings=$(dirname "$0")/settings
xfconf=$XDG_CONFIG_HOME/xfce4/xfconf/xfce-perchannel-xml
fill() { sed -e "s|@EXPIRE@|$expire|g" -e "s|@DESK_DIR@|$DESK_DIR|g" "$settings/$1" >"$2"; }
mkdir -p "$xfconf" "$XDG_CONFIG_HOME/dunst"
if [ "$notify" = none ]; then  # nor may the bus start one by itself
  mkdir -p "$XDG_DATA_HOME/dbus-1/services"
  printf '[D-BUS Service]\nName=org.freedesktop.Notifications\nExec=/bin/false\n' \
    >"$XDG_DATA_HOME/dbus-1/services/nobody.service"
fi
fill xfce4-panel.xml "$xfconf/xfce4-panel.xml"
fill xfce4-notifyd.xml "$xfconf/xfce4-notifyd.xml"
fill dunstrc "$XDG_CONFIG_HOME/dunst/dunstrc"
fill choose "$DESK_DIR/choose"
chmod +x "$DESK_DIR/choose"

exec 5>"$DESK_DIR/log/display"
if [ -n "$display" ]; then
  Xvfb ":$display" -screen 0 "${size}x24" -nolisten tcp -noreset >"$DESK_DIR/log/xvfb.log" 2>&1 &
else
  Xvfb -displayfd 5 -screen 0 "${size}x24" -nolisten tcp -noreset >"$DESK_DIR/log/xvfb.log" 2>&1 &
fi
xpid=$!
exec 5>&-
inner=
find_left() {  # the list itself and this script carry it too
  local found process
  found=$(grep -lzxF "DESK_DIR=$DESK_DIR" /proc/[0-9]*/environ 2>/dev/null)
  for process in $found; do
    process=${process#/proc/} process=${process%/environ}
    [ "$process" = "$$" ] || [ "$process" = "$BASHPID" ] || [ ! -e "/proc/$process" ] ||
      printf '%s ' "$process"
  done
}
finish() {
  [ -n "$inner" ] && kill "$inner" 2>/dev/null && wait "$inner" 2>/dev/null
  kill "$xpid" 2>/dev/null; wait "$xpid" 2>/dev/null
  # Services that the bus started do not all leave with it: end what still carries this
  # desktop's own DESK_DIR, and nothing else.
  local signal left
  for signal in TERM 0 0 0 KILL; do
    left=$(find_left)
    [ -n "$left" ] || break
    kill -$signal $left 2>/dev/null
    [ $signal = KILL ] || sleep 0.1
  done
  [ -n "$keep" ] || rm -rf "$DESK_DIR"
}
trap finish EXIT
trap 'exit 143' TERM INT HUP
n=0
while :; do
  [ -n "$display" ] || display=$(tr -d '\n' <"$DESK_DIR/log/display")
  [ -n "$display" ] && [ -S "/tmp/.X11-unix/X$display" ] && break
  kill -0 "$xpid" 2>/dev/null ||
    { echo "desk.sh: Xvfb did not start:" >&2; cat "$DESK_DIR/log/xvfb.log" >&2; exit 3; }
  n=$((n + 1)); [ $n -gt 100 ] && { echo "desk.sh: Xvfb gave no display" >&2; exit 3; }
  sleep 0.1
done
export DISPLAY=:$display
DESK_STAGE=inner dbus-run-session -- bash "$0" --panel "$panel" --notify "$notify" -- "$@" <&0 &
inner=$!
wait "$inner"; status=$?
inner=
exit $status
