#!/bin/sh
# doctor.sh - a machine that is fit is called so, and each thing that is not is found, named and
# explained; CUPS's settings are put right, and then no spool file is left.
. "$srcdir/tests/cli/hall.sh"
PATH=$PATH:/usr/sbin:/sbin
for it in cupsd lpadmin cupsdisable sqlite3; do
	command -v $it >/dev/null || { echo "doctor.sh: $it is not here"; exit 77; }
done
cups=$here/c
printd=
trap '[ -z "$printd" ] || kill "$printd"; kill -CONT "$(cat "$cups/pid" 2>/dev/null)" 2>/dev/null
	sh "$srcdir/tests/print/cups.sh" stop "$cups"; chmod -R u+rwX "$here"; rm -rf "$here"' EXIT

serve() { sh "$srcdir/tests/print/cups.sh" "$1" "$cups"; }

# grade CHECK GRADE [STATUS]: what the doctor thinks of it; a bad one makes the exit status 1.
grade()
{
	case ${3-$2} in
	bad) wanted=1 ;;
	*) wanted=0 ;;
	esac
	expect "$wanted" "$yishi" doctor "$1"
	grep -q "^$2 " "$here/out" || complain "$1 is not $2"
	[ "$2" = good ] || grep -q '^      [A-Z]' "$here/out" || complain "$1: no word of what to do"
}

# with FILE SED-SCRIPT: a hall.conf, or another file, changed for what follows.
with() { cp -p "$1" "$here/kept" && sed -i "$2" "$1"; }
back() { cp -p "$here/kept" "$1"; }

expect 0 "$yishi" init "$hall"
export YISHI_HALL="$hall" CUPS_SERVER="$cups/s" CUPS_SERVERROOT="$here/etc"

# Without CUPS a hall keeps its slips as PDF: poor, but nothing is bad.
mkdir "$here/etc"
echo "RequestRoot $here/spool" >"$here/etc/cups-files.conf"
expect 0 "$yishi" doctor
says "Nothing is bad."
grade cups poor
says "apt install cups"
grade queue poor
grade PreserveJobFiles poor
expect 2 "$yishi" doctor nonsense
expect 2 "$yishi" doctor --width 80

# All is well: a queue, a service that runs, CUPS as it should be.
serve start || exit 99
ln -s "$cups/cupsd.conf" "$here/etc/cupsd.conf"
ln -sf "$cups/files.conf" "$here/etc/cups-files.conf"
expect 0 "$yishi" printer use slips slips
"$builddir/yishi-printd" --hall "$hall" 2>"$here/printd" &
printd=$!
tries=0
until "$yishi" doctor printd >"$here/out" 2>&1 && grep -q '^good' "$here/out"; do
	tries=$((tries + 1))
	[ $tries -lt 60 ] || { complain "yishi-printd does not run"; break; }
	sleep 0.5
done
expect 0 "$yishi" doctor
says "All is well."
expect 0 "$yishi" doctor --json
[ "$(grep -c '"grade":"good"' "$here/out")" -eq 22 ] || complain "twenty-two checks are good"
[ "$(sqlite3 :memory: "SELECT json_valid(readfile('$here/out'))")" -eq 1 ] || complain "no JSON"
expect 0 "$yishi" doctor --lang zh
says "一切正常"

# The hall: not there, not readable.
expect 1 "$yishi" doctor hall --hall "$here/nowhere"
says "There is no hall here"
expect 1 "$yishi" doctor --hall "$here/nowhere"
says "thing is bad"
with "$hall/hall.conf" '3i this is no line'
grade hall bad
says "line 3"
grade store bad
grade key good bad
back "$hall/hall.conf"

# Who may read it.
chmod 0755 "$hall"
grade folder poor
chmod 0777 "$hall"
grade folder bad
chmod 0750 "$hall"
grade folder good
chmod 0644 "$hall/hall.db"
grade files bad
says "hall.db 644"
chmod 0600 "$hall/hall.db"
chmod 0755 "$hall/paper"
grade files bad
says "paper 755"
chmod 0700 "$hall/paper"
grade files good
chmod 0640 "$hall/key"
grade key bad
chmod 0600 "$hall/key"
if [ "$(id -u)" -eq 0 ]; then
	chown 65534 "$hall/key"
	grade key bad
	says "its owner is not hall.db's"
	chown 0 "$hall/key"
