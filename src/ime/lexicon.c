/* lexicon.c - the community's own words, with their syllables and their initials. */
#include <config.h>

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "base/utf8.h"
#include "ime/lexicon.h"

enum { MORE = 256 };

static void add(struct lexicon *lexicon, const char *text, const char *syllables)
{
	struct word *word;

	if (lexicon->count == lexicon->room) {
		lexicon->room += MORE;
		lexicon->words = xrealloc(lexicon->words, (size_t)lexicon->room,
			sizeof *lexicon->words);
	}
	word = lexicon->words + lexicon->count++;
	word->text = xstrdup(text);
	word->syllables = xstrdup(syllables);
	for (char *c = word->syllables; *c; c++)
		if (*c == ' ')
			*c = '\'';
}

static size_t syllables_in(const char *s)
{
	size_t count = *s != '\0';

	for (; *s; s++)
		count += *s == ' ';
	return count;
}

/* A word of several characters, one blank, as many syllables with one blank between. */
static bool add_line(struct lexicon *lexicon, char *line)
{
	char *syllables = strchr(line, ' ');

	if (!syllables)
		return false;
	*syllables++ = '\0';
	if (!utf8_valid(line) || utf8_count(line) < 2 ||
	    utf8_count(line) != syllables_in(syllables) || strstr(syllables, "  ") ||
	    syllables[strspn(syllables, "abcdefghijklmnopqrstuvwxyz ")] != '\0')
		return false;
	add(lexicon, line, syllables);
	return true;
}

static enum err read_lines(struct lexicon *lexicon, FILE *file, const char *path)
{
	char *line = NULL;
	size_t room = 0;
	enum err err = OK;
	int number = 0;

	while (err == OK && getline(&line, &room, file) > 0) {
		number++;
		line[strcspn(line, "\r\n")] = '\0';
		if (*line && *line != '#' && !add_line(lexicon, line))
			err = fail(ERR_CONF, "%s:%d: no word with its syllables", path, number);
	}
	free(line);
	return err;
}

enum err lexicon_read(struct lexicon *lexicon, const char *path)
{
	FILE *file = fopen(path, "re");
	enum err err;

	if (!file && errno == ENOENT)
		return ERR_NOT_FOUND;
	if (!file)
		return fail(ERR_CONF, "%s: %m", path);
	err = read_lines(lexicon, file, path);
	fclose(file);
	return err;
}

void lexicon_release(struct lexicon *lexicon)
{
	for (int i = 0; i < lexicon->count; i++) {
		free(lexicon->words[i].text);
		free(lexicon->words[i].syllables);
	}
	free(lexicon->words);
	*lexicon = (struct lexicon){0};
}

bool lexicon_abbreviates(const char *letters, const char *syllables)
{
	size_t length = strcspn(syllables, "'");
	const char *rest = syllables + length + (syllables[length] == '\'');

	letters += strspn(letters, "'");
	if (!*syllables)
		return !*letters;
	for (size_t i = 0; i < length && letters[i] == syllables[i]; i++)
		if (lexicon_abbreviates(letters + i + 1, rest))
			return true;
	return false;
}
