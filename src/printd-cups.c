/* printd-cups.c - what yishi asks about CUPS itself: queues and devices, for the keeper. */
#include <config.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/clock.h"
#include "base/file.h"
#include "base/utf8.h"
#include "print/devices.h"
#include "print/queues.h"
#include "printd-cups.h"

enum { DRIVER_MS = 8000, DRIVER_POLL_MS = 100 };

/* No field holds what parts fields or lines. */
static void tell(const char *const fields[])
{
	for (size_t i = 0; fields[i]; i++) {
		char *plain = utf8_clean(fields[i], false);

		printf("%s%s", i ? "\t" : "", plain);
		free(plain);
	}
	putchar('\n');
}

static const char *state_name(enum trouble trouble)
{
	static const char *const names[] = {
		[TROUBLE_NONE] = "ready", [TROUBLE_PAPER] = "paper", [TROUBLE_COVER] = "cover",
		[TROUBLE_BROKEN] = "broken", [TROUBLE_OFFLINE] = "offline",
		[TROUBLE_PAUSED] = "paused", [TROUBLE_REFUSED] = "refused",
		[TROUBLE_SILENT] = "silent"
	};

	return names[trouble];
}

/* Yields the exit status. */
static int told(enum err err, const struct queue_state *why)
{
	const char *kind = err == ERR_BUSY ? "silent" : err == ERR_ROLE ? "role" :
		err == ERR_NOT_FOUND ? "unknown" : err == ERR_TWICE ? "twice" :
		why->trouble == TROUBLE_SILENT ? "down" : "refused";

	if (err != OK)
		tell((const char *[]){ "!", kind, why->words, NULL });
	return err == OK ? EXIT_SUCCESS : EXIT_FAILURE;
}

static int tell_queues(char **words)
{
	struct queues queues;
	struct queue_state why;
	enum err err = queues_list(&queues, &why);

	for (size_t i = 0; i < queues.count; i++) {
		const struct queue *queue = &queues.list[i];

		tell((const char *[]){ queue->name, state_name(queue->state.trouble),
			queue->state.words, queue->uri, queue->model, NULL });
	}
	queues_release(&queues);
	return told(err, &why);
}

/* What the kernel shows is told also where CUPS says no. */
static int tell_devices(char **words)
{
	struct founds founds = {0};
	struct queue_state why;
	enum err err = devices_ask(&founds, &why);

	devices_look(words[0] ? words[0] : "/sys/class/usbmisc", &founds);
	for (size_t i = 0; i < founds.count; i++)
		tell((const char *[]){ founds.list[i].network ? "network" : "usb",
			founds.list[i].uri, founds.list[i].model, NULL });
	founds_release(&founds);
	return told(err, &why);
}

static int tell_default(char **words)
{
	char name[QUEUE_NAME];
	struct queue_state why;
	enum err err = queue_default(name, &why);

	if (err == OK)
		tell((const char *[]){ name, NULL });
	return told(err, &why);
}

/* What driver CUPS has for the queue; ERR_NOT_FOUND: there is none of that name. */
static enum err find_model(const char *name, char model[QUEUE_MODEL], struct queue_state *why)
{
	struct queues queues;
	enum err err = queues_list(&queues, why);
	bool found = false;

	for (size_t i = 0; i < queues.count; i++)
		if (strcasecmp(queues.list[i].name, name) == 0) {
			copy_text(model, QUEUE_MODEL, queues.list[i].model);
			found = true;
		}
	queues_release(&queues);
	return err != OK ? err : found ? OK : ERR_NOT_FOUND;
}

/* cupsd says yes at once, and asks the printer only then: one that does not answer leaves a
 * queue without a driver behind, that would print nothing but rubbish. */
static enum err await_driver(const char *name, struct queue_state *why)
{
	int64_t until = clock_ms() + DRIVER_MS;
	char model[QUEUE_MODEL];
	enum err err;

	do {
		nanosleep(&(struct timespec){ .tv_nsec = DRIVER_POLL_MS * 1000000L }, NULL);
		err = find_model(name, model, why);
	} while (err == OK && strstr(model, "Raw") && clock_ms() < until);
	if (err != OK || !strstr(model, "Raw"))
		return err;
	err = queue_remove(name, why);
	*why = (struct queue_state){ .trouble = TROUBLE_OFFLINE,
		.words = "the printer does not answer" };
	return err == OK ? ERR_PRINTER : err;
}

static enum err add_new(char **words, const struct driver *driver, struct queue_state *why)
{
	char model[QUEUE_MODEL];
	enum err err = find_model(words[0], model, why);

	if (err != ERR_NOT_FOUND)
		return err == OK ? ERR_TWICE : err;
	err = queue_add(words[0], words[1], driver, why);
	return err == OK && driver->everywhere ? await_driver(words[0], why) : err;
}

static int add(char **words)
{
	struct text ppd = {0};
	struct driver driver = { .everywhere = strcmp(words[2], "everywhere") == 0 };
	struct queue_state why = { .trouble = TROUBLE_REFUSED,
		.words = "the PPD file cannot be read" };
	enum err err = OK;

	if (!driver.everywhere && strcmp(words[2], "raw") != 0) {
		err = file_read(words[2], &ppd) == OK ? OK : ERR_INPUT;
		driver.ppd = &ppd;
	}
	if (err == OK)
		err = add_new(words, &driver, &why);
	text_release(&ppd);
	return told(err, &why);
}

static int start(char **words)
{
	struct queue_state why;
	enum err err = queue_start(words[0], &why);

	return told(err, &why);
}

static int take_away(char **words)
{
	struct queue_state why;
	enum err err = queue_remove(words[0], &why);

	return told(err, &why);
}

bool printd_cups(int count, char **words, int *status)
{
	static const struct {
		const char *name;
		int least, most;                     /* words behind it; then comes a NULL */
		int (*act)(char **words);
	} verbs[] = {
		{ "queues", 0, 0, tell_queues }, { "devices", 0, 1, tell_devices },
		{ "default", 0, 0, tell_default }, { "add", 3, 3, add }, { "start", 1, 1, start },
		{ "remove", 1, 1, take_away }
	};

	for (size_t i = 0; count > 0 && i < sizeof verbs / sizeof *verbs; i++)
		if (strcmp(verbs[i].name, words[0]) == 0 && count - 1 >= verbs[i].least &&
		    count - 1 <= verbs[i].most) {
			*status = verbs[i].act(words + 1);
			return true;
		}
	return false;
}
