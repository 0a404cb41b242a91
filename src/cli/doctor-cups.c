/* doctor-cups.c - the checks of CUPS's own settings, and what they are set to for Yishi. */
#include <config.h>

#include <ctype.h>
#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>

#include "base/clock.h"
#include "base/file.h"
#include "cli/doctor.h"

enum { CUPSD, CUPS_FILES, FILES };

static const char *const file_names[FILES] = { "cupsd.conf", "cups-files.conf" };

/* usual: what CUPS does where nothing is said. bad: a promise to residents breaks. As shipped
 * in src/cups/, which the tests hold against this table. */
static const struct wish { const char *name, *wanted, *usual; int file; bool bad; } wishes[] = {
	{ "PreserveJobFiles", "No", "86400", CUPSD, true },
	{ "PreserveJobHistory", "Yes", "Yes", CUPSD, true },
	{ "DirtyCleanInterval", "0", "30", CUPSD, false },
	{ "MaxJobTime", "0", "10800", CUPSD, false },
	{ "SyncOnClose", "Yes", "No", CUPS_FILES, false },
};
enum { WISHES = sizeof wishes / sizeof *wishes };

static char *path_of(int file)
{
	return xasprintf("%s/%s", cups_folder(), file_names[file]);
}

static enum err read_file(int file, struct text *out)
{
	char *path = path_of(file);
	enum err err = file_read(path, out);

	text_add(out, "");
	free(path);
	return err;
}

/* Copies the value of a line that is of that name. */
static void take_value(const char *line, size_t bytes, const char *name, struct text *value)
{
	size_t length = strlen(name);

	if (bytes <= length || strncasecmp(line, name, length) != 0 ||
	    !isspace((unsigned char)line[length]))
		return;
	line += length;
	bytes -= length;
	for (; bytes > 0 && isspace((unsigned char)*line); bytes--)
		line++;
	while (bytes > 0 && isspace((unsigned char)line[bytes - 1]))
		bytes--;
	text_clear(value);
	text_add_bytes(value, line, bytes);
}

/* The last one counts, and none within a <Section>. usual where there is none. */
static void read_value(const char *conf, const char *name, const char *usual, struct text *value)
{
	int inside = 0;

	text_add(value, usual);
	while (*conf) {
		size_t bytes = strcspn(conf, "\n"), blanks = strspn(conf, " \t");

		if (conf[blanks] == '<')
			inside += conf[blanks + 1] == '/' ? -1 : 1;
		else if (inside <= 0 && blanks < bytes)
			take_value(conf + blanks, bytes - blanks, name, value);
		conf += bytes + (conf[bytes] == '\n');
	}
}

static bool is_one_of(const char *value, const char *const words[])
{
	for (; *words; words++)
		if (strcasecmp(value, *words) == 0)
			return true;
	return false;
}

/* Yes may also be a time, of a day at least. */
static bool is_as_wanted(const struct wish *wish, const char *value)
{
	static const char *const yes[] = { "yes", "on", "true", NULL };
	static const char *const no[] = { "no", "off", "false", NULL };
	char *end;
	long number = strtol(value, &end, 10);
	bool is_number = end != value;

	if (strcmp(wish->wanted, "Yes") == 0)
		return is_one_of(value, yes) || (is_number && number >= DAY);
	return (is_number && number == 0) ||
		(strcmp(wish->wanted, "No") == 0 && is_one_of(value, no));
}

static const struct wish *wish_of(const char *name)
{
	const struct wish *wish = wishes;

	while (strcmp(wish->name, name) != 0)
		wish++;
	return wish;
}

static void say_unread(struct text *found)
{
	text_add(found, errno == EACCES ? _("can be read by root only") : strerror(errno));
}

enum grade doctor_setting(struct doctor *doctor, const char *about, struct text *found)
{
	const struct wish *wish = wish_of(about);
	struct text conf = {0}, value = {0};
	enum grade grade = POOR;

