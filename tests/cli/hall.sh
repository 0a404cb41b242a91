# hall.sh - what the tests of commands share: a hall of their own, and how to expect.
set -u
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
export YISHI_LANG=en
yishi=$builddir/yishi
hall=$here/hall
failures=0

# expect STATUS COMMAND...: runs it; its outputs are in $here/out and $here/err.
expect()
{
	wanted=$1
	shift
	"$@" >"$here/out" 2>"$here/err"
	got=$?
	[ "$got" -eq "$wanted" ] || complain "exit status $got, not $wanted: $*"
}

# says WORDS: the last command's output or complaint holds them.
says()
{
	grep -qF -- "$1" "$here/out" "$here/err" || complain "does not say: $1"
}

# silent_about WORDS: it does not.
silent_about()
{
	! grep -qF -- "$1" "$here/out" "$here/err" || complain "says: $1"
}

complain()
{
	failures=$((failures + 1))
	echo "$0: $1"
	sed 's/^/  | /' "$here/out" "$here/err"
}

# code: the tracking code that the last submit printed; pin: its PIN.
code() { sed -n 's/^Tracking code: //p' "$here/out"; }
pin() { sed -n 's/^PIN: //p' "$here/out"; }

finish()
{
	[ "$failures" -eq 0 ] || exit 1
	exit 0
}
