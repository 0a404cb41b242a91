#!/bin/sh
# install.sh - what `yishi session install` writes is what systemd and foot understand.
. "$srcdir/tests/cli/hall.sh"
for tool in cage foot systemctl systemd-analyze systemd-sysusers; do
	command -v $tool >/dev/null || { echo "install.sh: $tool is not here"; exit 77; }
done
root=$here/root

# A machine without cage and foot: nothing is changed, and it says what to install.
mkdir "$root"
expect 1 "$yishi" session install --root "$root"
says "apt install cage foot xwayland"
[ -z "$(ls "$root")" ] || complain "something was written all the same"

ln -s /usr "$root/usr"
expect 0 "$yishi" session install --root "$root" --hall /srv/hall
unit=$root/etc/systemd/system/yishi-kiosk.service
expect 0 grep -q '^ExecStart=.*yishi-letters -c /etc/yishi/foot.ini -- /.*/yishi kiosk --hall /srv/hall$' "$unit"
# What ProtectHome hides cage does not look for.
expect 0 grep -q '^RuntimeDirectory=yishi-kiosk$' "$unit"
expect 0 grep -q '^ExecStart=/usr/bin/env XDG_RUNTIME_DIR=/run/yishi-kiosk /usr/bin/cage ' "$unit"
expect 0 grep -q '^ReadWritePaths=/srv/hall$' "$unit"
expect 1 grep -rqE '@[A-Z]+@' "$root/etc/yishi" "$unit" "$root/etc/tmpfiles.d/yishi.conf"
expect 0 grep -q '^d /srv/hall 0750 yishi yishi' "$root/etc/tmpfiles.d/yishi.conf"
expect 0 test -L "$root/etc/systemd/system/multi-user.target.wants/yishi-kiosk.service"
[ "$(readlink "$root/etc/systemd/system/ctrl-alt-del.target")" = /dev/null ] ||
	complain "Ctrl-Alt-Del starts the machine anew"
expect 0 grep -q '^yishi:x:.*:/srv/hall:/usr/sbin/nologin$' "$root/etc/passwd"
[ "$(stat -c %a "$root/etc/yishi/foot.ini")" = 644 ] || complain "the kiosk cannot read foot.ini"
# The same again changes nothing for the worse.
expect 0 "$yishi" session install --root "$root" --hall /srv/hall

expect 0 foot --check-config -c "$root/etc/yishi/foot.ini"
# Every key of foot's that does something by default is taken away.
for action in spawn-terminal clipboard-paste primary-paste search-start show-urls-launch \
	font-increase scrollback-up-page unicode-input; do
	bound=$(sed -n "s/^# $action=//p" /etc/xdg/foot/foot.ini | head -n 1)
	[ -z "$bound" ] || [ "$bound" = none ] ||
		grep -qx "$action=none" "$root/etc/yishi/foot.ini" || complain "foot keeps $action"
done

# It comes back a second after it ended, for ever, and may do little.
sed 's#^ExecStart=.*#ExecStart=/bin/true#' "$unit" >"$here/yishi-kiosk.service"
expect 0 systemd-analyze verify "$here/yishi-kiosk.service"
expect 0 grep -qx 'Restart=always' "$unit"
expect 0 grep -qx 'StartLimitIntervalSec=0' "$unit"
expect 0 systemd-analyze security --offline=true --threshold=40 "$here/yishi-kiosk.service"
expect 1 "$yishi" session install --root "$root" --hall relative
says "named from /"
expect 2 "$yishi" session
expect 2 "$yishi" session look
finish
