# coverage.sh SRCDIR - which branches of the points bank its tests take: all of them, or it fails.
#
# Configures a build of its own (coverage/, gone afterwards), runs the tests of the points bank
# in it, and lets gcov count. Prints lines and branches a file, and every branch never taken.
set -u
LC_ALL=C.UTF-8
export LC_ALL
srcdir=$(cd "$1" && pwd)
build=$PWD/coverage

bank='domain/amend domain/audit domain/dispute domain/history domain/intent domain/ledger domain/lots
domain/matter-points domain/points domain/redeem domain/reward domain/rules domain/second
domain/service domain/settle domain/sponsor domain/stock domain/voucher store/verify-ledger'
tests='amend audit dispute faults ledger matter-points points reward rules service simulate upgrade'

command -v gcov >/dev/null || { echo "gcov is missing (package gcc)"; exit 77; }
rm -rf "$build"
mkdir "$build" && cd "$build" || exit 99
"$srcdir/configure" --quiet --disable-hardening CFLAGS='-O0 -g --coverage' || exit 99
programs=$(for test in $tests; do printf ' tests/domain/%s' "$test"; done)
# shellcheck disable=SC2086    # a list of words
make -s src/domain/hall-conf.inc $programs || exit 99
for program in $programs; do
	srcdir=$srcdir TZ=CST-8 "./$program" >/dev/null || { echo "$program fails"; exit 1; }
done

# gcov -b FILE: "Lines executed:98% of 50", "Taken at least once:97% of 40"
status=0
for file in $bank; do
	folder=src/${file%/*} name=${file##*/}
	counted=$(gcov -b -o "$folder" "$srcdir/src/$file.c" 2>/dev/null |
		awk -v file="$name.c'" '
			/^File/ { mine = index($0, file) > 0 }
			mine && /^Lines executed/ { lines = $0 }
			mine && /^Taken at least once/ { branches = $0 }
			END { sub(/.*:/, "", lines); sub(/.*:/, "", branches)
			      print lines "  " (branches == "" ? "100.00% of 0" : branches) }')
	printf '%-22s %s\n' "$file" "$counted"
	case $counted in
	"100.00%"*"  100.00%"*) ;;
	*)	status=1
		awk -F: -v file="$file.c" '
			/^ *[^ ]+: *[0-9]+:/ { line = $2 + 0; text = $0; sub(/^[^:]*:[^:]*:/, "", text)
				if ($1 ~ /#####/) print file ":" line ": never run: " text }
			/^branch .*(never executed|taken 0)/ { print file ":" line ": a branch is never taken: " text }' \
			"$name.c.gcov" ;;
	esac
done
[ $status -ne 0 ] || { cd .. && rm -rf "$build"; }
exit $status