fi
grade key good

# The store and what is in it; in a copy, for the hall is at work.
expect 0 "$yishi" submit --category lift --place b3 --text '电梯坏了' --anonymous
copied()
{
	rm -rf "$here/copy"
	mkdir -m 0700 "$here/copy"
	expect 0 "$yishi" backup "$here/copy/hall.db" --hall "$hall"
	mv "$here/copy/hall.db.key" "$here/copy/key"
	cp "$hall/hall.conf" "$here/copy"
	YISHI_HALL=$here/copy
}
copied
grade store good
page=$(sqlite3 "$YISHI_HALL/hall.db" "SELECT rootpage - 1 FROM sqlite_master WHERE name = 'matter'")
printf 'spoilt' | dd of="$YISHI_HALL/hall.db" bs=4096 seek="$page" conv=notrunc 2>/dev/null
grade store bad
copied
sqlite3 "$YISHI_HALL/hall.db" "UPDATE outbox SET state = 3, slip = x'00'"
grade outbox bad
sqlite3 "$YISHI_HALL/hall.db" "UPDATE outbox SET state = 5"
grade outbox good
sqlite3 "$YISHI_HALL/hall.db" "UPDATE outbox SET updated_at = updated_at - 2 * 86400"
grade outbox poor
expect 0 "$yishi" tick
grade outbox good
grade clock good
sqlite3 "$YISHI_HALL/hall.db" "DROP TRIGGER IF EXISTS event_stays; DROP TRIGGER IF EXISTS event_keeps;
	UPDATE event SET at = at + 86400 WHERE seq = 2"
grade clock bad
says "but the last event is of"
YISHI_HALL=$hall

# What the keeper wrote so that nobody can read it.
grade opening good
with "$hall/hall.conf" 's/^3 = .*/3 = from nine on/'
grade opening poor
says "the line of 3 cannot be read"
back "$hall/hall.conf"

# Room: as much as hall.conf wants.
free=$(($(df -Pk "$hall" | awk 'NR == 2 { print $4 }') / 1024))
if [ "$free" -lt 190000 ] && [ "$free" -gt 10 ]; then
	with "$hall/hall.conf" "s/^free = .*/free = $((free * 3))/"
	grade disk poor
	sed -i "s/^free = .*/free = 1000000/" "$hall/hall.conf" # the most it may be
	grade disk bad
	back "$hall/hall.conf"
fi
grade disk good

# What brings slips to paper: fonts, yishi-printd, CUPS, queue, printer.
cat >"$here/fonts.conf" <<'EOF'
<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig></fontconfig>
EOF
FONTCONFIG_FILE=$here/fonts.conf
export FONTCONFIG_FILE
grade fonts bad
says "fonts-noto-cjk"
unset FONTCONFIG_FILE
mkdir "$here/alone"
cp "$yishi" "$here/alone"
with_printd=$yishi yishi=$here/alone/yishi
grade printd bad
says "yishi-printd is not there"
yishi=$with_printd
with "$hall/hall.conf" 's/^queue = .*/queue = office/; s/^a4 =.*/a4 = pages/'
grade queue bad
says "office: not known"
grade a4 bad
says "pages: not known"
grade printer bad
grade a4-printer bad
back "$hall/hall.conf"
grade queue good
grade a4 good
cupsdisable slips
grade printer bad
says "paused"
cupsenable slips
grade printer good

# CUPS's settings: each of them wrong, said last, said within a section, not said at all.
wrong() { with "$cups/$1" "/^$2 /d"; echo "$2 $3" >>"$cups/$1"; }
wrong cupsd.conf PreserveJobFiles Yes
grade PreserveJobFiles bad
says "Yes (wanted: No)"
back "$cups/cupsd.conf"
wrong cupsd.conf PreserveJobFiles 86400
grade PreserveJobFiles bad
back "$cups/cupsd.conf"
wrong cupsd.conf preservejobfiles '  off  '
grade PreserveJobFiles good
back "$cups/cupsd.conf"
wrong cupsd.conf PreserveJobHistory No
grade PreserveJobHistory bad
back "$cups/cupsd.conf"
wrong cupsd.conf PreserveJobHistory 86400
grade PreserveJobHistory good
back "$cups/cupsd.conf"
wrong cupsd.conf DirtyCleanInterval 30
grade DirtyCleanInterval poor
back "$cups/cupsd.conf"
wrong cupsd.conf MaxJobTime 3h
grade MaxJobTime poor
back "$cups/cupsd.conf"
wrong files.conf SyncOnClose No
grade SyncOnClose poor
back "$cups/files.conf"
for it in PreserveJobFiles:bad PreserveJobHistory:good DirtyCleanInterval:poor MaxJobTime:poor; do
	with "$cups/cupsd.conf" "/^${it%:*} /d"
	grade "${it%:*}" "${it#*:}"
	back "$cups/cupsd.conf"
