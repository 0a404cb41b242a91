#!/bin/sh
# cups.sh - a cupsd of the tests' own, whose printer puts its paper into a folder.
#
#     cups.sh start DIR     makes it in DIR (a short path: a socket lies there) and waits for it
#     cups.sh stop DIR      ends it; `start` brings the same one up again, jobs and all
#
# Clients find it by CUPS_SERVER=DIR/s. The queue `slips` passes documents on as they come.
# Its printer obeys files in DIR/faults: while media-empty, cover-open or offline is there it
# says so and waits; while fail is there it gives up. Papers fall into DIR/papers as
# JOB-NAME.pdf, the job's options beside them. `stop` and `start` need neither root nor D-Bus.
set -eu

verb=$1 dir=$2
PATH=$PATH:/usr/sbin:/sbin
export CUPS_SERVER="$dir/s" LC_ALL=C

alive()
{
	pid=$(cat "$dir/pid" 2>/dev/null) || return 1
	state=$(sed -n 's/^State:[[:space:]]*\(.\).*/\1/p' "/proc/$pid/status" 2>/dev/null)
	[ -n "$state" ] && [ "$state" != Z ]
}

write_backend()
{
	cat > "$dir/bin/backend/papers" <<'BACKEND'
#!/bin/sh
# The paper that a slip comes out on.
[ $# -ge 5 ] || { echo 'direct papers "Tests" "Papers in a folder"'; exit 0; }
dir=${DEVICE_URI#papers:}
for fault in media-empty cover-open offline; do
	echo "STATE: -$fault-error" >&2
	while [ -e "$dir/faults/$fault" ]; do
		echo "STATE: +$fault-error" >&2
		sleep 0.2
	done
	echo "STATE: -$fault-error" >&2
done
[ ! -e "$dir/faults/fail" ] || exit 1
printf '%s\n' "$5" > "$dir/papers/$1-$3.options"
cat ${6+"$6"} > "$dir/papers/.$1"
mv "$dir/papers/.$1" "$dir/papers/$1-$3.pdf"
BACKEND
	chmod 700 "$dir/bin/backend/papers"
}

write_configuration()
{
	cat > "$dir/files.conf" <<-FILES
		SystemGroup $(id -gn)
		ServerRoot $dir/etc
		ServerBin $dir/bin
		StateDir $dir/run
		CacheDir $dir/cache
		RequestRoot $dir/spool
		TempDir $dir/spool/tmp
		ServerKeychain $dir/ssl
		AccessLog $dir/log/access
		ErrorLog $dir/log/error
		PageLog $dir/log/page
		Printcap
		FileDevice Yes
		SyncOnClose Yes
	FILES
	cat > "$dir/cupsd.conf" <<-CONF
		Listen $dir/s
		LogLevel warn
		Browsing No
		BrowseLocalProtocols none
		WebInterface No
		DefaultAuthType None
		DirtyCleanInterval 0
		MaxJobTime 0
		PreserveJobHistory Yes
		PreserveJobFiles No
		MaxJobs 500
		JobRetryInterval 1
		IdleExitTimeout 0
		<Location />
		Order allow,deny
		Allow all
		</Location>
		<Location /admin>
		Order allow,deny
		Allow all
		</Location>
		<Policy default>
		JobPrivateAccess all
		JobPrivateValues none
		SubscriptionPrivateAccess all
		SubscriptionPrivateValues none
		<Limit All>
		Order allow,deny
		Allow all
		</Limit>
		</Policy>
	CONF
}

make()
{
	mkdir -p "$dir/etc" "$dir/bin/backend" "$dir/run" "$dir/cache" "$dir/spool/tmp" \
		"$dir/ssl" "$dir/log" "$dir/papers" "$dir/faults"
	ln -sf /usr/lib/cups/filter /usr/lib/cups/daemon "$dir/bin/"
	write_backend
	write_configuration
	cupsd -t -c "$dir/cupsd.conf" -s "$dir/files.conf" > "$dir/log/check" 2>&1
}

start()
{
	fresh=
	[ -e "$dir/cupsd.conf" ] || { make; fresh=1; }
	cupsd -f -c "$dir/cupsd.conf" -s "$dir/files.conf" > "$dir/log/out" 2>&1 < /dev/null &
	echo $! > "$dir/pid"
	tries=0
	until lpstat -r 2>/dev/null | grep -q 'is running'; do
		tries=$((tries + 1))
		[ $tries -lt 100 ] && alive || { cat "$dir/log/out" "$dir/log/error" >&2; exit 1; }
		sleep 0.1
	done
	[ -z "$fresh" ] || lpadmin -p slips -E -v "papers:$dir" 2> "$dir/log/lpadmin"
}

stop()
{
	alive || return 0
	kill "$(cat "$dir/pid")"
	while alive; do
		sleep 0.05
	done
}

case $verb in
start|stop)
	"$verb"
	;;
*)
	echo "usage: cups.sh start|stop DIR" >&2
	exit 2
	;;
esac
