/* devices.c - printers that are plugged in or can be reached, with or without a queue. */
#include <config.h>

#include <cups/cups.h>
#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "print/devices.h"
#include "print/queue-call.h"

enum { LOOK_S = 7, LOOK_MS = 10000 };        /* cupsd's backends; all of the call */

static void add(struct founds *out, const struct found *found)
{
	out->list = xrealloc(out->list, out->count + 1, sizeof *out->list);
	out->list[out->count++] = *found;
}

void founds_release(struct founds *founds)
{
	free(founds->list);
	*founds = (struct founds){0};
}

/* The model where a backend knows it, else what it says of the device. */
static void read_value(ipp_attribute_t *value, struct found *found)
{
	const char *name = ippGetName(value), *s = ippGetString(value, 0, NULL);

	if (strcmp(name, "device-class") == 0)
		found->network = s && strcmp(s, "network") == 0;
	else if (strcmp(name, "device-uri") == 0 && s)
		copy_text(found->uri, sizeof found->uri, s);
	else if (strcmp(name, "device-make-and-model") == 0 && s && strcmp(s, "Unknown") != 0)
		copy_text(found->model, sizeof found->model, s);
	else if (strcmp(name, "device-info") == 0 && s && !*found->model)
		copy_text(found->model, sizeof found->model, s);
}

/* A backend that found nothing still tells its name: that is no device. */
static void read_devices(ipp_t *answer, struct founds *out)
{
	ipp_attribute_t *value = call_group(answer, ippFirstAttribute(answer), IPP_TAG_PRINTER);

	for (; value; value = call_group(answer, value, IPP_TAG_PRINTER)) {
		struct found found = {0};

		for (; value && ippGetGroupTag(value) == IPP_TAG_PRINTER;
		     value = ippNextAttribute(answer))
			read_value(value, &found);
		if (strchr(found.uri, ':'))
			add(out, &found);
	}
}

enum err devices_ask(struct founds *out, struct queue_state *why)
{
	static const struct errand errand = { .patience_ms = LOOK_MS };
	ipp_t *request = call_request(IPP_OP_CUPS_GET_DEVICES, NULL), *answer;
	enum err err;

	*why = (struct queue_state){0};
	ippAddInteger(request, IPP_TAG_OPERATION, IPP_TAG_INTEGER, "timeout", LOOK_S);
	err = call_as_keeper(request, &errand, &answer, why);
	if (err == OK)
		read_devices(answer, out);
	ippDelete(answer);
	return err == ERR_NOT_FOUND ? OK : err;
}

/* Adds what stands behind such a key of an IEEE 1284 id, "MFG:EPSON;CMD:ESC/POS;MDL:TM-T20;". */
static void add_of(struct text *out, const char *id, const char *key)
{
	size_t length = strlen(key);

	while (*id) {
		size_t bytes = strcspn(id, ";\n");

		if (bytes > length && strncmp(id, key, length) == 0 && id[length] == ':') {
			text_add(out, out->length > 0 ? " " : "");
			text_add_bytes(out, id + length + 1, bytes - length - 1);
			return;
		}
		id += bytes;
		id += strspn(id, "; \n");
	}
}

/* An office printer speaks a language of pages, and says so. */
static bool is_for_receipts(const char *id)
{
	static const char *const pages[] = { "PCL", "PJL", "POSTSCRIPT", "PDF", "PWG", "URF", "XPS",
		"ESCPL" };
	struct text languages = {0};
	bool for_pages = false;

	add_of(&languages, id, "CMD");
	add_of(&languages, id, "COMMAND SET");
	for (size_t i = 0; languages.at && i < sizeof pages / sizeof *pages; i++)
		for_pages = for_pages || strcasestr(languages.at, pages[i]);
	text_release(&languages);
	return !for_pages;
}

static struct found found_of(const char *node, const char *id)
{
	struct text model = {0};
	struct found found = {0};

	add_of(&model, id, "MFG");
	add_of(&model, id, "MANUFACTURER");
	add_of(&model, id, "MDL");
	add_of(&model, id, "MODEL");
	copy_text(found.model, sizeof found.model, model.at ? model.at : "");
	snprintf(found.uri, sizeof found.uri, "%s/dev/usb/%.32s",
		is_for_receipts(id) ? "yescpos:" : "", node);
	text_release(&model);
	return found;
}

/* Our backend finds the same nodes, but not whose make they are. */
static void add_or_name(struct founds *out, const struct found *found)
{
	for (size_t i = 0; i < out->count; i++)
		if (strcmp(out->list[i].uri, found->uri) == 0) {
			if (*found->model)
				out->list[i] = *found;
			return;
		}
	add(out, found);
}

static void look_at(const char *node, struct founds *out)
{
	char *path = xasprintf("%s/device/ieee1284_id", node);
	struct text id = {0};
	struct found found;

	text_add(&id, "");
	if (file_read(path, &id) != OK)
		text_clear(&id);
	found = found_of(strrchr(node, '/') + 1, id.at);
	add_or_name(out, &found);
	text_release(&id);
	free(path);
}

void devices_look(const char *folder, struct founds *out)
{
	char *pattern = xasprintf("%s/lp*", folder);
	glob_t nodes;

	if (glob(pattern, 0, NULL, &nodes) == 0)
		for (size_t i = 0; i < nodes.gl_pathc; i++)
			look_at(nodes.gl_pathv[i], out);
	globfree(&nodes);
	free(pattern);
}
