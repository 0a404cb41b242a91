/* rime.c - the tables of rime's dictionaries, line by line. */
#include <config.h>

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "ime/rime.h"

enum { PLANE = 0x10000 };

static bool read_line(const char *line, struct rime_line *out)
{
	uint32_t ch;
	size_t bytes = strcspn(line, "\t\r\n");

	if (bytes == 0 || *line == '#' || line[bytes] != '\t')
		return false;
	out->text = line;
	out->bytes = bytes;
	out->ch = utf8_next(line, &ch) == bytes && ch < PLANE ? (uint16_t)ch : 0;
	out->code = line + bytes + 1;
	out->length = strcspn(out->code, "\t\r\n");
	out->weight = out->code[out->length] != '\t' ? 0 :
		(uint32_t)strtoul(out->code + out->length + 1, NULL, 10);
	return out->length > 0;
}

enum err rime_read(const char *path, void (*take)(void *into, const struct rime_line *line),
	void *into)
{
	FILE *file = fopen(path, "re");
	struct rime_line read;
	char *line = NULL;
	size_t room = 0;

	if (!file)
		return fail(ERR_BROKEN, "%s: %m", path);
	while (getline(&line, &room, file) > 0)
		if (read_line(line, &read))
			take(into, &read);
	free(line);
	fclose(file);
	return OK;
}
