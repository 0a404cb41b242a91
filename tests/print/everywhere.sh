#!/bin/sh
# everywhere.sh - an IPP Everywhere printer that is none of ours: ippeveprinter, of CUPS.
#
#     everywhere.sh start DIR PORT     beside a cupsd of cups.sh; waits until it answers
#     everywhere.sh stop DIR           its power goes
#
# It wants a D-Bus and gets one of its own, on a socket in DIR. Its roll is 80 mm wide. While
# DIR/faults/media-empty or cover-open is there it says so and waits; where media-ends is there,
# the roll is at its end behind the next paper. Papers fall into DIR/rasters as 1.pwg, 2.pwg ...
set -eu

verb=$1 dir=$2
PATH=$PATH:/usr/sbin:/sbin
export LC_ALL=C

write_bus()
{
	cat > "$dir/bus.conf" <<-BUS
		<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
		 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
		<busconfig>
		<listen>unix:path=$dir/bus</listen>
		<auth>EXTERNAL</auth>
		<policy context="default">
		<allow user="*"/><allow own="*"/>
		<allow send_destination="*" eavesdrop="true"/>
		<allow receive_sender="*" eavesdrop="true"/>
		</policy>
		</busconfig>
	BUS
}

write_roll()
{
	margins='MEMBER integer media-bottom-margin 0 MEMBER integer media-top-margin 0
		MEMBER integer media-left-margin 400 MEMBER integer media-right-margin 400'
	usual='MEMBER integer x-dimension 8000 MEMBER integer y-dimension 20000'
	any='MEMBER rangeOfInteger x-dimension 4000-8000
		MEMBER rangeOfInteger y-dimension 3000-100000'
	cat > "$dir/roll.conf" <<-ROLL
		ATTR resolution pwg-raster-document-resolution-supported 203dpi
		ATTR keyword pwg-raster-document-type-supported sgray_8,black_1
		ATTR resolution printer-resolution-supported 203dpi
		ATTR resolution printer-resolution-default 203dpi
		ATTR keyword media-supported custom_min_40x30mm,custom_max_80x1000mm,om_roll_80x200mm
		ATTR keyword media-default om_roll_80x200mm
		ATTR keyword media-ready om_roll_80x200mm
		ATTR collection media-col-default { MEMBER collection media-size { $usual } $margins }
		ATTR collection media-col-database { MEMBER collection media-size { $usual } $margins },{
			MEMBER collection media-size { $any } $margins }
		ATTR collection media-size-supported { $usual },{ $any }
		ATTR integer media-bottom-margin-supported 0
		ATTR integer media-top-margin-supported 0
		ATTR integer media-left-margin-supported 400
		ATTR integer media-right-margin-supported 400
		ATTR keyword print-color-mode-supported monochrome
		ATTR keyword print-color-mode-default monochrome
		ATTR keyword sides-supported one-sided
		ATTR keyword sides-default one-sided
	ROLL
}

write_command()
{
	cat > "$dir/command" <<-COMMAND
		#!/bin/sh
		# What happens to a document that came in.
		cd "$dir" || exit 1
		for fault in media-empty cover-open; do
			while [ -e faults/\$fault ]; do
				echo "STATE: +\$fault" >&2
				sleep 0.2
			done
			echo "STATE: -\$fault" >&2
		done
		count=\$(ls rasters | wc -l)
		cp "\$1" rasters/.new
		mv rasters/.new rasters/\$((count + 1)).pwg
		[ ! -e faults/media-ends ] || echo 'STATE: +media-empty' >&2
	COMMAND
	chmod 700 "$dir/command"
}

ended()
{
	state=$(sed -n 's/^State:[[:space:]]*\(.\).*/\1/p' "/proc/$1/status" 2>/dev/null) || :
	[ -z "$state" ] || [ "$state" = Z ]
}

start()
{
	port=$1
	mkdir -p "$dir/rasters" "$dir/eve"
	write_bus
	write_roll
	write_command
	rm -f "$dir/bus"
	dbus-daemon --config-file="$dir/bus.conf" --nofork --nopidfile \
		> "$dir/log/bus" 2>&1 < /dev/null &
	echo $! > "$dir/bus.pid"
	tries=0
	until [ -S "$dir/bus" ] || [ $((tries += 1)) -gt 100 ]; do sleep 0.1; done
	DBUS_SYSTEM_BUS_ADDRESS=unix:path=$dir/bus ippeveprinter -r off -n localhost -p "$port" \
		-d "$dir/eve" -c "$dir/command" -a "$dir/roll.conf" roll \
		> "$dir/log/eve" 2>&1 < /dev/null &
	echo $! > "$dir/eve.pid"
	tries=0
	until ipptool -tv "ipp://localhost:$port/ipp/print" get-printer-attributes.test 2>&1 |
		grep -q printer-state-reasons; do
		[ $((tries += 1)) -lt 100 ] && ! ended "$(cat "$dir/eve.pid")" || exit 1
		sleep 0.1
	done
}

stop()
{
	for name in eve bus; do
		pid=$(cat "$dir/$name.pid") || continue
		kill "$pid" || :
		until ended "$pid"; do sleep 0.05; done
	done
}

case $verb in
start) start "$3" ;;
stop) stop ;;
*)
	echo "usage: everywhere.sh start DIR PORT | stop DIR" >&2
	exit 2
	;;
esac
