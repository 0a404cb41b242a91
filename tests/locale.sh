# locale.sh - holds every language to the sources, and proves that it can.
#
# Each locale/*.po must hold every sentence of the sources: translated, not fuzzy, with the
# formats of the English, and other than the English unless a comment "# same" before it says
# that this is meant. Before that it judges a small book with one fault of each kind.
set -u
LC_ALL=C.UTF-8
export LC_ALL
top=$(cd "${srcdir:-.}" && pwd)
xgettext=${XGETTEXT:-xgettext}

for tool in "$xgettext" msgmerge msgattrib msgcmp msgfmt; do
	command -v "$tool" >/dev/null || { echo "$tool is missing (package gettext)"; exit 77; }
done

# sentences TREE POT: what its sources say, as locale/local.mk asks for it
sentences() {
	(cd "$1" && find src screens -name '*.[ch]' | LC_ALL=C sort |
		"$xgettext" --files-from=- --from-code=UTF-8 --keyword=_ --keyword=N_ \
			--keyword=P_:1,2 --keyword=C_:1c,2 --add-comments=TRANSLATORS --no-location -o "$2")
}

# same PO: sentences that were left in English; a plural by its singular
same() {
	msgattrib --no-wrap --no-obsolete --translated "$1" | awk '
	function judge() {
		if (id != "" && !meant && (text == id || text == plural))
			print "left in English: " id
		id = plural = text = into = ""
		meant = 0
	}
	function add(s) {
		sub(/^[^"]*"/, "", s)
		sub(/"$/, "", s)
		if (into == "id") id = id s
		if (into == "plural") plural = plural s
		if (into == "text") text = text s
	}
	/^$/ { judge() }
	/^#[.]? *same/ { meant = 1 }
	/^msgid / { into = "id" }
	/^msgid_plural / { into = "plural" }
	/^msgstr/ { into = "text" }
	/^(msg|")/ { add($0) }
	END { judge() }'
}

# judge PO POT: one line or more for each fault
judge() {
	po=$1 now=$work/now.po
	if ! msgmerge --quiet --no-fuzzy-matching --no-wrap -o "$now" "$po" "$2"; then
		return
	fi
	# What was fuzzy in the book stays so in the merged one, what is new is empty.
	msgattrib --no-wrap --no-obsolete --untranslated "$now" |
		sed -n 's/^msgid "\(..*\)"$/not translated: \1/p'
	msgattrib --no-wrap --no-obsolete --only-fuzzy "$now" |
		sed -n 's/^msgid "\(..*\)"$/fuzzy: \1/p'
	# Formats: what xgettext finds to be one, and the book did not, msgmerge makes fuzzy.
	said=$(msgfmt --check -o /dev/null "$now" 2>&1) || echo "$said"
	msgcmp "$po" "$2" >/dev/null 2>&1 || echo "msgcmp does not agree that it is complete"
	same "$now"
}

# expect TEXT: the planted book must have been blamed for this.
expect() {
	case $found in
	*"$1"*) ;;
	*) echo "locale.sh does not see: $1"; status=1 ;;
	esac
}

status=0
work=$(mktemp -d) || exit 99
trap 'rm -rf "$work"' EXIT
trap 'exit 99' HUP INT TERM

mkdir -p "$work/src" "$work/screens"
cat >"$work/src/planted.h" <<'EOF'
_(GOOD, N_("A good one.")) \
_(LOST, N_("A planted sentence that nobody translated.")) \
EOF
cat >"$work/screens/planted.c" <<'EOF'
say(_("A fuzzy one."), _("%d points"), _("%d boxes"), _("English"), _("OK"));
say(P_("%d day left", "%d days left", n), _("Empty."), _("A long one, "
	"in two."), _("Many %s"));
EOF
cat >"$work/planted.po" <<'EOF'
msgid ""
msgstr ""
"Language: zh_CN\n"
"Content-Type: text/plain; charset=UTF-8\n"
"Content-Transfer-Encoding: 8bit\n"
"Plural-Forms: nplurals=1; plural=0;\n"

msgid "A good one."
msgstr "好的。"

#, fuzzy
msgid "A fuzzy one."
msgstr "模糊的。"

msgid "%d points"
msgstr "%s 分"

#, c-format
msgid "%d boxes"
msgstr "%s 箱"

msgid "English"
msgstr "English"

# same: as on every key
msgid "OK"
msgstr "OK"

msgid "%d day left"
msgid_plural "%d days left"
msgstr[0] "%d days left"

msgid "Empty."
msgstr ""

msgid ""
"A long one, "
"in two."
msgstr "A long one, in two."

msgid "Many %s"
msgstr "很多 %s"
EOF
sentences "$work" "$work/planted.pot" || exit 99
found=$(judge "$work/planted.po" "$work/planted.pot")
expect 'not translated: A planted sentence that nobody translated.'
expect 'not translated: Empty.'
expect 'fuzzy: A fuzzy one.'
expect 'fuzzy: %d points'
expect "format specifications in 'msgid' and 'msgstr'"
expect 'left in English: English'
expect 'left in English: %d day left'
expect 'left in English: A long one, in two.'
expect 'msgcmp does not agree'
case $found in
*': OK'*|*good*|*Many*)
	echo "locale.sh sees faults where there are none:"
	echo "$found"
	status=1 ;;
esac

sentences "$top" "$work/now.pot" || exit 99
for po in "$top"/locale/*.po; do
	[ -e "$po" ] || { echo "there is no locale/*.po"; status=1; break; }
	found=$(judge "$po" "$work/now.pot" 2>&1)
	[ -z "$found" ] || { echo "locale/${po##*/}:"; echo "$found"; status=1; }

	# And the real book must fail as soon as the sources say one sentence more.
	{ cat "$work/now.pot"; printf '\nmsgid "Planted: %s"\nmsgstr ""\n' "${po##*/}"; } \
		>"$work/more.pot"
	found=$(judge "$po" "$work/more.pot" 2>/dev/null)
	expect "not translated: Planted: ${po##*/}"
done
exit $status
