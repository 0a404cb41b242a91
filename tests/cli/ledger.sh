#!/bin/sh
# ledger.sh - the books as hledger and a spreadsheet read them come to what the hall says.
. "$srcdir/tests/cli/hall.sh"
for tool in sqlite3 hledger; do
	command -v "$tool" >/dev/null || { echo "ledger.sh: $tool is not here"; exit 77; }
done

# An empty bank is a journal too.
expect 0 "$yishi" init "$hall"
expect 0 "$yishi" ledger export --hledger --hall "$hall"
cp "$here/out" "$here/empty.journal"
expect 0 hledger -f "$here/empty.journal" check -s

# A bank where everything has happened: earned, held, handed over, refunded, expired, owed ...
expect 0 "$builddir/tests/domain/simulate" 2500 4 "$here/bank"
export YISHI_HALL="$here/bank"
expect 0 "$yishi" verify
sqlite3 "$here/bank/hall.db" "SELECT replace(name, '/', ':') || ' ' || balance FROM account
	WHERE balance <> 0 ORDER BY 1" | LC_ALL=C sort >"$here/ours"
for kind in adjust clawback expired held issue redeemed resident sponsor; do
	sqlite3 "$here/bank/hall.db" "SELECT name FROM account" | grep -q "^$kind" ||
		complain "the simulated bank has no account $kind"
done

expect 0 "$yishi" ledger export --hledger
cp "$here/out" "$here/books.journal"
expect 0 hledger -f "$here/books.journal" check -s
expect 0 hledger -f "$here/books.journal" balance --flat --no-total --output-format csv
sed '1d; s/"\([^"]*\)","\(-\{0,1\}[0-9]*\) pts"/\1 \2/' "$here/out" | LC_ALL=C sort >"$here/theirs"
cmp -s "$here/ours" "$here/theirs" || { diff "$here/ours" "$here/theirs"; complain "hledger's balances are others"; }
[ -s "$here/ours" ] || complain "there are no balances"
expect 0 hledger -f "$here/books.journal" stats
says "Transactions"
postings=$(sqlite3 "$here/bank/hall.db" "SELECT COUNT(*) + 1 FROM posting")
says ": $postings ("

# It is a check that can fail: by one point, anywhere.
sed '0,/    issue  -\([0-9]*\) pts/s//    issue  -1\1 pts/' "$here/books.journal" >"$here/wrong.journal"
expect 1 hledger -f "$here/wrong.journal" check
sed '$s/= \(.*\) pts/= 1\1 pts/' "$here/books.journal" >"$here/wrong.journal"
expect 1 hledger -f "$here/wrong.journal" check

expect 0 "$yishi" ledger export --csv
cp "$here/out" "$here/books.csv"
[ "$(wc -l <"$here/books.csv")" -eq \
	"$(sqlite3 "$here/bank/hall.db" "SELECT COUNT(*) + 1 FROM entry")" ] ||
	complain "the CSV has not a row for each entry"
sqlite3 :memory: ".import --csv '$here/books.csv' books" \
	"SELECT replace(account, '/', ':') || ' ' || SUM(points) FROM books GROUP BY account
	HAVING SUM(points) <> 0" | LC_ALL=C sort >"$here/theirs"
cmp -s "$here/ours" "$here/theirs" || complain "the CSV's balances are others"

expect 2 "$yishi" ledger
expect 2 "$yishi" ledger print --csv
expect 2 "$yishi" ledger export
expect 2 "$yishi" ledger export --csv --hledger
expect 1 "$yishi" ledger export --csv --hall "$here/nowhere"
finish
