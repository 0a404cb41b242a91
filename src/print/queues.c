/* queues.c - the queues that CUPS has: all of them, a new one, one less. */
#include <config.h>

#include <cups/cups.h>
#include <stdlib.h>
#include <string.h>

#include "print/queue-call.h"
#include "print/queues.h"

static const struct errand errand = { .patience_ms = 3000 };

static void take_string(char *out, size_t size, ipp_attribute_t *value)
{
	const char *s = ippGetString(value, 0, NULL);

	copy_text(out, size, s ? s : "");
}

static void read_value(ipp_attribute_t *value, struct queue *queue)
{
	const char *name = ippGetName(value);

	if (strcmp(name, "printer-name") == 0)
		take_string(queue->name, sizeof queue->name, value);
	else if (strcmp(name, "device-uri") == 0)
		take_string(queue->uri, sizeof queue->uri, value);
	else if (strcmp(name, "printer-make-and-model") == 0)
		take_string(queue->model, sizeof queue->model, value);
}

static void read_queues(ipp_t *answer, struct queues *out)
{
	ipp_attribute_t *value = call_group(answer, ippFirstAttribute(answer), IPP_TAG_PRINTER);

	for (; value; value = call_group(answer, value, IPP_TAG_PRINTER)) {
		struct queue queue = {0};

		for (; value && ippGetGroupTag(value) == IPP_TAG_PRINTER;
		     value = ippNextAttribute(answer))
			read_value(value, &queue);
		out->list = xrealloc(out->list, out->count + 1, sizeof *out->list);
		out->list[out->count++] = queue;
	}
}

/* One that went away meanwhile is in the list all the same, and not known. */
static enum err look_at_all(struct queues *queues, struct queue_state *why)
{
	for (size_t i = 0; i < queues->count; i++) {
		struct queue *queue = &queues->list[i];
		enum err err = queue_look(queue->name, &queue->state);

		if (err != OK && err != ERR_NOT_FOUND) {
			*why = queue->state;
			return err;
		}
	}
	return OK;
}

/* cupsd says "not found" where it has no queue at all. */
enum err queues_list(struct queues *out, struct queue_state *why)
{
	static const char *const wanted[] = { "printer-name", "device-uri", "printer-make-and-model" };
	ipp_t *request = call_request(IPP_OP_CUPS_GET_PRINTERS, NULL), *answer;
	enum err err;

	*out = (struct queues){0};
	*why = (struct queue_state){0};
	ippAddStrings(request, IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "requested-attributes",
		sizeof wanted / sizeof *wanted, NULL, wanted);
	err = call_as_keeper(request, &errand, &answer, why);
	if (err == OK)
		read_queues(answer, out);
	ippDelete(answer);
	if (err == OK)
		err = look_at_all(out, why);
	return err == ERR_NOT_FOUND ? OK : err;
}

void queues_release(struct queues *queues)
{
	free(queues->list);
	*queues = (struct queues){0};
}

/* Without an error policy of its own cupsd's may stop the queue when a printer is unplugged. On a
 * roll nothing is turned by ninety degrees because it is wider than long. */
static void describe(ipp_t *request, const char *uri, const struct driver *driver)
{
	ippAddString(request, IPP_TAG_PRINTER, IPP_TAG_URI, "device-uri", NULL, uri);
	ippAddString(request, IPP_TAG_PRINTER, IPP_TAG_NAME, "printer-error-policy", NULL,
		"retry-job");
	ippAddBoolean(request, IPP_TAG_PRINTER, "printer-is-shared", 0);
	ippAddBoolean(request, IPP_TAG_PRINTER, "printer-is-accepting-jobs", 1);
	ippAddInteger(request, IPP_TAG_PRINTER, IPP_TAG_ENUM, "printer-state", IPP_PSTATE_IDLE);
	if (strncmp(uri, "yescpos:", 8) == 0)
		ippAddBoolean(request, IPP_TAG_PRINTER, "pdftopdfAutoRotate-default", 0);
	if (!driver->ppd)
		ippAddString(request, IPP_TAG_PRINTER, IPP_TAG_NAME, "ppd-name", NULL,
			driver->everywhere ? "everywhere" : "raw");
}

enum err queue_add(const char *queue, const char *uri, const struct driver *driver,
	struct queue_state *why)
{
	ipp_t *request = call_request(IPP_OP_CUPS_ADD_MODIFY_PRINTER, queue), *answer;
	struct sheet ppd = {0};
	struct errand with_ppd = errand;
	enum err err;

	*why = (struct queue_state){0};
	describe(request, uri, driver);
	if (driver->ppd) {
		ppd.bytes = driver->ppd->at;
		ppd.size = driver->ppd->length;
		with_ppd.sheet = &ppd;
	}
	err = call_as_keeper(request, &with_ppd, &answer, why);
	ippDelete(answer);
	return err;
}

static enum err command(ipp_op_t operation, const char *queue, struct queue_state *why)
{
	ipp_t *answer;
	enum err err;

	*why = (struct queue_state){0};
	err = call_as_keeper(call_request(operation, queue), &errand, &answer, why);
	ippDelete(answer);
	return err;
}

enum err queue_remove(const char *queue, struct queue_state *why)
{
	return command(IPP_OP_CUPS_DELETE_PRINTER, queue, why);
}

enum err queue_start(const char *queue, struct queue_state *why)
{
	enum err err = command(IPP_OP_CUPS_ACCEPT_JOBS, queue, why);

	return err == OK ? command(IPP_OP_RESUME_PRINTER, queue, why) : err;
}