	if (read_file(wish->file, &conf) == OK) {
		read_value(conf.at, wish->name, wish->usual, &value);
		text_add(found, value.at);
		grade = is_as_wanted(wish, value.at) ? GOOD :
			wish->bad && doctor->prints ? BAD : POOR;
		if (grade != GOOD)
			text_addf(found, _(" (wanted: %s)"), wish->wanted);
	} else {
		text_addf(found, "%s: ", file_names[wish->file]);
		say_unread(found);
	}
	text_release(&value);
	text_release(&conf);
	return grade;
}

/* A document in the spool is called d00012-001; c00012 only tells that there was a job. */
static bool is_document(const char *name)
{
	size_t digits = strspn(name + (*name == 'd'), "0123456789");

	return *name == 'd' && digits > 0 && name[1 + digits] == '-';
}

/* Those that lie there for an hour: no slip waits that long. */
static int count_old(DIR *spool)
{
	struct dirent *entry;
	struct stat st;
	int count = 0;

	while ((entry = readdir(spool)))
		if (is_document(entry->d_name) && fstatat(dirfd(spool), entry->d_name, &st, 0) == 0 &&
		    st.st_mtime < clock_now() - HOUR)
			count++;
	return count;
}

enum grade doctor_spool(struct doctor *doctor, const char *about, struct text *found)
{
	struct text conf = {0}, place = {0};
	enum grade grade;
	DIR *spool;
	int old;

	read_file(CUPS_FILES, &conf);   /* where it cannot be read the usual place is looked at */
	read_value(conf.at, "RequestRoot", "/var/spool/cups", &place);
	spool = opendir(place.at);
	old = spool ? count_old(spool) : 0;
	grade = old > 0 ? BAD : spool || errno == ENOENT ? GOOD : POOR;
	text_addf(found, "%s: ", place.at);
	if (grade == POOR)
		say_unread(found);
	else
		text_addf(found, P_("%d old document", "%d old documents", old), old);
	if (spool)
		closedir(spool);
	text_release(&place);
	text_release(&conf);
	return grade;
}

/* Lines at the end: what is said last counts, and all else stays as it was. */
static int add_wishes(int file, struct text *conf)
{
	struct text added = {0};
	int count = 0;

	for (size_t i = 0; i < WISHES; i++) {
		struct text value = {0};

		read_value(conf->at, wishes[i].name, wishes[i].usual, &value);
		if (wishes[i].file == file && !is_as_wanted(&wishes[i], value.at)) {
			text_addf(&added, "%s %s\n", wishes[i].name, wishes[i].wanted);
			count++;
		}
		text_release(&value);
	}
	if (count > 0) {
		printf("%s/%s:\n%s", cups_folder(), file_names[file], added.at);
		text_addf(conf, "%s\n# For Yishi; yishi doctor says why.\n%s",
			conf->length > 0 && conf->at[conf->length - 1] != '\n' ? "\n" : "", added.at);
	}
	text_release(&added);
	return count;
}

static enum err fix_file(struct cli *cli, int file, int *count)
{
	char *path = path_of(file);
	struct text conf = {0};
	enum err err = read_file(file, &conf);
	int added = err == OK ? add_wishes(file, &conf) : 0;

	if (added > 0)
		err = file_replace(&conf, path);
	if (err != OK)
		err = cli_say(cli, err, _("%s could not be changed: %s"), path, strerror(errno));
	*count += added;
	text_release(&conf);
	free(path);
	return err;
}

enum err doctor_fix_cups(struct cli *cli)
{
	int count = 0;
	enum err err = OK;

	for (int file = 0; err == OK && file < FILES; file++)
		err = fix_file(cli, file, &count);
	if (err == OK)
		printf("%s\n", count > 0 ? _("This was added. Now, as root: systemctl restart cups") :
			_("CUPS is set as it should be; nothing was changed."));
	return err;
}
