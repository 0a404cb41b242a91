#!/bin/sh
# keeping.sh - a changed byte is found, and a backup brings everything back.
. "$srcdir/tests/cli/hall.sh"
command -v sqlite3 >/dev/null || { echo "keeping.sh: sqlite3 is not here"; exit 77; }
expect 0 "$yishi" init "$hall" --demo
export YISHI_HALL="$hall"
expect 0 "$yishi" submit --category lift --place b3 --text '电梯坏了' --anonymous
tracked=$(code)
secret=$(pin)
expect 0 "$yishi" verify

# What is secret is nowhere in the file as such.
for word in "$tracked" 13800000001 陈秀英; do
	if grep -aqF -- "$word" "$hall/hall.db" "$hall"/hall.db-wal 2>/dev/null; then
		complain "the store shows $word"
	fi
done

# Backup and restore, into a new hall and over an old one.
expect 0 "$yishi" backup "$here/copy.db"
expect 1 "$yishi" backup "$here/copy.db"
says "there already"
expect 0 "$yishi" restore "$here/copy.db" --hall "$here/second"
expect 0 "$yishi" track "$tracked" --pin "$secret" --hall "$here/second"
says "电梯坏了"
expect 0 "$yishi" verify --hall "$here/second"
expect 0 "$yishi" submit --category lift --place b3 --text '后来的' --anonymous
later=$(code)
expect 0 "$yishi" restore "$here/copy.db"
expect 0 "$yishi" track "$tracked"
expect 1 "$yishi" track "$later"
ls "$hall"/hall.db.before-* >/dev/null 2>&1 || complain "what was there is not kept"
# One right after another: each keeps what it found, and the key with it.
for _ in 1 2 3; do
	expect 0 "$yishi" restore "$here/copy.db"
done
[ "$(find "$hall" -name 'hall.db.before-*' ! -name '*-wal' | wc -l)" -eq 4 ] ||
	complain "a restore wrote over what another one kept"
[ "$(find "$hall" -name 'key.before-*' | wc -l)" -eq 4 ] || complain "a key is not kept"
# A crash in the midst of it: the same command ends what was begun.
cp -r "$hall" "$here/halfway"
mv "$here/halfway/hall.db" "$here/halfway/hall.db.before-crash"
expect 0 "$yishi" restore "$here/copy.db" --hall "$here/halfway"
expect 0 "$yishi" track "$tracked" --hall "$here/halfway"
mv "$here/copy.db.key" "$here/elsewhere.key"
mv "$here/halfway/hall.db" "$here/halfway/hall.db.before-crash"
expect 0 "$yishi" restore "$here/copy.db" --hall "$here/halfway"
mv "$here/elsewhere.key" "$here/copy.db.key"
expect 1 "$yishi" restore "$here/nothing.db" --hall "$here/fresh"
says "cannot be read"
[ ! -e "$here/fresh" ] || complain "a restore of nothing made a folder"
echo junk >"$here/junk.db"
expect 1 "$yishi" restore "$here/junk.db"
! grep -q ': $' "$here/err" || complain "the sentence has no end"
expect 1 "$yishi" backup "$here/no/such/folder.db"
[ "$(wc -l <"$here/err")" -eq 1 ] || complain "an error is one line"
head -c 9000 "$here/copy.db" >"$here/torn.db"
cp "$here/copy.db.key" "$here/torn.db.key"
expect 1 "$yishi" restore "$here/torn.db"
expect 0 "$yishi" verify
expect 0 "$yishi" init "$here/other"
cp "$here/copy.db" "$here/foreign.db"
expect 1 "$yishi" restore "$here/foreign.db" --hall "$here/other"
says "key is another hall's"

# Any change is found and named, whoever makes it.
spoil()
{
	rm -rf "$here/spoilt"
	cp -r "$hall" "$here/spoilt"
	sqlite3 "$here/spoilt/hall.db" "DROP TRIGGER IF EXISTS event_stays;
		DROP TRIGGER IF EXISTS event_keeps; DROP TRIGGER IF EXISTS entry_stays;
		DROP TRIGGER IF EXISTS entry_keeps; DROP TRIGGER IF EXISTS entry_covered; $1"
	expect 1 "$yishi" verify --hall "$here/spoilt"
	says "$2"
}
spoil "UPDATE event SET body = replace(body, 'lift', 'gift') WHERE seq = (SELECT MAX(seq) - 1 FROM event)" "was changed"
spoil "UPDATE event SET at = at + 1 WHERE seq = 3" "Event 3 was changed"
spoil "UPDATE event SET actor = 9 WHERE seq = 7" "Event 7 was changed"
spoil "UPDATE event SET hash = zeroblob(32) WHERE seq = 4" "Event 4 was changed"
spoil "DELETE FROM personal; DELETE FROM event WHERE seq = (SELECT MAX(seq) FROM event)" "Events are missing"
spoil "DELETE FROM personal; DELETE FROM event WHERE seq = 9 AND 1" "missing"
spoil "UPDATE matter SET state = 'closed' WHERE id = 1" "table matter"
spoil "UPDATE entry SET amount = amount + 5 WHERE amount > 0" "sum to zero"
spoil "UPDATE personal SET text = CAST('x' AS BLOB) WHERE field = 'text' AND sealed = 0" "text of event"
spoil "UPDATE reward SET stock = stock + 1 WHERE id = 1" "stock of reward 1"
expect 0 "$yishi" verify

# Making a hall that was cut short goes on; one that stands is left alone.
"$yishi" init "$here/cut" >/dev/null
cp -r "$here/cut" "$here/whole"
rm "$here"/cut/hall.db*
: >"$here/cut/hall.db"
expect 0 "$yishi" init "$here/cut" --demo
expect 0 "$yishi" verify --hall "$here/cut"
says "All is well"
[ -s "$here/cut/demo.txt" ] || complain "the demonstration is missing"
expect 1 "$yishi" init "$here/whole" --demo
says "There is a hall"
expect 0 "$yishi" list --hall "$here/whole"
[ ! -s "$here/out" ] || complain "a hall that stands was changed"
finish
