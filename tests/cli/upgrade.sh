#!/bin/sh
# upgrade.sh - a hall that an older yishi made comes up whole, and its matters are found.
. "$srcdir/tests/cli/hall.sh"
command -v sqlite3 >/dev/null || { echo "upgrade.sh: sqlite3 is not here"; exit 77; }
old=$srcdir/tests/cli/hall-0.1.0.sql

# Only what lies in a hall's folder anyway.
old_hall()
{
	mkdir "$1"
	sqlite3 "$1/hall.db" <"$old" >/dev/null
	# shellcheck disable=SC2059    # the key's bytes are escapes
	printf "$(sed -n 's/^-- key: //p' "$old")" >"$1/key"
	cp "$srcdir/src/domain/hall.conf" "$1/hall.conf"
	chmod 600 "$1/key"
}

old_hall "$hall"
export YISHI_HALL="$hall"
[ "$(sqlite3 "$hall/hall.db" 'PRAGMA user_version')" -eq 1 ] || complain "it is no old hall"
expect 0 "$yishi" verify
says "All is well: 56 events"
[ "$(sqlite3 "$hall/hall.db" 'PRAGMA user_version')" -gt 1 ] || complain "it was not brought up"
expect 0 "$yishi" search 电梯
says "0001"
says "0006"
expect 0 "$yishi" search 停车位不够
says "0002"
expect 0 "$yishi" similar 电梯坏了三天，老人上下楼困难 --limit 1
says "0001"
expect 0 "$yishi" reindex
expect 0 "$yishi" verify
expect 0 "$yishi" submit --category lift --place b3 --text '电梯又坏了' --anonymous
expect 0 "$yishi" search 又坏了
says "0007"
expect 0 "$yishi" tick
expect 0 "$yishi" verify
finish