done
with "$cups/cupsd.conf" 's/^PreserveJobFiles.*/# &/; $a <Location /x>\nPreserveJobFiles No\n</Location>'
grade PreserveJobFiles bad
back "$cups/cupsd.conf"
echo 'PreserveJobFiles Yes' >>"$cups/cupsd.conf"
grade PreserveJobFiles bad

# What is wrong is put right, once, with all else as it was; and what is shipped is right.
sed -i '/^MaxJobTime/d' "$cups/cupsd.conf"
sed -i '/^SyncOnClose/d' "$cups/files.conf"
cp "$cups/cupsd.conf" "$here/before"
expect 0 "$yishi" doctor --fix-cups
says "PreserveJobFiles No"
says "MaxJobTime 0"
says "SyncOnClose Yes"
silent_about "DirtyCleanInterval"
says "systemctl restart cups"
[ -L "$here/etc/cupsd.conf" ] || complain "a link was replaced"
head -c "$(wc -c <"$here/before")" "$cups/cupsd.conf" | cmp -s - "$here/before" ||
	complain "what stood in cupsd.conf is not as it was"
for it in PreserveJobFiles MaxJobTime SyncOnClose; do
	grade $it good
done
cp "$cups/cupsd.conf" "$here/before"
expect 0 "$yishi" doctor --fix-cups
says "nothing was changed"
cmp -s "$here/before" "$cups/cupsd.conf" || complain "settings that are right were changed"
expect 0 cupsd -t -c "$cups/cupsd.conf" -s "$cups/files.conf"
CUPS_SERVERROOT=$here/nowhere expect 1 "$yishi" doctor --fix-cups
says "could not be changed"
shipped=$(cd "$srcdir/src/cups" && pwd)
for it in PreserveJobFiles PreserveJobHistory DirtyCleanInterval MaxJobTime SyncOnClose; do
	CUPS_SERVERROOT=$shipped grade $it good
	grep -q "^$it " "$shipped"/*.conf || complain "$it is not shipped"
done
cat "$shipped/cupsd.conf" >>"$cups/cupsd.conf"
cat "$shipped/cups-files.conf" >>"$cups/files.conf"
expect 0 cupsd -t -c "$cups/cupsd.conf" -s "$cups/files.conf"

# It is so: a cupsd that keeps files leaves the slip in its spool, one that was put right does not.
spool() { find "$cups/spool" -name 'd*' -type f; }
wrong cupsd.conf PreserveJobFiles Yes
serve stop
serve start || exit 99
expect 0 "$yishi" printer test
[ -n "$(spool)" ] || complain "this cupsd should have kept the slip"
grade spool good
find "$cups/spool" -name 'd*' -type f -exec touch -d '2 hours ago' {} +
grade spool bad
says "1 old document"
expect 0 "$yishi" doctor --fix-cups
serve stop
serve start || exit 99
cancel -a -x slips 2>/dev/null
expect 0 "$yishi" printer test
[ -z "$(spool)" ] || complain "left in the spool: $(spool)"
grade spool good
touch -d '2 hours ago' "$cups/spool/c00099" "$cups/spool/deputy"
grade spool good

# What only root may read is not called bad.
if [ "$(id -u)" -ne 0 ]; then
	chmod 0 "$cups/cupsd.conf" "$cups/spool"
	grade PreserveJobFiles poor
	grade spool poor
fi

# A cupsd that is away, or hangs.
kill -STOP "$(cat "$cups/pid")"
grade cups bad
says "CUPS does not answer"
grade printer bad
kill -CONT "$(cat "$cups/pid")"
serve stop
grade cups bad
says "systemctl start cups"
finish
